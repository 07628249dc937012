package foreword.byemail;

import foreword.content.ContentItem;
import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.people.EmailAddress;
import foreword.workflow.Checks;
import foreword.workflow.WhenDecided;
import foreword.workflow.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A letter that waits for approval, whole and as its reader will see it, or what became of it. */
final class TellsDrafts {
    private static final int SHOWN_OF_FINGERPRINT = 16;

    private final Facts facts;
    private final Words words;
    private final Draft draft;
    private final Letter letter;

    TellsDrafts(Facts facts, Words words, Draft draft) {
        this.facts = facts;
        this.words = words;
        this.draft = draft;
        this.letter = draft.letter();
    }

    /** What says how a draft reads, whether it may go, and until when it can be taken back. */
    record Words(Wording wording, Checks checks, WhenDecided whenDecided) {}

    Told told() {
        return switch (draft.state()) {
            case PENDING -> pending();
            case APPROVED -> approved();
            case SENT ->
                settled("The message to " + name() + " was sent" + (draft.approval() == null ? "" : ", approved")
                        + approver() + ".");
            case FAILED -> failed();
            case UNKNOWN -> unknown();
            case REJECTED -> settled("Discarded: the message to " + name() + " was not sent.");
            case EXPIRED -> settled("The message to " + name() + " waited too long and was not sent.");
        };
    }

    private Told pending() {
        Optional<Checks.Objection> objection = words.checks().objection(draft);
        return Told.open(
                "To approve: " + letter.subject() + " (to " + name() + ")",
                objection
                        .map(it ->
                                "Change " + what() + " to " + name() + " first: it cannot go out yet. " + it.sentence())
                        .orElse("Approve " + what() + " to " + name() + "? It goes out exactly as it stands here."),
                passages(),
                deeds(),
                objection.isPresent() ? "" : checked(),
                "Version " + draft.version() + ", expires " + facts.day(draft.expiresAt())
                        + ". You or an approver: the first decision counts.",
                "If you do nothing, nothing is sent.");
    }

    private String checked() {
        String line = words.checks().line(draft).replaceAll(":[a-z_]+:", "").strip();
        return "Checked: " + line + (line.endsWith(".") ? "" : ".");
    }

    /** Who gets it, and every word of it. */
    List<Passage> passages() {
        return List.of(
                Passage.fact("To", letter.toName() + " <" + letter.to() + ">"),
                Passage.fact(
                        "Bcc", letter.bcc().stream().map(EmailAddress::value).collect(Collectors.joining(", "))),
                Passage.fact("Subject", letter.subject()),
                Passage.fact(
                        "Attached",
                        piece(letter.content())
                                .flatMap(ContentItem::attached)
                                .map(ContentItem.File::name)
                                .orElse("")),
                Passage.quote("", words.wording().plainText(letter.body()).strip()));
    }

