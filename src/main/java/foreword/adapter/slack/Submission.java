package foreword.adapter.slack;

import java.util.Map;

/**
 * A submitted modal.
 *
 * @param values what was filled in, by block id (by {@code block id/action id} where a block has several inputs); several
 *     choices are joined by commas; what was left empty is absent
 * @param actorIsOurs true for a full member of our own team
 */
public record Submission(
        String callbackId,
        String privateMetadata,
        Map<String, String> values,
        String user,
        String team,
        String triggerId,
        String viewId,
        boolean actorIsOurs) {
    public Submission {
        values = Map.copyOf(values);
    }
}
