package foreword.adapter.slack.screen;

import foreword.draft.Draft;
import java.util.function.Function;

/**
 * How a draft is read to whoever decides about it.
 *
 * @param text the words as they will be sent: the plain part of the mail, to the letter
 * @param lint what the linter says about it, as one line of mrkdwn
 */
public record DraftReading(Function<Draft, String> text, Function<Draft, String> lint) {}