    /** What can be done while it waits. */
    List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>(List.of(
                approve(),
                of("draft.edit", "Edit", "Saved as a new version, which you then approve.")
                        .with(
                                Field.line("subject", "Subject", letter.subject()),
                                Field.text("body", "Message (Markdown)", letter.body())),
                of("draft.later", "Later", "It comes back then, in your working hours. Nothing is lost.")
                        .with(Until.FIELD),
                of(
                        "draft.sentmyself",
                        "I have sent it myself",
                        "Noted as sent by you from your own mail program; Foreword sends nothing."),
                of("draft.discard", "Discard", "It is not sent. Nobody outside sees anything.")));
        if (draft.kind() == MessageKind.QUESTION || draft.kind() == MessageKind.FORWARDABLE) {
            deeds.add(of("draft.target", "Change whom it is about", "This draft ends, and a new one is drafted.")
                    .with(
                            Field.line("target_name", "Whom do you want to meet?", ""),
                            Field.line("target_company", "At which company?", "")));
        }
        if (draft.kind() == MessageKind.FORWARDABLE) {
            deeds.add(of("draft.content", "Change what is attached", "Saved as a new version, which you then approve.")
                    .with(Field.choice("content", "Which piece goes along?", pieces())));
        }
        return deeds;
    }

    /** Bound to these bytes: another version, another attachment, and the link approves nothing. */
    private Deed approve() {
        String bytes = letter.fingerprint(file()).substring(0, SHOWN_OF_FINGERPRINT);
        return Deed.of(
                "draft.approve",
                draft.buttonValue() + ":" + bytes,
                "Approve and send",
                "This email goes to " + letter.to() + ", exactly as shown.");
    }

    private Told approved() {
        Optional<Instant> undo = words.whenDecided().undoUntil(draft);
        String when =
                undo.map(until -> " It goes out on " + facts.when(until) + ".").orElse(" It is on its way.");
        return Told.settled(
                "The message to " + name() + " is approved" + approver() + "." + when,
                head(),
                undo.isPresent()
                        ? List.of(of("draft.undo", "Undo", "It is taken back and not sent; you can approve it again."))
                        : List.of());
    }

    private Told failed() {
        return Told.open(
                "Not sent: " + letter.subject(),
                "The mail server did not take the message to " + name() + ". Your draft is safe.",
                passages(),
                List.of(new TellsAddresses(facts).fix(letter.to()).orElseGet(this::sentMyself), sentMyself()));
    }

    private Told unknown() {
        return Told.open(
                "Did it arrive? " + letter.subject(),
                "Nobody knows whether the message to " + name() + " arrived: the mail server's answer was lost.",
                head(),
                List.of(
                        of("draft.wassent", "It arrived", "Noted as sent."),
                        of(
                                "draft.again",
                                "Send it again",
                                "It can be approved once more. If the first one did arrive, " + letter.to()
                                        + " gets the same email twice.")),
                "Look into your sent mail or ask. Foreword does not send it again by itself.");
    }

    private Deed sentMyself() {
        return of("draft.sentmyself", "I have sent it myself", "Noted as sent by you; Foreword sends nothing.");
    }

    private Told settled(String sentence) {
        return Told.settled(sentence, head(), List.of());
    }

    private List<Passage> head() {
        return List.of(Passage.fact("Subject", letter.subject()));
    }

    private String approver() {
        Approval approval = draft.approval();
        return approval == null ? "" : " by " + facts.teammate(approval.by()) + ", " + facts.when(approval.at());
    }

    private String name() {
        return letter.toName().isBlank() ? letter.to().value() : letter.toName();
    }

    private String what() {
        return switch (draft.kind()) {
            case PRAISE_THANKS -> "the thank-you for the kind words";
            case QUESTION -> "the question" + whom();
            case FORWARDABLE -> "the note to pass on" + whom();
            case ADVICE -> "the request for advice" + whom();
            case NAME_DROP -> "the question whether you may use the name" + whom();
            case NAME_USED -> "the note that tells what came of using the name";
            case FIRST_REPLY -> "the first reply";
            case FOLLOW_UP -> "a friendly follow-up";
            case THANKS_ATTEMPT -> "the thank-you for trying";
            case THANKS_INTRODUCTION -> "the thank-you for the introduction";
            case THANKS_OUTCOME -> "the thank-you for what came of the introduction";
            case REPORT_BACK -> "the note that tells how it went";
            case QUOTE_PERMISSION -> "the question whether we may quote";
            case OPEN_ASK -> "the question whether somebody comes to mind";
            case EXPECTATION -> "the word on introductions for the kick-off";
            case HOPPER_TOUCH -> "the note to stay in touch";
        };
    }

    private String whom() {
        return facts.whom(draft.about()).map(whom -> " about " + whom + ",").orElse("");
    }

    private List<Field.Choice> pieces() {
        return Stream.concat(
                        facts.rows().contents().all().stream()
                                .filter(piece -> !piece.archived())
                                .map(piece -> new Field.Choice(piece.id().value(), piece.title())),
                        Stream.of(new Field.Choice("none", "Nothing")))
                .toList();
    }

    private Optional<ContentItem> piece(ContentItem.@Nullable Id id) {
        return Optional.ofNullable(id).flatMap(facts.rows().contents()::find);
    }

    private byte[] file() {
        ContentItem.Id id = letter.content();
        return id == null ? new byte[0] : facts.rows().contents().file(id);
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, draft.buttonValue(), label, effect);
    }
}
