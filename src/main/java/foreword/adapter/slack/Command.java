package foreword.adapter.slack;

import org.jspecify.annotations.Nullable;

/**
 * A slash command.
 *
 * @param enterprise the organisation, null outside of Enterprise Grid
 * @param text everything after {@code /foreword}, as typed
 * @param triggerId opens one view within 3 seconds
 * @param actorIsOurs true for a full member of our own team
 */
public record Command(
        String user,
        String team,
        @Nullable String enterprise,
        String channel,
        String text,
        String triggerId,
        @Nullable String responseUrl,
        boolean actorIsOurs) {}
