package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.praise.Band;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.target.Target;
import foreword.template.Phrase;
import foreword.workflow.OftenPhrase;
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
        return Page.of(scene.say(MomentPhrase.TAKEN_BACK, name(), company()))
                .small(small(MomentPhrase.NOTHING_TO_DO))
                .drawn();
    }

    private Drawn open(Praise said) {
        Sentence first = said(said).then(":");
        return Page.with(new Sentence(first.mrkdwn(), asText(said)), quoted(first, said))
                .add(Blocks.section(advice()))
                .buttons("moment_actions", isGuess(said) ? questions() : buttons())
                .small(
                        scene.say(OftenPhrase.NOTHING_SENT).mrkdwn(),
                        small(MomentPhrase.OFFER_ENDS, Part.of(scene.dayAndTime(moment.expiresAt()))),
                        Heard.relayed(scene, said),
                        Heard.score(scene, said),
                        Heard.link(scene, said))
                .drawn();
    }

    private Drawn ended(Praise said) {
        Page page = Page.of(outcome()).add(Blocks.section(said(said).mrkdwn() + ":" + Heard.quote(said)));
        if (moment.state() == Moment.State.SAVED || moment.state() == Moment.State.EXPIRED) {
            page.buttons("moment_actions", List.of(button("moment.ask", OftenPhrase.DRAFT_ASK), thank()));
        }
        QuoteRights rights = QuoteRights.of(scene, said);
        if (counts(said)) {
            page.buttons("permission_actions", rights.buttons());
        }
        return page.small(next(), counts(said) ? rights.line() : "", Heard.link(scene, said))
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
                                new Choice(say(MomentPhrase.REMIND_TOMORROW), id() + ":tomorrow"),
                                new Choice(say(MomentPhrase.NEVER_ASK, firstName()), id() + ":never"))));
    }

    private Sentence said(Praise said) {
        MomentPhrase sentence = isGuess(said) ? MomentPhrase.MAY_HAVE_SAID : MomentPhrase.SAID;
        return scene.say(sentence, name(), company(), Heard.where(scene, said));
    }

    private String asText(Praise said) {
        return said(said).plain() + "."
                + suggested()
                        .map(target -> " "
                                + scene.say(MomentPhrase.DRAFT_TO_MEET, Part.name(target.name()))
                                        .plain())
                        .orElse("");
    }

    private String advice() {
        String words = Mrkdwn.ours(moment.advice());
        String why = words.isEmpty() ? small(MomentPhrase.FRESH) : words;
        String advice = labelled() ? why : small(MomentPhrase.WHY_NOW, Part.of(why));
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
        String why = target.why().isBlank() ? "" : " (" + Mrkdwn.prose(target.why()) + ")";
        return "\n" + small(MomentPhrase.MAY_KNOW, first(), Part.of(where(target))) + why + tie(target);
    }

    private Sentence where(Target target) {
        Part name = Part.name(target.name());
        Part company = Part.name(target.company());
        return target.role().isBlank()
                ? scene.say(MomentPhrase.AT, name, company)
                : scene.say(MomentPhrase.AT_AS, name, Part.name(target.role()), company);
    }

    private String tie(Target target) {
        String reason = scene.rows().ties().why(moment.contact(), target);
        return reason.isEmpty() ? "" : "\n" + small(MomentPhrase.WHY_THEM, first(), Part.prose(reason));
    }

    private Optional<Target> suggested() {
        return Optional.ofNullable(moment.suggested())
                .flatMap(target -> scene.rows().targets().find(new Target.Id(target)));
    }

    /** Thanks come first while asking would be too early. */
    private List<Button> buttons() {
        Button ask = button("moment.ask", OftenPhrase.DRAFT_ASK)
                .primaryIf(!notYet())
                .label(suggested()
                        .map(target -> say(MomentPhrase.ASK_OF_ABOUT, firstName(), target.name()))
                        .orElseGet(() -> say(MomentPhrase.ASK_OF, firstName())));
        return List.of(
                ask,
                thank().primaryIf(notYet()),
                button("moment.advice", MomentPhrase.ADVICE_INSTEAD),
                button("moment.save", MomentPhrase.KEEP),
                button("moment.dismiss", OftenPhrase.NOT_PRAISE));
    }

    /** One click answers; both answers teach the listener. */
    private List<Button> questions() {
        return List.of(
                button("moment.save", MomentPhrase.PRAISE).primaryIf(true),
                button("moment.dismiss", OftenPhrase.NOT_PRAISE),
                button("moment.ask", OftenPhrase.DRAFT_ASK),
                thank());
    }

    private static boolean isGuess(Praise said) {
        return said.band() == Band.MAYBE && said.state() == Praise.State.HEARD;
    }

    private Button thank() {
        return button("moment.thank", OftenPhrase.JUST_THANKS);
    }

    private Sentence outcome() {
        return switch (moment.state()) {
            case OPEN, TAKEN -> scene.say(MomentPhrase.ASK_DRAFTED, name()).signed(":white_check_mark:");
            case THANKED -> scene.say(MomentPhrase.THANKS_DRAFTED, name()).signed(":white_check_mark:");
            case SAVED -> scene.say(MomentPhrase.KEPT, name()).signed(":bookmark:");
            case DISMISSED -> scene.say(MomentPhrase.DISMISSED, name()).signed(":wastebasket:");
            case EXPIRED ->
                scene.say(MomentPhrase.ENDED, name(), Part.of(scene.day(moment.expiresAt())))
                        .signed(":hourglass:");
        };
    }

    private String next() {
        return small(
                switch (moment.state()) {
                    case OPEN, TAKEN, THANKED -> MomentPhrase.APPROVE_NEXT;
                    case SAVED -> MomentPhrase.STILL_OF_USE;
                    case DISMISSED -> MomentPhrase.JUDGED;
                    case EXPIRED -> MomentPhrase.ASK_LATER;
                });
    }

    private Button button(String action, Phrase text) {
        return Button.of(action, say(text), id());
    }

    private String say(Phrase label, String... values) {
        return scene.phrases().say(label, values);
    }

    private String small(Phrase line, Part... parts) {
        return scene.say(line, parts).mrkdwn();
    }

    private String id() {
        return moment.id().value();
    }

    private Part name() {
        return Part.name(scene.nameOf(moment.contact()));
    }

    private Part company() {
        return Part.name(scene.companyOf(moment.contact()));
    }

    private Part first() {
        return Part.name(firstName());
    }

    private String firstName() {
        return scene.firstNameOf(moment.contact());
    }
}
