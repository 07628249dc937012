package foreword.adapter.slack.screen;

import foreword.ShippedPhrases;
import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.content.ContentItem;
import foreword.content.Pick;
import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.expectation.Expectation;
import foreword.followup.Bundle;
import foreword.followup.Cadence;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import foreword.inbox.Utterance;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.outbox.Notice;
import foreword.people.Background;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.report.Heed;
import foreword.target.Acquaintance;
import foreword.target.Target;
import foreword.testing.InMemoryAsks;
import foreword.testing.InMemoryBundles;
import foreword.testing.InMemoryConcerns;
import foreword.testing.InMemoryContentLibrary;
import foreword.testing.InMemoryDeals;
import foreword.testing.InMemoryDrafts;
import foreword.testing.InMemoryExpectations;
import foreword.testing.InMemoryFavours;
import foreword.testing.InMemoryHopper;
import foreword.testing.InMemoryIntroductions;
import foreword.testing.InMemoryLessons;
import foreword.testing.InMemoryLinks;
import foreword.testing.InMemoryMarks;
import foreword.testing.InMemoryMoments;
import foreword.testing.InMemoryNotices;
import foreword.testing.InMemoryNudges;
import foreword.testing.InMemoryPeople;
import foreword.testing.InMemoryPermissions;
import foreword.testing.InMemoryPraises;
import foreword.testing.InMemoryProfileCards;
import foreword.testing.InMemoryProposals;
import foreword.testing.InMemoryQualifications;
import foreword.testing.InMemoryReplies;
import foreword.testing.InMemoryStageQuestions;
import foreword.testing.InMemoryTargets;
import foreword.testing.InMemoryThankYous;
import foreword.testing.UsualWays;
import foreword.thanks.ThankYou;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One small story with a card in every state, told with chosen names and words. */
final class Storyboard {
    static final Instant NOW = Instant.parse("2026-11-24T09:12:00Z");
    static final String ALICE = "U0ALICE";
    private static final Instant SOON = NOW.plus(Duration.ofDays(2));
    private static final Teammate.Id OWNER = new Teammate.Id("tm_1");
    private static final Company.Id ACME = new Company.Id("co_1");
    private static final Contact.Id DANA = new Contact.Id("c_17");
    private static final Target.Id SAM = new Target.Id("t_9");
    private static final Ask.Id ASK = new Ask.Id("a_12");
    private static final Ask.Id BOTH = new Ask.Id("a_13");

    private final InMemoryPraises praises = new InMemoryPraises();
    private final InMemoryNudges nudges = new InMemoryNudges();

    private final InMemoryStageQuestions stageQuestions = new InMemoryStageQuestions();

    final Rows rows;
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Every card by the name of its golden file. */
    final Map<String, Card> cards = new LinkedHashMap<>();

    private final Cast cast;
    private final Locale language;

    /** Whose names and which words the story is told with. */
    record Cast(String client, String company, String target, String targetCompany, String words) {
        static final Cast PLAIN = new Cast(
                "Dana Ortiz",
                "Acme",
                "Sam Lee",
                "Northwind",
                "The rollout went without a hitch.\nHonestly, you people saved our quarter.");

        static Cast all(String text) {
            return new Cast(text, text, text, text, text);
        }
    }

    Storyboard(Cast cast) {
        this(cast, Locale.ENGLISH);
    }

    /** @param language of whoever looks */
    Storyboard(Cast cast, Locale language) {
        this.cast = cast;
        this.language = language;
        this.rows = rows();
        people();
        ask();
        moments();
        strangers();
        drafts();
        replies();
        introductions();
        cards.putAll(new DealStory(rows, stageQuestions, OWNER, NOW, cast).all());
        thanks();
        nudges();
        bundles();
        notices();
        concerns();
        plans();
    }

