package foreword.config;

import org.jspecify.annotations.Nullable;

/**
 * The bot's own mailbox.
 *
 * @param address null when mail is off
 * @param authservId the name our own mail server signs its Authentication-Results with (RFC 8601); null trusts none
 */
public record MailSettings(
        @Nullable String address,
        SmtpSettings smtp,
        ImapSettings imap,
        SendAs sendAs,
        @Nullable String authservId) {}
