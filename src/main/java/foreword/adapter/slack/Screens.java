package foreword.adapter.slack;

import foreword.outbox.Card;

/** Draws what a teammate sees, from the rows as they are at that moment. */
public interface Screens {
    Drawn draw(Card card, String viewerSlackId);

    /** The App Home of this teammate. */
    Drawn home(String slackId);

    /**
     * A drawn screen.
     *
     * @param text what notifications and screen readers say
     * @param blocksJson a JSON array of Block Kit blocks, sent exactly as it is
     */
    record Drawn(String text, String blocksJson) {}
}