    private Rows rows() {
        return new Rows(
                new InMemoryPeople(),
                praises,
                new InMemoryMarks(),
                new InMemoryPermissions(),
                praises,
                new InMemoryMoments(),
                new InMemoryTargets(),
                new TieReasons() {
                    @Override
                    public String why(Contact.Id contact, Target target) {
                        return "";
                    }

                    @Override
                    public Background background(Contact.Id contact) {
                        return Background.NONE;
                    }

                    @Override
                    public Optional<Acquaintance.Closeness> said(Contact.Id contact, Target.Id target) {
                        return Optional.empty();
                    }
                },
                new InMemoryProfileCards(),
                new InMemoryContentLibrary(),
                new InMemoryDrafts(),
                new InMemoryAsks(),
                new InMemoryReplies(),
                new InMemoryIntroductions(),
                new InMemoryThankYous(),
                nudges,
                new InMemoryHopper(),
                new InMemoryNotices(),
                new InMemoryConcerns(),
                new InMemoryLessons(),
                new InMemoryFavours(),
                new InMemoryQualifications(),
                new InMemoryDeals(),
                new InMemoryLinks(),
                new InMemoryExpectations(),
                new InMemoryProposals(),
                stageQuestions,
                new InMemoryBundles(nudges),
                from -> new Heed(43, 28),
                new UsualWays(Cadence.USUAL),
                plan(),
                expectation -> Expectation.SPOKEN,
                ShippedPhrases.BOOK);
    }

    PlanStory plan() {
        return new PlanStory(cast.client(), cast.words(), ShippedPhrases.BOOK.in(language));
    }

    CardScreens screens() {
        return new CardScreens(
                rows,
                clock,
                new DraftReading(
                        draft -> draft.letter().body(),
                        draft -> ":white_check_mark: all checks passed, 80 words of 120",
                        this::pieces,
                        entry -> rows.content().all().stream()
                                .findFirst()
                                .map(piece -> new Pick(piece, "it is new", 1))),
                draft -> draft.id().value().equals("d_APPROVED_undo")
                        ? Optional.of(NOW.plus(Duration.ofMinutes(5)))
                        : Optional.empty(),
                draft -> Optional.empty());
    }

    Modals modals() {
        return new Modals(
                rows,
                clock,
                new DraftReading(
                        draft -> draft.letter().body(),
                        draft -> ":white_check_mark: one ask",
                        this::pieces,
                        entry -> Optional.empty()));
    }

    private List<Pick> pieces(Draft draft) {
        return rows.content().all().stream()
                .map(piece -> new Pick(piece, "because " + cast.target() + " is busy with a second depot", 1))
                .toList();
    }

    private void people() {
        rows.people()
                .save(new Teammate(
                        OWNER,
                        ALICE,
                        new EmailAddress("alice@larkfield.example"),
                        "Alice Park",
                        Teammate.Role.ADMIN,
                        ZoneId.of("Europe/Lisbon"),
                        language));
        rows.people().save(new Company(ACME, cast.company(), Segment.CLIENT, "acme.example", OWNER));
        rows.people()
                .save(new Contact(
                        DANA,
                        ACME,
                        cast.client(),
                        new EmailAddress("dana@acme.example"),
                        "U0DANA",
                        cast.words(),
                        Contact.Standing.OPEN,
                        ""));
        rows.content()
                .add(
                        ContentItem.of(
                                new ContentItem.Id("k_7"),
                                "Rollout checklist",
                                cast.words(),
                                new ContentItem.File("checklist.pdf", "application/pdf", 212_000)),
                        new byte[1]);
        rows.expectations()
                .add(new Expectation(
                        new Expectation.Id("x_1"),
                        ACME,
                        OWNER,
                        Expectation.Occasion.NEW_CLIENT,
                        Expectation.State.OPEN,
                        NOW,
                        0,
                        null,
                        null,
                        NOW));
        rows.hopper()
                .add(new HopperEntry(
                        new HopperEntry.Id("h_12"),
                        "ask/a_12",
                        OWNER,
                        cast.client(),
                        cast.words(),
                        NOW.minus(Duration.ofDays(33)),
                        SOON,
                        90,
                        1,
                        NOW.minus(Duration.ofDays(33)),
                        HopperEntry.State.RESTING));
    }

    private void ask() {
        rows.targets()
                .save(Target.of(SAM, cast.target(), cast.targetCompany())
                        .as("COO")
                        .because("both at Contoso until 2024", "")
                        .wanted(3));
        ask(ASK, null);
        ask(BOTH, null);
        ask(new Ask.Id("a_14"), BOTH);
    }

