package foreword.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bot's own mailbox.
 *
 * @param address null when mail is off
 * @param oauth null when the servers take passwords
 * @param caFile certificates of authorities that are trusted beside the usual ones, PEM; null when there are none
 * @param authservId the name our own mail server signs its Authentication-Results with (RFC 8601); null trusts none
 */
public record MailSettings(
        @Nullable String address,
        SmtpSettings smtp,
        ImapSettings imap,
        @Nullable OAuthSettings oauth,
        @Nullable Path caFile,
        SendAs sendAs,
        @Nullable String authservId) {}
