package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.TextNode;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message that waits for approval, or what became of it. */
final class DraftScreen {
    private static final int PART = 2200;
    private static final int PARTS = 2;
    private static final int HEAVY = 5500;
    private static final int WHY = 200;

    private final Scene scene;
    private final Draft draft;
    private final DraftWords words;
    private final String text;
    private final String because;

    private DraftScreen(Scene scene, Draft draft, DraftReading reading) {
        this.scene = scene;
        this.draft = draft;
        this.words = DraftWords.of(scene, draft);
        this.text = reading.text().apply(draft);
        this.because = reading.because(draft)
                .map(why -> ", " + Cut.to(WHY, Mrkdwn.prose(why)))
                .orElse("");
    }

    /** The card while it waits, with the words as they will be sent and the linter's line. */
    static Drawn pending(Scene scene, Draft draft, DraftReading reading, Optional<Instant> undoUntil) {
        return new DraftScreen(scene, draft, reading).pending(reading.lint().apply(draft), undoUntil);
    }

    private Drawn pending(String lint, Optional<Instant> undoUntil) {
        Page page = Page.of(words.question());
        letter().forEach(part -> page.add(Blocks.section(part)));
        return page.small(attached(), lint)
                .buttons("draft_decide", decide(undoUntil))
                .buttons("draft_change", change())
                .small(
                        "Version " + draft.version(),
                        "expires " + scene.day(draft.expiresAt()),
                        "you or an approver, the first click wins")
                .drawn();
    }

    /** Who gets what, in as many blocks as it takes. */
    private List<String> letter() {
        List<String> body = body();
        List<String> shown = new ArrayList<>();
        shown.add(head() + "\n" + body.get(0));
        shown.addAll(body.subList(1, Math.min(body.size(), PARTS)));
        if (body.size() > PARTS) {
            shown.add("*There is more than fits here.* Press Edit to read all of it before you approve.");
        }
        return shown;
    }

    /** JSON writes quotation marks and line ends with two characters, and a message has one limit for all of it. */
    private List<String> body() {
        List<String> parts = Mrkdwn.quotes(text, PART);
        int weight = parts.stream()
                .limit(PARTS)
                .mapToInt(part -> TextNode.valueOf(part).toString().length())
                .sum();
        return weight > HEAVY ? Mrkdwn.quotes(text, PART / 2) : parts;
    }

    private String head() {
        String bcc = String.join(
                ", ",
                draft.letter().bcc().stream()
                        .limit(3)
                        .map(EmailAddress::value)
                        .map(Mrkdwn::inline)
                        .toList());
        return "*To*  " + Mrkdwn.inline(words.toName()) + ", " + address()
                + (bcc.isEmpty() ? "" : "\n*Bcc*  " + bcc)
                + "\n*Subject*  " + Mrkdwn.prose(draft.letter().subject());
    }

    private String attached() {
        return Pieces.of(scene.rows().content(), draft.letter().content())
                .map(piece -> (piece.attached().isPresent() ? "*Attached*  " : "*Linked*  ")
                        + Mrkdwn.inline(Pieces.name(piece))
                        + because)
                .orElse("");
    }

    private List<Button> decide(Optional<Instant> undoUntil) {
        return List.of(
                button("draft.approve", "Approve and send")
                        .primary()
                        .label("Approve and send the message to " + words.toName())
                        .confirm(confirm(undoUntil)),
                button("draft.edit", "Edit"),
                button("draft.later", "Later"),
                button("draft.discard", "Discard").confirm(discard()));
    }

    private Button.Confirm confirm(Optional<Instant> undoUntil) {
        String when = undoUntil.map(until -> "at " + scene.when(until)).orElse("as soon as you confirm");
        return new Button.Confirm(
                Cut.to(95, "Send to " + Mrkdwn.oneLine(words.toName())) + "?",
                "The email goes to *" + address() + "* " + when + ", exactly as shown.",
                "Send",
                "Go back");
    }

    private Button.Confirm discard() {
        return new Button.Confirm(
                "Discard this draft?",
                "The email to *" + address() + "* is not sent. Nobody outside sees anything.",
                "Discard",
                "Keep it");
    }

    private List<Button> change() {
        List<Button> buttons = new ArrayList<>();
        if (draft.kind() == MessageKind.QUESTION || draft.kind() == MessageKind.FORWARDABLE) {
            buttons.add(button("draft.target", "Change target"));
        }
        if (draft.kind() == MessageKind.FORWARDABLE) {
            buttons.add(button("draft.content", "Change content"));
        }
        buttons.add(button("draft.self", "Send it myself"));
        return buttons;
    }

    private String address() {
        return Mrkdwn.inline(draft.letter().to().value());
    }

    private Button button(String action, String text) {
        return Button.of(action, text, draft.buttonValue());
    }
}
