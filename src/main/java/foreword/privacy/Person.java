package foreword.privacy;

import foreword.people.Contact;
import foreword.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody about whom something is kept, outside or one of us.
 *
 * @param email the address by which they are asked for
 * @param contact their entry on the list, null for a stranger, for somebody we were introduced to and for one of us
 * @param slackId their Slack user, null when unknown
 */
public record Person(
        EmailAddress email,
        Contact.@Nullable Id contact,
        @Nullable String slackId) {}
