package foreword.adapter.mail;

/** How the connection to a mail server is protected. */
public enum Encryption {
    /** Not at all: for a server on this machine. */
    NONE,
    /** Starts in clear text and must change to TLS before the login. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
}