    private void ask(Ask.Id id, Ask.@Nullable Id joined) {
        rows.asks()
                .add(new Ask(
                        id,
                        Ask.Kind.INTRODUCTION,
                        DANA,
                        SAM,
                        "m_OPEN",
                        OWNER,
                        Ask.State.QUESTION,
                        Ask.IntroducerSide.ASKED,
                        Ask.TargetSide.NOT_CONTACTED,
                        0,
                        NOW,
                        NOW,
                        1,
                        joined,
                        null));
    }

    private void moments() {
        for (Moment.State state : Moment.State.values()) {
            moment(state.name(), state, "*Why now:* fresh praise, last ask 74 days ago.", Utterance.Channel.SLACK);
        }
        moment(
                "not-yet",
                Moment.State.OPEN,
                "*Not yet:* a thank-you is owed. Ask from Fri 27 Nov.",
                Utterance.Channel.EMAIL);
        moment("erased", Moment.State.OPEN, "", Utterance.Channel.SLACK);
        rows.praises().erase(new Praise.Id("p_erased"));
    }

    private void moment(String name, Moment.State state, String advice, Utterance.Channel channel) {
        rows.praises().add(praise(name, DANA, null, channel));
        Moment moment = new Moment(
                new Moment.Id("m_" + name),
                new Praise.Id("p_" + name),
                DANA,
                OWNER,
                SAM.value(),
                advice,
                state,
                NOW.minus(Duration.ofMinutes(2)),
                SOON);
        rows.moments().add(moment);
        card("moment-" + name, Card.Kind.MOMENT, moment.id().value());
    }

    private Praise praise(
            String name, Contact.@Nullable Id speaker, Stranger.@Nullable Id stranger, Utterance.Channel channel) {
        return new Praise(
                new Praise.Id("p_" + name),
                "key/" + name,
                speaker,
                stranger,
                channel,
                "C0ACME",
                "1.2",
                "https://larkfield.example/archives/C0ACME/p12",
                cast.words(),
                cast.words(),
                0.93,
                Band.SURE,
                "gratitude",
                "rule P7",
                OWNER.value(),
                Praise.State.HEARD,
                NOW.minus(Duration.ofMinutes(2)));
    }

    private void strangers() {
        for (Stranger.State state : Stranger.State.values()) {
            stranger(state.name(), state, ACME);
        }
        stranger("no-guess", Stranger.State.ASKED, null);
    }

    private void stranger(String name, Stranger.State state, Company.@Nullable Id guess) {
        Stranger.Id id = new Stranger.Id("st_" + name);
        rows.people()
                .save(new Stranger(
                        id, null, new EmailAddress("dana@acme.example"), cast.client(), guess, OWNER, state));
        rows.praises().add(praise("st-" + name, null, id, Utterance.Channel.SLACK));
        card("stranger-" + name, Card.Kind.STRANGER, id.value());
    }

    private void drafts() {
        for (MessageKind kind : MessageKind.values()) {
            draft("PENDING_" + kind.template(), kind, Draft.State.PENDING);
        }
        for (Draft.State state : Draft.State.values()) {
            if (state != Draft.State.PENDING) {
                draft(state.name(), MessageKind.FORWARDABLE, state);
            }
        }
        draft("APPROVED_undo", MessageKind.QUESTION, Draft.State.APPROVED);
    }

    private void draft(String name, MessageKind kind, Draft.State state) {
        boolean decided = state != Draft.State.PENDING && state != Draft.State.REJECTED && state != Draft.State.EXPIRED;
        Letter letter = new Letter(
                new EmailAddress("dana@acme.example"),
                cast.client(),
                List.of(new EmailAddress("omar@contoso.example")),
                "Introduction: Alice Park / " + cast.target(),
                cast.words(),
                new ContentItem.Id("k_7"),
                null,
                List.of());
        rows.drafts()
                .add(new Draft(
                        new Draft.Id("d_" + name),
                        3,
                        kind,
                        ASK.ref(),
                        OWNER,
                        letter,
                        "token",
                        state,
                        decided ? new Approval(OWNER, NOW, "f") : null,
                        NOW,
                        SOON));
        card("draft-" + name, Card.Kind.DRAFT, "d_" + name);
    }

