package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.content.ContentItem;
import foreword.content.Pick;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.people.PersonName;
import foreword.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The modals about one draft: edit it, change whom or what it is about, or send it by hand. */
final class DraftModals {
    private static final int SUBJECT = 200;
    private static final int PART = 2900;
    private static final int PARTS = 20;
    private static final int MOST_PIECES = 90;
    private static final Choice NOTHING = new Choice("Nothing", "none");

    private final Scene scene;
    private final Draft draft;
    private final DraftWords words;
    private final String text;
    private final DraftReading reading;

    DraftModals(Scene scene, Draft draft, DraftReading reading) {
        this.scene = scene;
        this.draft = draft;
        this.words = DraftWords.of(scene, draft);
        this.text = reading.text().apply(draft);
        this.reading = reading;
    }

    String edit(String lint) {
        if (draft.state() != Draft.State.PENDING) {
            return settled();
        }
        View view = View.of("draft-edit", "Review the draft")
                .submit("Approve and send")
                .about(version())
                .add(Blocks.context(addressee()));
        words(view);
        attachment(view, draft.kind() == MessageKind.FORWARDABLE);
        view.add(Input.time("when", "Send at").hint("Empty means at once.").optional());
        ObjectNode checks = Blocks.section(lint.isBlank() ? "No checks for this kind of message." : lint);
        return view.add(checks.put("block_id", "checks"))
                .add(Blocks.actions("draft_more", more()))
                .json();
    }

    String target() {
        View view = View.of("target", "Change the target")
                .submit("Draft a new question")
                .about(version());
        view.add(Blocks.section("Whom should " + Mrkdwn.bold(words.helper()) + " be asked about instead? This draft is "
                + "withdrawn and a new question begins."));
        List<Target> wanted = scene.rows().targets().wanted();
        if (!wanted.isEmpty()) {
            view.add(Input.select(
                            "target",
                            "Whom do you want to meet?",
                            wanted.stream().map(Targeting::choice).toList())
                    .hint("Or name somebody new below.")
                    .optional());
        }
        Targeting.fresh(view, "", "");
        return view.add(Input.line("why", "Why this person?", 500).optional()).json();
    }

    String content() {
        View view = View.of("content", "Change the content")
                .submit("Use this piece")
                .about(version());
        attachment(view, true);
        return view.add(Blocks.context("The draft becomes a new version, and you approve it again."))
                .json();
    }

    String self() {
        Letter letter = draft.letter();
        View view = View.of("self", "Send it yourself")
                .close("Close")
                .about(version())
                .add(Blocks.section("Copy this into your own mail to " + Mrkdwn.bold(words.toName()) + ", "
                        + Mrkdwn.inline(letter.to().value()) + "."))
                .add(Blocks.literal(letter.subject()));
        Cut.parts(PART, text).stream().limit(PARTS).forEach(part -> view.add(Blocks.literal(part)));
        Pieces.of(scene.rows().content(), letter.content())
                .filter(piece -> piece.attached().isPresent())
                .ifPresent(piece ->
                        view.add(Blocks.context("*Attach*  " + Mrkdwn.inline(Pieces.name(piece)) + " yourself")));
        return view.add(Blocks.actions("self_done", List.of(sentMyself()))).json();
    }

    private ObjectNode sentMyself() {
        return button("draft.sentmyself", "I've sent it").primary().node();
    }

    private String settled() {
        return View.of("draft-edit", "Review the draft")
                .close("Close")
                .add(Blocks.section("The message to " + Mrkdwn.bold(words.toName())
                        + " was decided in the meantime. Its card says by whom and when."))
                .json();
    }

    private String addressee() {
        String to = "To " + Mrkdwn.bold(words.toName()) + ", "
                + Mrkdwn.inline(draft.letter().to().value());
        boolean passedOn =
                draft.kind() == MessageKind.FORWARDABLE && words.matter().hasTarget();
        return to + (passedOn ? ", to pass on to " + Mrkdwn.bold(words.matter().target()) : "");
    }

    private void words(View view) {
        view.add(Input.line("subject", "Subject", SUBJECT).value(draft.letter().subject()));
        body(view);
    }

    /** Slack's field takes 3,000 characters; a longer text is shown, since a cut one must never be saved. */
    private void body(View view) {
        String body = draft.letter().body();
        if (body.length() <= Input.LONGEST) {
            Input input = Input.lines("body", "Message", Input.LONGEST).value(body);
            String hint = (draft.kind() == MessageKind.FORWARDABLE ? advice() : "") + signs(body);
            view.add(hint.isEmpty() ? input : input.hint(hint.strip()));
            return;
        }
        view.add(Blocks.section("*This text is too long for a field here*, so it can be read and not changed."));
        Mrkdwn.quotes(text, PART).stream().limit(PARTS).forEach(part -> view.add(Blocks.section(part)));
    }

    private static String signs(String body) {
        return body.contains("\\")
                ? " A \\ before a sign keeps it a sign. It is not sent; Preview email shows what is."
                : "";
    }

    private String advice() {
        return "Greets "
                + PersonName.first(words.matter().hasTarget() ? words.matter().target() : words.toName())
                + ", one ask, an easy way out, something useful attached. Keep those four.";
    }

    private void attachment(View view, boolean always) {
        Optional<ContentItem> now =
                Pieces.of(scene.rows().content(), draft.letter().content());
        if (!always && now.isEmpty()) {
            return;
        }
        Choice chosen = now.map(DraftModals::choice).orElse(NOTHING);
        List<Choice> choices = new ArrayList<>(List.of(NOTHING));
        now.map(DraftModals::choice).ifPresent(choices::add);
        List<Pick> picks = reading.pieces().apply(draft);
        picks.stream()
                .map(Pick::piece)
                .map(DraftModals::choice)
                .filter(choice -> !choices.contains(choice))
                .limit(MOST_PIECES)
                .forEach(choices::add);
        Input select = Input.select("content", "Bring", choices)
                .chosen(Optional.of(chosen))
                .optional();
        view.add(picks.isEmpty() ? select : select.hint(advice(picks.get(0))));
    }

    private static String advice(Pick best) {
        return "Fits best: " + Mrkdwn.oneLine(best.piece().title()) + ", " + Mrkdwn.oneLine(best.because())
                + ". Left out is what they had from us, what has expired and what is for others.";
    }

    private static Choice choice(ContentItem piece) {
        return new Choice(Pieces.name(piece), piece.id().value());
    }

    private List<ObjectNode> more() {
        return List.of(
                button("draft.later", "Save for later").node(),
                button("draft.preview", "Preview email").node());
    }

    private Button button(String action, String text) {
        return Button.of(action, text, draft.buttonValue());
    }

    private ObjectNode version() {
        return Blocks.object().put("d", draft.id().value()).put("v", draft.version());
    }
}
