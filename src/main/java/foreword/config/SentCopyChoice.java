package foreword.config;

/** How a sent mail comes to lie among the sent ones. */
public enum SentCopyChoice {
    /** As the provider is known to want it. */
    AUTO,
    /** We put it there over IMAP. */
    APPEND,
    /** It goes to our own address as well. */
    SELF,
    /** Nothing is done. */
    NONE
}
