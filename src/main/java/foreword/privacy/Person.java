package foreword.privacy;

import foreword.people.Contact;
import foreword.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside about whom something is kept.
 *
 * @param email the address by which they are asked for
 * @param contact their entry on the list, null for a stranger or somebody we were introduced to
 * @param slackId their Slack user, null when unknown
 */
public record Person(
        EmailAddress email,
        Contact.@Nullable Id contact,
        @Nullable String slackId) {}
