package foreword.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bot's own mailbox, and those of teammates.
 *
 * @param address null when mail is off
 * @param oauth null when the servers take passwords
 * @param caFile certificates of authorities that are trusted beside the usual ones, PEM; null when there are none
 * @param authservId the name our own mail server signs its Authentication-Results with (RFC 8601); null trusts none
 * @param crmSenders addresses, and domains as {@code @example.com}, whose notices of deals count without a person's word
 * @param owners the teammates whose mail leaves by their own mailbox
 */
public record MailSettings(
        @Nullable String address,
        Provider provider,
        SmtpSettings smtp,
        ImapSettings imap,
        @Nullable OAuthSettings oauth,
        @Nullable Path caFile,
        SendAs sendAs,
        @Nullable String authservId,
        List<String> crmSenders,
        SentCopyChoice copy,
        LimitSettings limits,
        List<OwnerSettings> owners) {

    public MailSettings {
        crmSenders = List.copyOf(crmSenders);
        owners = List.copyOf(owners);
    }

    /** How a sent mail comes to lie among the sent ones: never {@link SentCopyChoice#AUTO}. */
    public SentCopyChoice sentCopy() {
        if (copy != SentCopyChoice.AUTO) {
            return copy;
        }
        return provider.filesSent() || imap.host() == null ? SentCopyChoice.NONE : SentCopyChoice.APPEND;
    }
}
