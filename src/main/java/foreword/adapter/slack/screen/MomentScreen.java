package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.praise.Band;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.target.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody said something nice: what may be made of it, or what was. */
final class MomentScreen {
    private final Scene scene;
    private final Moment moment;
    private final @Nullable Praise praise;

    private MomentScreen(Scene scene, Moment moment) {
        this.scene = scene;
        this.moment = moment;
        this.praise = scene.rows().praises().find(moment.praise()).orElse(null);
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows().moments().find(new Moment.Id(id)).map(moment -> new MomentScreen(scene, moment).drawn());
    }

    private Drawn drawn() {
        if (praise == null || Heard.erased(praise)) {
            return erased();
        }
        return moment.state() == Moment.State.OPEN ? open(praise) : ended(praise);
    }

    private Drawn erased() {
        return Page.of(Sentence.say(
                        "{} ({}) took a kind message back, and its words are gone from here too.", name(), company()))
                .small("Nothing was sent, and there is nothing to do.")
                .drawn();
    }

    private Drawn open(Praise said) {
        Sentence first = said(said).then(":");
        return Page.with(new Sentence(first.mrkdwn(), asText(said)), quoted(first, said))
                .add(Blocks.section(advice()))
                .buttons("moment_actions", isGuess(said) ? questions() : buttons())
                .small(
                        "Nothing is sent until you approve it.",
                        "Offer ends " + scene.dayAndTime(moment.expiresAt()),
                        Heard.relayed(scene, said),
                        Heard.score(said),
                        Heard.link(said))
                .drawn();
    }

    private Drawn ended(Praise said) {
        Page page = Page.of(outcome()).add(Blocks.section(said(said).mrkdwn() + ":" + Heard.quote(said)));
        if (moment.state() == Moment.State.SAVED || moment.state() == Moment.State.EXPIRED) {
            page.buttons("moment_actions", List.of(button("moment.ask", "Draft the ask"), thank()));
        }
        QuoteRights rights = QuoteRights.of(scene, said);
        if (counts(said)) {
            page.buttons("permission_actions", rights.buttons());
        }
        return page.small(next(), counts(said) ? rights.line() : "", Heard.link(said))
                .drawn();
    }

    /** Somebody of us has made something of these words, so that they are worth quoting. */
    private boolean counts(Praise said) {
        return switch (moment.state()) {
            case TAKEN, THANKED, SAVED -> true;
            case OPEN, EXPIRED -> said.state() == Praise.State.CONFIRMED;
            case DISMISSED -> false;
        };
    }

    private ObjectNode quoted(Sentence first, Praise said) {
        return Blocks.section(
                first.mrkdwn() + Heard.quote(said),
                Choice.overflow(
                        "moment.more",
                        List.of(
                                new Choice("Remind me tomorrow", id() + ":tomorrow"),
                                new Choice("Never ask " + firstName(), id() + ":never"))));
    }

    private Sentence said(Praise said) {
        String sentence = isGuess(said) ? "{} ({}) may have said something nice {}" : "{} ({}) said something nice {}";
        return Sentence.say(sentence, name(), company(), Heard.where(said));
    }

    private String asText(Praise said) {
        return said(said).plain() + "."
                + suggested()
                        .map(target -> " Draft an ask to meet " + Mrkdwn.inline(target.name()) + "?")
                        .orElse("");
    }

    private String advice() {
        String words = Mrkdwn.ours(moment.advice());
        String why = words.isEmpty() ? "the words are fresh." : words;
        String advice = labelled() ? why : "*Why now:* " + why;
        return advice + suggested().map(this::whoTheyMayKnow).orElse("");
    }

    private boolean labelled() {
        return moment.advice().strip().startsWith("*");
    }

    private boolean notYet() {
        String start = moment.advice().strip().toLowerCase(Locale.ROOT);
        return start.startsWith("*not ") || start.startsWith("not yet");
    }

    private String whoTheyMayKnow(Target target) {
        String role = target.role().isBlank() ? "" : ", " + Mrkdwn.inline(target.role());
        String why = target.why().isBlank() ? "" : " (" + Mrkdwn.prose(target.why()) + ")";
        return "\n*Who " + Mrkdwn.inline(firstName()) + " may know:* " + Mrkdwn.inline(target.name()) + role + " at "
                + Mrkdwn.inline(target.company()) + why + tie(target);
    }

    private String tie(Target target) {
        String reason = scene.rows().ties().why(moment.contact(), target);
        return reason.isEmpty() ? "" : "\n*Why " + Mrkdwn.inline(firstName()) + ":* " + Mrkdwn.prose(reason);
    }

    private Optional<Target> suggested() {
        return Optional.ofNullable(moment.suggested())
                .flatMap(target -> scene.rows().targets().find(new Target.Id(target)));
    }

    /** Thanks come first while asking would be too early. */
    private List<Button> buttons() {
        Button ask = button("moment.ask", "Draft the ask")
                .primaryIf(!notYet())
                .label("Draft a question to " + firstName()
                        + suggested()
                                .map(target -> " about meeting " + target.name())
                                .orElse(""));
        return List.of(
                ask,
                thank().primaryIf(notYet()),
                button("moment.advice", "Ask for advice instead"),
                button("moment.save", "Keep the words"),
                button("moment.dismiss", "Not praise"));
    }

    /** One click answers; both answers teach the listener. */
    private List<Button> questions() {
        return List.of(
                button("moment.save", "Yes, praise").primaryIf(true),
                button("moment.dismiss", "Not praise"),
                button("moment.ask", "Draft the ask"),
                thank());
    }

    private static boolean isGuess(Praise said) {
        return said.band() == Band.MAYBE && said.state() == Praise.State.HEARD;
    }

    private Button thank() {
        return button("moment.thank", "Just say thanks");
    }

    private Sentence outcome() {
        return switch (moment.state()) {
            case OPEN, TAKEN ->
                Sentence.say("An ask to {} is drafted, from these kind words.", name())
                        .signed(":white_check_mark:");
            case THANKED ->
                Sentence.say("A thank-you to {} is drafted.", name()).signed(":white_check_mark:");
            case SAVED -> Sentence.say("The words of {} are kept.", name()).signed(":bookmark:");
            case DISMISSED ->
                Sentence.say("The message of {} does not count as praise.", name())
                        .signed(":wastebasket:");
            case EXPIRED ->
                Sentence.say("The moment to ask {} ended {}.", name(), ended()).signed(":hourglass:");
        };
    }

    private String next() {
        return switch (moment.state()) {
            case OPEN, TAKEN, THANKED -> "Next: approve the draft. Nothing is sent before.";
            case SAVED -> "They can still become an ask or a thank-you.";
            case DISMISSED -> "Words like these are judged more carefully from now on.";
            case EXPIRED -> "The words are kept, and asking later is still possible.";
        };
    }

    private Sentence.Part ended() {
        return Sentence.Part.of("on " + scene.day(moment.expiresAt()));
    }

    private Button button(String action, String text) {
        return Button.of(action, text, id());
    }

    private String id() {
        return moment.id().value();
    }

    private Sentence.Part name() {
        return Sentence.Part.bold(scene.nameOf(moment.contact()));
    }

    private Sentence.Part company() {
        return Sentence.Part.name(scene.companyOf(moment.contact()));
    }

    private String firstName() {
        return scene.firstNameOf(moment.contact());
    }
}
