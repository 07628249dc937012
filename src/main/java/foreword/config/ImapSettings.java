package foreword.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server that keeps the replies.
 *
 * @param host null when replies are not read
 * @param folders that are read, at least one
 */
public record ImapSettings(
        @Nullable String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable Secret password,
        List<String> folders) {}
