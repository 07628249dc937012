package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.people.Contact;
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
            case REJECTED ->
                plain(
                        ":wastebasket:",
                        "{} the message to {} was not sent.",
                        "Discarded:",
                        "Nobody outside saw anything.");
            case EXPIRED ->
                plain(
                        ":hourglass:",
                        "{} the message to {} waited too long and was not sent.",
                        "Expired:",
                        "Nobody outside saw anything. A new one can be drafted at any time.");
        };
    }

    private Drawn approved(Optional<Instant> undoUntil) {
        boolean undo = undoUntil.isPresent() && undoUntil.get().isAfter(scene.now());
        String when = undoUntil.map(until -> "at " + scene.when(until)).orElse("now");
        Sentence first = Sentence.say(
                        "{} by {}. It goes to {} {}.",
                        Sentence.Part.strong("Approved"),
                        approver(),
                        to(),
                        Sentence.Part.of(undo ? when : "now"))
                .signed(":white_check_mark:");
        return (undo ? Page.of(first, undo(when)) : Page.of(first))
                .add(subject())
                .small(words.next())
                .drawn();
    }

    private ObjectNode undo(String when) {
        return button("draft.undo", "Undo")
                .danger()
                .label("Undo: do not send the message to " + words.toName() + " " + when)
                .node();
    }

    private Drawn sent() {
        Sentence first = draft.approval() == null
                ? Sentence.say("{} to {} by hand.", Sentence.Part.strong("Sent"), to())
                : Sentence.say("{} to {}, approved by {}.", Sentence.Part.strong("Sent"), to(), approver());
        return Page.of(first.signed(":white_check_mark:"))
                .add(subject())
                .small(words.next())
                .drawn();
    }

    private Drawn failed() {
        Sentence first = Sentence.say(
                        "{} the mail server did not take the message to {}. Your draft is safe.",
                        Sentence.Part.strong("Not sent:"),
                        to())
                .signed(":warning:");
        List<Button> buttons = new ArrayList<>();
        contact()
                .ifPresent(id -> buttons.add(
                        Button.of("contact.edit", "Fix the address", id.value()).primary()));
        buttons.add(button("draft.self", "Copy the draft"));
        buttons.add(button("draft.discard", "Discard"));
        return Page.of(first)
                .add(subject())
                .buttons("draft_failed", buttons)
                .small("A refusal for good is not tried again by itself.")
                .drawn();
    }

    private Drawn unknown(Optional<Instant> lookedForUntil) {
        Sentence first = Sentence.say(
                        "{} whether the message to {} arrived: the mail server's answer was lost.",
                        Sentence.Part.strong("Nobody knows"),
                        to())
                .signed(":grey_question:");
        String next = lookedForUntil
                .map(until ->
                        "Foreword looks for it among the sent emails until " + scene.when(until) + ", then asks you.")
                .orElse("Look into your sent mail or ask. Foreword does not send it again by itself.");
        List<Button> buttons =
                lookedForUntil.isPresent() ? List.of(settling(draft).get(0)) : settling(draft);
        return Page.of(first)
                .add(subject())
                .buttons("draft_unknown", buttons)
                .small(next)
                .drawn();
    }

    /** The buttons by which a person says what became of a mail that nobody knows of. */
    static List<Button> settling(Draft draft) {
        return List.of(
                Button.of("draft.wassent", "It arrived", draft.buttonValue()).primary(),
                Button.of("draft.again", "Send it again", draft.buttonValue()).confirm(again(draft)));
    }

    private static Button.Confirm again(Draft draft) {
        return new Button.Confirm(
                "Send it again?",
                "If the first one did arrive, *"
                        + Mrkdwn.inline(draft.letter().to().value()) + "* gets the same email twice.",
                "Send again",
                "Go back");
    }

    private Drawn plain(String emoji, String sentence, String state, String next) {
        return Page.of(Sentence.say(sentence, Sentence.Part.strong(state), to()).signed(emoji))
                .add(subject())
                .small(next)
                .drawn();
    }

    private ObjectNode subject() {
        return Blocks.section("*Subject*  " + Mrkdwn.prose(draft.letter().subject()));
    }

    /** Who approved it and when. */
    private Sentence.Part approver() {
        Approval approval = draft.approval();
        if (approval == null) {
            return Sentence.Part.of("a teammate");
        }
        Sentence.Part by = scene.teammate(approval.by());
        String at = " at " + scene.when(approval.at());
        return new Sentence.Part(by.mrkdwn() + at, by.plain() + at);
    }

    private Optional<Contact.Id> contact() {
        return scene.rows().people().contactWithEmail(draft.letter().to()).map(Contact::id);
    }

    private Sentence.Part to() {
        return Sentence.Part.bold(words.toName());
    }

    private Button button(String action, String text) {
        return Button.of(action, text, draft.buttonValue());
    }
}
