package foreword.config;

import org.jspecify.annotations.Nullable;

/** Who runs the mailboxes: what is known of their servers, which stands wherever nothing else is set. */
public enum Provider {
    GMAIL("smtp.gmail.com", "imap.gmail.com", true, 20, 400),
    MICROSOFT365("smtp.office365.com", "outlook.office365.com", true, 20, 1000),
    FASTMAIL("smtp.fastmail.com", "imap.fastmail.com", false, 20, 300),
    GENERIC(null, null, false, 20, 300);

    private final @Nullable String smtpHost;
    private final @Nullable String imapHost;
    private final boolean filesSent;
    private final int perMinute;
    private final int perDay;

    Provider(@Nullable String smtpHost, @Nullable String imapHost, boolean filesSent, int perMinute, int perDay) {
        this.smtpHost = smtpHost;
        this.imapHost = imapHost;
        this.filesSent = filesSent;
        this.perMinute = perMinute;
        this.perDay = perDay;
    }

    /** Where mail is handed in, on port 587 with STARTTLS; null when that is not known. */
    @Nullable
    String smtpHost() {
        return smtpHost;
    }

    /** Where mail is read, on port 993 under TLS; null when that is not known. */
    @Nullable
    String imapHost() {
        return imapHost;
    }

    /** Whether what is handed in is found among the sent mails without our doing. */
    boolean filesSent() {
        return filesSent;
    }

    int perMinute() {
        return perMinute;
    }

    int perDay() {
        return perDay;
    }
}
