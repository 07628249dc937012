package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.TextNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.people.EmailAddress;
import foreword.template.Phrase;
import foreword.workflow.OftenPhrase;
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
    private static final int NAME = 80;

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
                        small(DraftPhrase.VERSION, Part.of(String.valueOf(draft.version()))),
                        small(DraftPhrase.EXPIRES, Part.of(scene.day(draft.expiresAt()))),
                        small(DraftPhrase.WHO_MAY))
                .drawn();
    }

    /** Who gets what, in as many blocks as it takes. */
    private List<String> letter() {
        List<String> body = body();
        List<String> shown = new ArrayList<>();
        shown.add(head() + "\n" + body.get(0));
        shown.addAll(body.subList(1, Math.min(body.size(), PARTS)));
        if (body.size() > PARTS) {
            shown.add(small(DraftPhrase.TOO_LONG));
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
        return small(DraftPhrase.TO, Part.name(words.toName()), address())
                + (bcc.isEmpty() ? "" : "\n" + small(DraftPhrase.BCC, Part.of(bcc)))
                + "\n" + small(DraftPhrase.SUBJECT, Part.prose(draft.letter().subject()));
    }

    private String attached() {
        return Pieces.of(scene.rows().content(), draft.letter().content())
                .map(piece -> small(
                                piece.attached().isPresent() ? DraftPhrase.ATTACHED : DraftPhrase.LINKED,
                                Part.name(Pieces.name(piece)))
                        + because)
                .orElse("");
    }

    private List<Button> decide(Optional<Instant> undoUntil) {
        return List.of(
                button("draft.approve", DraftPhrase.APPROVE)
                        .primary()
                        .label(say(DraftPhrase.APPROVE_TO, words.toName()))
                        .confirm(confirm(undoUntil)),
                button("draft.edit", DraftPhrase.EDIT),
                button("draft.later", OftenPhrase.LATER),
                button("draft.discard", DraftPhrase.DISCARD).confirm(discard()));
    }

    private Button.Confirm confirm(Optional<Instant> undoUntil) {
        String effect = undoUntil
                .map(until -> small(DraftPhrase.GOES_AT, address(), Part.of(scene.when(until))))
                .orElseGet(() -> small(DraftPhrase.GOES_AT_ONCE, address()));
        return new Button.Confirm(
                say(DraftPhrase.SEND_TO, Cut.to(NAME, Mrkdwn.oneLine(words.toName()))),
                effect,
                say(DraftPhrase.SEND),
                say(DraftPhrase.GO_BACK));
    }

    private Button.Confirm discard() {
        return new Button.Confirm(
                say(DraftPhrase.DISCARD_IT),
                small(DraftPhrase.NOT_SENT_TO, address()),
                say(DraftPhrase.DISCARD),
                say(DraftPhrase.KEEP_IT));
    }

    private List<Button> change() {
        List<Button> buttons = new ArrayList<>();
        if (draft.kind() == MessageKind.QUESTION || draft.kind() == MessageKind.FORWARDABLE) {
            buttons.add(button("draft.target", DraftPhrase.CHANGE_TARGET));
        }
        if (draft.kind() == MessageKind.FORWARDABLE) {
            buttons.add(button("draft.content", DraftPhrase.CHANGE_CONTENT));
        }
        buttons.add(button("draft.self", DraftPhrase.SEND_MYSELF));
        return buttons;
    }

    private Part address() {
        return Part.name(draft.letter().to().value());
    }

    private Button button(String action, Phrase text) {
        return Button.of(action, say(text), draft.buttonValue());
    }

    private String say(Phrase label, String... values) {
        return scene.phrases().say(label, values);
    }

    private String small(DraftPhrase line, Part... parts) {
        return scene.say(line, parts).mrkdwn();
    }
}
