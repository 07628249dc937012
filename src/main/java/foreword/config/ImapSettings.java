package foreword.config;

import org.jspecify.annotations.Nullable;

/**
 * The server that keeps the replies.
 *
 * @param host null when replies are not read
 */
public record ImapSettings(
        @Nullable String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable Secret password,
        String folder) {}
