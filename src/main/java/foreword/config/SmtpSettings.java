package foreword.config;

import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mail.
 *
 * @param host null only when mail is off
 * @param user null when the server asks for no login
 */
public record SmtpSettings(
        @Nullable String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable Secret password) {}