    private void replies() {
        for (Answer answer : Answer.values()) {
            reply(answer.name(), answer, "", Tie.SURE);
        }
        for (Tie tie : Tie.values()) {
            reply("tie-" + tie.name(), Answer.YES, tie == Tie.REFUSED ? "Alice Park" : "", tie);
        }
        reply("by-foreword", Answer.YES, "Foreword", Tie.SURE);
        replied("not-now-until", Answer.NOT_NOW, "Gladly, but not before May.");
        replied("referred-to", Answer.REFERRED_ON, "Please ask Ruth Adler <ruth@quay.example> instead.");
        reply("by-teammate", Answer.NO, "Alice Park", Tie.ACCEPTED);
        reply("to-two", BOTH.ref(), Answer.UNCLEAR, "", Tie.SURE, null);
        reply("to-two-unproven", BOTH.ref(), Answer.YES, "", Tie.UNPROVEN, null);
        reply("bridge", ASK.ref(), Tie.UNPROVEN, brought());
        reply("from-target", "introduction/i_MADE", Tie.SURE, null);
        reply("from-target-unproven", "introduction/i_MADE", Tie.UNPROVEN, null);
        reply("added", "introduction/i_MADE", Tie.ADDED, brought());
        reply("beside-target", "introduction/i_MADE", Tie.COLLEAGUE, brought());
    }

    private Reply.Brought brought() {
        return new Reply.Brought(
                new EmailAddress("sam.lee@northwind.example"),
                cast.target(),
                cast.words(),
                List.of("<1@acme.example>"));
    }

    private void reply(String name, Answer answer, String settledBy, Tie tie) {
        reply(name, ASK.ref(), answer, settledBy, tie, null);
    }

    private void reply(String name, String about, Tie tie, Reply.@Nullable Brought brought) {
        reply(name, about, Answer.UNCLEAR, tie == Tie.SURE ? "Foreword" : "", tie, brought);
    }

    private void reply(
            String name, String about, Answer answer, String settledBy, Tie tie, Reply.@Nullable Brought brought) {
        Reply.Id id = new Reply.Id("r_" + name);
        rows.replies()
                .add(new Reply(
                        id,
                        about,
                        OWNER,
                        cast.client() + " <dana@acme.example>",
                        cast.words(),
                        answer,
                        cast.words(),
                        tie,
                        brought,
                        settledBy,
                        NOW,
                        "<1@acme.example>"));
        card("reply-" + name, Card.Kind.REPLY, id.value());
    }

    private void replied(String name, Answer answer, String words) {
        Reply.Id id = new Reply.Id("r_" + name);
        String from = cast.client() + " <dana@acme.example>";
        rows.replies()
                .add(new Reply(
                        id, ASK.ref(), OWNER, from, words, answer, words, Tie.SURE, null, "", NOW, "<2@acme.example>"));
        card("reply-" + name, Card.Kind.REPLY, id.value());
    }

    private void introductions() {
        for (Introduction.State state : Introduction.State.values()) {
            Introduction.Id id = new Introduction.Id("i_" + state);
            rows.introductions()
                    .add(new Introduction(
                            id,
                            ASK,
                            DANA,
                            cast.target(),
                            cast.targetCompany(),
                            null,
                            OWNER,
                            null,
                            cast.words(),
                            state,
                            NOW));
            card("introduction-" + state, Card.Kind.INTRODUCTION, id.value());
        }
    }

    private void thanks() {
        for (ThankYou.Occasion occasion : ThankYou.Occasion.values()) {
            thank(occasion.name(), occasion, ThankYou.State.OWED);
        }
        for (ThankYou.State state : ThankYou.State.values()) {
            thank(state.name(), ThankYou.Occasion.INTRODUCED, state);
        }
    }

    private void thank(String name, ThankYou.Occasion occasion, ThankYou.State state) {
        ThankYou.Id id = new ThankYou.Id("ty_" + name);
        rows.thankYous()
                .add(new ThankYou(
                        id,
                        DANA,
                        OWNER,
                        name.equals("OWED") ? "introduction/i_MADE" : ASK.ref(),
                        occasion,
                        state,
                        NOW,
                        SOON,
                        state == ThankYou.State.OWED ? "" : cast.words()));
        card("thanks-" + name, Card.Kind.THANKS, id.value());
    }

