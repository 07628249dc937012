package foreword.adapter.slack.screen;

import foreword.introduction.Introduction;
import foreword.praise.Praise;
import java.time.Clock;

/** Draws the answers to commands as JSON objects, seen by nobody but the asker. */
public final class CommandScreens {
    private final Rows rows;
    private final Clock clock;

    public CommandScreens(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What can be typed. */
    public String help() {
        return said("Here is what you can type." + clock.getZone());
    }

    /** One subcommand with examples; an unknown topic gets the whole help. */
    public String help(String topic) {
        return said(topic);
    }

    /** The whole help below a guess at what was meant. */
    public String didYouMean(String typed, String nearest) {
        return said(typed + nearest);
    }

    /** Each company with its owner, its people, the last praise and the open ask. */
    public String companies(String slackId) {
        return said(slackId + rows.people().companies().size());
    }

    /** What waits for this teammate, with its buttons. */
    public String due(String slackId) {
        return said(slackId);
    }

    /** The thank-yous this teammate owes, with their buttons. */
    public String thanks(String slackId) {
        return said(slackId);
    }

    /** Kind words were kept. */
    public String praiseKept(Praise praise) {
        return said(praise.id().value());
    }

    /** An introduction was recorded. */
    public String introRecorded(Introduction introduction) {
        return said(introduction.targetName());
    }

    /** What somebody outside the team gets: polite, and nothing of ours. */
    public String outsider() {
        return said("Foreword works for the team that installed it.");
    }

    /** Something went wrong: what happened, what is safe and what to do, and a code such as {@code FW-3107}. */
    public String trouble(String sentence, String detail, String code) {
        return said(sentence + detail + code);
    }

    /** One plain sentence. */
    public String said(String sentence) {
        return Page.of(Sentence.say("{}", Sentence.Part.prose(sentence))).ephemeral();
    }
}
