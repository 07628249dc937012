package foreword.config;

/** How the line to a mail server is protected. */
public enum Security {
    NONE,
    STARTTLS,
    TLS
}