    private void concerns() {
        String words =
                cast.equals(Cast.PLAIN) ? "We have been waiting for the corrected report for two weeks." : cast.words();
        Contact dana = rows.people().contact(DANA).orElseThrow();
        String other = cast.equals(Cast.PLAIN) ? "Leo Brandt" : cast.client();
        new ConcernStory(dana, OWNER, NOW, other, words).all().forEach((name, concern) -> {
            rows.concerns().add(concern);
            cards.put(name, new Card(Card.Kind.CONCERN, concern.id().value()));
        });
    }

    private void nudges() {
        for (Nudge.Kind kind : Nudge.Kind.values()) {
            nudge(kind.name(), kind, Nudge.State.DELIVERED);
        }
        for (Nudge.State state : Nudge.State.values()) {
            nudge(state.name(), Nudge.Kind.FOLLOW_UP, state);
        }
    }

    private void nudge(String name, Nudge.Kind kind, Nudge.State state) {
        String about = switch (kind) {
            case MOMENT -> "moment/m_OPEN";
            case DRAFT -> "draft/d_PENDING_ask-question";
            case THANKS -> "thanks/ty_OWED";
            case OUTCOME -> "introduction/i_MADE";
            case HOPPER -> "hopper/h_12";
            case EXPECTATION -> "expectation/x_1";
            case NOT_YET -> "contact/c_12";
            case FOLLOW_UP, BRIDGE, NAME_USE, FIRST_REPLY -> ASK.ref();
            case STALLED -> "deal/dl_OPEN";
            case QUIET, AT_RISK -> "company/" + ACME.value();
        };
        Nudge.Id id = new Nudge.Id("n_" + name);
        rows.nudges()
                .add(new Nudge(
                        id,
                        kind,
                        OWNER,
                        about,
                        SOON,
                        state,
                        cast.client() + " has not answered yet.",
                        state.open() ? "" : "they replied"));
        card("nudge-" + name, Card.Kind.NUDGE, id.value());
    }

    private void bundles() {
        bundle("open", "n_FIRST_REPLY", "n_FOLLOW_UP", "n_QUIET", "n_HOPPER");
        bundle("mixed", "n_DELIVERED", "n_SNOOZED", "n_CANCELLED");
        bundle("settled", "n_DONE", "n_EXPIRED");
    }

    private void bundle(String name, String... ids) {
        Bundle.Id id = new Bundle.Id("b_" + name);
        rows.bundles()
                .add(new Bundle(
                        id,
                        OWNER,
                        LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(name.length()),
                        1,
                        NOW,
                        false,
                        Stream.of(ids).map(Nudge.Id::new).toList()));
        card("bundle-" + name, Card.Kind.NUDGES, id.value());
    }

    private void notices() {
        notice("trouble", Card.Kind.TROUBLE, "FW-3107", "draft/d_FAILED");
        notice("notice", Card.Kind.NOTICE, "", "");
    }

    private void notice(String name, Card.Kind kind, String code, String about) {
        String sentence = "The email to " + cast.client() + " was not sent: the mail server refused it.";
        notice(name, kind, new Notice(new Notice.Id("nt_" + name), OWNER, sentence, cast.words(), code, about, NOW));
    }

    private void notice(String name, Card.Kind kind, Notice notice) {
        rows.notices().add(notice);
        card(name, kind, notice.id().value());
    }

    private void plans() {
        plan().all().forEach((name, page) -> card(name, Card.Kind.PLAN, name));
        notice(
                "look-back",
                Card.Kind.NOTICE,
                new Notice(
                        new Notice.Id("nt_look-back"),
                        OWNER,
                        "Your October: 4 asked, 3 thanked, 1 met, 0 won. 1 person rests in your hopper.",
                        "Whoever brought you together would be glad to hear how the meeting went.",
                        "",
                        "",
                        NOW));
    }

    private void card(String name, Card.Kind kind, String id) {
        cards.put(name.toLowerCase(Locale.ROOT).replace('_', '-'), new Card(kind, id));
    }
}
