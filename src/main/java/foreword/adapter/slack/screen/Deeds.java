package foreword.adapter.slack.screen;

import foreword.draft.Draft;
import foreword.followup.Nudge;
import java.util.Optional;

/** The one thing to do about a nudge: the primary button of the row it is about. */
final class Deeds {
    private Deeds() {}

    static Optional<Button> of(Scene scene, Nudge nudge) {
        return switch (nudge.kind()) {
            case FOLLOW_UP ->
                Optional.of(Button.of(
                                "nudge.draft", "Draft the follow-up", nudge.id().value())
                        .primary());
            case MOMENT -> row(nudge, "moment", "moment.ask", "Draft the ask");
            case THANKS -> row(nudge, "thanks", "thanks.draft", "Draft the thank-you");
            case OUTCOME -> row(nudge, "introduction", "intro.outcome", "Record the outcome");
            case NOT_YET -> row(nudge, "contact", "contact.ask", "Ask now");
            case HOPPER -> row(nudge, "hopper", "hopper.wake", "Send something useful");
            case NAME_USE -> row(nudge, "ask", "ask.stand", "Say what came of it");
            case BRIDGE -> review(scene, nudge).or(() -> row(nudge, "ask", "ask.stand", "Say how it stands"));
            case DRAFT, FIRST_REPLY -> review(scene, nudge);
            case STALLED -> row(nudge, "deal", "deal.still", "It is still open");
            case EXPECTATION, QUIET, AT_RISK -> Optional.empty();
        };
    }

    private static Optional<Button> row(Nudge nudge, String kind, String action, String text) {
        String prefix = kind + "/";
        return nudge.about().startsWith(prefix)
                ? Optional.of(Button.of(action, text, nudge.about().substring(prefix.length()))
                        .primary())
                : Optional.empty();
    }

    private static Optional<Button> review(Scene scene, Nudge nudge) {
        return waiting(scene, nudge.about())
                .map(draft -> Button.of("draft.edit", "Review the draft", draft.buttonValue())
                        .primary());
    }

    /** The draft itself, or the newest one about the row that still waits. */
    private static Optional<Draft> waiting(Scene scene, String about) {
        Optional<Draft> draft = about.startsWith("draft/")
                ? scene.rows().drafts().find(new Draft.Id(about.substring("draft/".length())))
                : scene.rows().drafts().about(about).stream()
                        .filter(one -> one.state() == Draft.State.PENDING)
                        .findFirst();
        return draft.filter(one -> one.state() == Draft.State.PENDING);
    }
}
