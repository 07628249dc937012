package foreword.adapter.slack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pressed button or a made choice.
 *
 * @param value the button's value, or what was chosen or typed; empty when there is none
 * @param messageTs the message it stands on, null in a view
 * @param viewId the view it stands on, null on a message
 * @param inModal true when that view is a modal, false for App Home and for a message
 * @param viewHash given back when that view is updated, so that a stale press cannot overwrite a newer view
 * @param stateValues what the inputs beside it hold, as in {@link Submission#values()}
 * @param selectedOptionValue the chosen option of a menu, null for a button
 * @param actorIsOurs true for a full member of our own team
 */
public record Press(
        String actionId,
        String value,
        String user,
        String team,
        @Nullable String channel,
        @Nullable String messageTs,
        String triggerId,
        @Nullable String viewId,
        boolean inModal,
        @Nullable String viewHash,
        Map<String, String> stateValues,
        @Nullable String responseUrl,
        @Nullable String selectedOptionValue,
        boolean actorIsOurs) {
    public Press {
        stateValues = Map.copyOf(stateValues);
    }
}
