package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.ask.Answer;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.ask.reading.NotBefore;
import foreword.ask.reading.Referral;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An answer came: the words, what we understood, and who decided what it means. */
final class ReplyScreen {
    private static final int QUOTE = 2000;
    private final Scene scene;
    private final Reply reply;
    private final Matter matter;

    private ReplyScreen(Scene scene, Reply reply) {
        this.scene = scene;
        this.reply = reply;
        this.matter = Matter.of(scene.rows(), reply.about());
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows().replies().find(new Reply.Id(id)).map(reply -> new ReplyScreen(scene, reply).drawn());
    }

    private Drawn drawn() {
        return switch (reply.tie()) {
            case SURE, ACCEPTED -> reply.about().startsWith("introduction/") ? noted() : answered();
            case REFUSED ->
                Page.of(say("The mail of {} does not belong here, and moved nothing.", who())
                                .signed(":wastebasket:"))
                        .small("Said by " + Mrkdwn.inline(reply.settledBy()))
                        .drawn();
            default -> DoubtScreen.of(scene, reply, matter).drawn();
        };
    }

    private Drawn answered() {
        Reply.Brought brought = reply.brought();
        if (brought != null) {
            return Page.of(say("{} introduced you by this mail.", who()).signed(":white_check_mark:"))
                    .small("Next: the introduction stands below.")
                    .drawn();
        }
        Sentence first = reply.settledBy().isEmpty() ? open() : settled();
        Page page = Page.with(first, Blocks.section(first.mrkdwn() + "\n" + Mrkdwn.quote(reply.words(), QUOTE)))
                .small(because(), named());
        if (reply.settledBy().isEmpty()) {
            page.buttons("reply_actions", AnswerButtons.of(scene, reply))
                    .small("What does it mean? Nothing is sent until you approve it.");
        } else if (byUs()) {
            page.small(next(), "Not what they meant? Say so:")
                    .buttons("reply_actions", AnswerButtons.corrections(scene, reply));
        } else {
            page.small(next());
        }
        HowWellAsked.add(page, scene, reply);
        return page.drawn();
    }

    /** Somebody wrote in an introduction: nothing is to be decided. */
    private Drawn noted() {
        Reply.Brought brought = reply.brought();
        if (reply.tie() == Tie.ACCEPTED && brought != null) {
            String name = brought.name().isBlank() ? brought.address().value() : brought.name();
            return Page.of(say("{} takes part in the introduction{}.", Part.bold(name), about())
                            .signed(":white_check_mark:"))
                    .drawn();
        }
        Sentence first = say("{} wrote in the introduction{}.", Part.bold(Senders.name(reply.from())), about());
        String words = reply.words().isBlank() ? "" : "\n" + Mrkdwn.quote(reply.words(), QUOTE);
        return Page.with(first, Blocks.section(first.mrkdwn() + words))
                .small("Next: answer in your own words, from your own mail program.")
                .drawn();
    }

    private Sentence open() {
        return say("{} answered{}: {}", who(), about(), Part.of(understood()));
    }

    private Sentence settled() {
        Part by = decider();
        return say(
                        "{} answered{}, and {} took it as {}.",
                        who(),
                        about(),
                        by,
                        Part.strong(AnswerButtons.meaning(reply.answer())))
                .signed(":white_check_mark:");
    }

    private Part decider() {
        return scene.rows()
                .people()
                .teammate(new Teammate.Id(reply.settledBy()))
                .map(Teammate::id)
                .map(scene::teammate)
                .orElse(Part.name(reply.settledBy()));
    }

    /** What Foreword took for granted a teammate may still correct. */
    private boolean byUs() {
        return reply.settledBy().equals("Foreword");
    }

    private Part who() {
        Contact.Id introducer = matter.introducer();
        return Part.bold(
                reply.byAskedPerson() && introducer != null ? scene.nameOf(introducer) : Senders.name(reply.from()));
    }

    private Part about() {
        List<Part> whom =
                meant().stream().filter(Matter::hasTarget).map(Matter::whom).toList();
        return whom.isEmpty()
                ? Part.of("")
                : new Part(
                        " about " + whom.stream().map(Part::mrkdwn).collect(Collectors.joining(" and ")),
                        " about " + whom.stream().map(Part::plain).collect(Collectors.joining(" and ")));
    }

    private List<Matter> meant() {
        return reply.about().startsWith("ask/")
                ? AnswerButtons.stillMeant(scene, reply).stream()
                        .map(ask -> Matter.of(scene.rows(), ask.id().ref()))
                        .toList()
                : List.of(matter);
    }

    private String understood() {
        return reply.answer() == Answer.UNCLEAR
                ? "it is not clear what it means."
                : "it reads like " + AnswerButtons.meaning(reply.answer()) + ".";
    }

    private String because() {
        String words = Mrkdwn.prose(reply.because());
        return words.isEmpty() ? "" : "Because of: " + words;
    }

    /** The day or the person that the answer names. */
    private String named() {
        return switch (reply.answer()) {
            case NOT_NOW ->
                NotBefore.in(reply.words(), scene.localDay(reply.at()))
                        .map(day -> "Not before " + scene.day(day))
                        .orElse("");
            case REFERRED_ON ->
                Referral.in(reply.words())
                        .map(whom -> "They point to " + Mrkdwn.inline(whom))
                        .orElse("");
            default -> "";
        };
    }

    private String next() {
        return switch (reply.answer()) {
            case YES -> "Next: approve the note to pass on.";
            case HESITANT, QUESTION, REFERRED_ON, UNCLEAR -> "Next: answer in your own words; reminders have stopped.";
            case NAME_ONLY -> "Next: use the name, and tell them what came of it.";
            case ADVISED -> "Next: a thank-you for the advice.";
            case OFFERED -> "Next: the note to pass on, once it is clear whom they would introduce you to.";
            case NO, CANNOT -> "Next: a thank-you for answering. Nobody asks again for six months.";
            case NOT_NOW -> "Next: it rests in the hopper, and you are reminded in time.";
        };
    }
}
