package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.people.Contact;
import foreword.template.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of a draft: approved with Undo, sent, refused, unknown, discarded or too old. */
final class DraftEnd {
    private final Scene scene;
    private final Draft draft;
    private final DraftWords words;

    DraftEnd(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.words = DraftWords.of(scene, draft);
    }

    /**
     * @param undoUntil until when an approval can be taken back
     * @param lookedForUntil until when a mail whose outcome was lost is looked for
     */
    Drawn drawn(Optional<Instant> undoUntil, Optional<Instant> lookedForUntil) {
        return switch (draft.state()) {
            case PENDING, APPROVED -> approved(undoUntil);
            case SENT -> sent();
            case FAILED -> failed();
            case UNKNOWN -> unknown(lookedForUntil);
            case REJECTED -> plain(":wastebasket:", DraftEndPhrase.DISCARDED, DraftEndPhrase.DISCARDED_NEXT);
            case EXPIRED -> plain(":hourglass:", DraftEndPhrase.EXPIRED, DraftEndPhrase.EXPIRED_NEXT);
        };
    }

    private Drawn approved(Optional<Instant> undoUntil) {
        boolean undo = undoUntil.isPresent() && undoUntil.get().isAfter(scene.now());
        String when = undoUntil.map(scene::when).orElse("");
        Sentence first = (undo
                        ? scene.say(DraftEndPhrase.APPROVED_FOR, approver(), to(), Part.of(when))
                        : scene.say(DraftEndPhrase.APPROVED_NOW, approver(), to()))
                .signed(":white_check_mark:");
        return (undo ? Page.of(first, undo(when)) : Page.of(first))
                .add(subject())
                .small(words.next())
                .drawn();
    }

    private ObjectNode undo(String when) {
        return button("draft.undo", DraftEndPhrase.UNDO)
                .danger()
                .label(scene.phrases().say(DraftEndPhrase.DO_NOT_SEND, words.toName(), when))
                .node();
    }

    private Drawn sent() {
        Sentence first = draft.approval() == null
                ? scene.say(DraftEndPhrase.SENT_BY_HAND, to())
                : scene.say(DraftEndPhrase.SENT, to(), approver());
        return Page.of(first.signed(":white_check_mark:"))
                .add(subject())
                .small(words.next())
                .drawn();
    }

    private Drawn failed() {
        Sentence first = scene.say(DraftEndPhrase.FAILED, to()).signed(":warning:");
        List<Button> buttons = new ArrayList<>();
        contact()
                .ifPresent(id -> buttons.add(
                        Button.of("contact.edit", scene.phrases().say(DraftEndPhrase.FIX_ADDRESS), id.value())
                                .primary()));
        buttons.add(button("draft.self", DraftEndPhrase.COPY));
        buttons.add(button("draft.discard", DraftPhrase.DISCARD));
        return Page.of(first)
                .add(subject())
                .buttons("draft_failed", buttons)
                .small(small(DraftEndPhrase.FAILED_NEXT))
                .drawn();
    }

    private Drawn unknown(Optional<Instant> lookedForUntil) {
        Sentence first = scene.say(DraftEndPhrase.UNKNOWN, to()).signed(":grey_question:");
        String next = lookedForUntil
                .map(until -> small(DraftEndPhrase.LOOKED_FOR, Part.of(scene.when(until))))
                .orElseGet(() -> small(DraftEndPhrase.LOOK_YOURSELF));
        List<Button> buttons =
                lookedForUntil.isPresent() ? List.of(settling(scene, draft).get(0)) : settling(scene, draft);
        return Page.of(first)
                .add(subject())
                .buttons("draft_unknown", buttons)
                .small(next)
                .drawn();
    }

    /** The buttons by which a person says what became of a mail that nobody knows of. */
    static List<Button> settling(Scene scene, Draft draft) {
        return List.of(
                Button.of("draft.wassent", scene.phrases().say(DraftEndPhrase.ARRIVED), draft.buttonValue())
                        .primary(),
                Button.of("draft.again", scene.phrases().say(DraftEndPhrase.SEND_AGAIN), draft.buttonValue())
                        .confirm(again(scene, draft)));
    }

    private static Button.Confirm again(Scene scene, Draft draft) {
        return new Button.Confirm(
                scene.phrases().say(DraftEndPhrase.REALLY_AGAIN),
                scene.say(
                                DraftEndPhrase.SAME_TWICE,
                                Part.name(draft.letter().to().value()))
                        .mrkdwn(),
                scene.phrases().say(DraftEndPhrase.AGAIN),
                scene.phrases().say(DraftPhrase.GO_BACK));
    }

    private Drawn plain(String emoji, DraftEndPhrase sentence, DraftEndPhrase next) {
        return Page.of(scene.say(sentence, to()).signed(emoji))
                .add(subject())
                .small(small(next))
                .drawn();
    }

    private ObjectNode subject() {
        return Blocks.section(
                small(DraftPhrase.SUBJECT, Part.prose(draft.letter().subject())));
    }

    /** Who approved it and when. */
    private Part approver() {
        Approval approval = draft.approval();
        if (approval == null) {
            return scene.aTeammate();
        }
        return Part.of(
                scene.say(DraftEndPhrase.BY_AT, scene.teammate(approval.by()), Part.of(scene.when(approval.at()))));
    }

    private Optional<Contact.Id> contact() {
        return scene.rows().people().contactWithEmail(draft.letter().to()).map(Contact::id);
    }

    private Part to() {
        return Part.name(words.toName());
    }

    private String small(Phrase line, Part... parts) {
        return scene.say(line, parts).mrkdwn();
    }

    private Button button(String action, Phrase text) {
        return Button.of(action, scene.phrases().say(text), draft.buttonValue());
    }
}
