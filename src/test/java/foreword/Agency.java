package foreword;

import foreword.adapter.mail.AngusMailComposer;
import foreword.adapter.markdown.CommonMarkup;
import foreword.adapter.markdown.FileTemplates;
import foreword.adapter.markdown.MustacheRenderer;
import foreword.adapter.sql.Database;
import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.SegmentWays;
import foreword.ask.Tie;
import foreword.calendar.Term;
import foreword.draft.Draft;
import foreword.eligibility.Bars;
import foreword.eligibility.Caps;
import foreword.eligibility.Gate;
import foreword.eligibility.Situation;
import foreword.followup.Cadence;
import foreword.followup.Planner;
import foreword.inbox.Utterance;
import foreword.outbox.Card;
import foreword.outbox.Dispatcher;
import foreword.outbox.Limits;
import foreword.outbox.MailSender;
import foreword.outbox.Notice;
import foreword.outbox.OutgoingMail;
import foreword.outbox.TeamChat;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Relationship;
import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Kind;
import foreword.praise.Reading;
import foreword.praise.Span;
import foreword.sandbox.DemoRows;
import foreword.testing.TestClock;
import foreword.testing.UsualWays;
import foreword.workflow.Cards;
import foreword.workflow.Drafting;
import foreword.workflow.Judging;
import foreword.workflow.LintChecks;
import foreword.workflow.OurWays;
import foreword.workflow.Overdue;
import foreword.workflow.Result;
import foreword.workflow.Rows;
import foreword.workflow.Situations;
import foreword.workflow.Steps;
import foreword.workflow.TemplateWording;
import foreword.workflow.Us;
import foreword.workflow.WhenAnswered;
import foreword.workflow.WhenAsked;
import foreword.workflow.WhenDealMoves;
import foreword.workflow.WhenDecided;
import foreword.workflow.WhenExpected;
import foreword.workflow.WhenHeard;
import foreword.workflow.WhenHoursChange;
import foreword.workflow.WhenInTouch;
import foreword.workflow.WhenIntroduced;
import foreword.workflow.WhenMoved;
import foreword.workflow.WhenQuoted;
import foreword.workflow.WhenResting;
import foreword.workflow.WhenSent;
import foreword.workflow.WhenThanked;
import foreword.workflow.WhenTimePasses;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The pretend agency on real rows, without servers: its desks, a clock to turn, and clients whose moods a test decides. */
final class Agency implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");

    final Database database;
    final Rows rows;
    final Judging judging;
    final WhenAsked whenAsked;
    final WhenDecided whenDecided;
    final WhenAnswered whenAnswered;
    final WhenIntroduced whenIntroduced;
    final WhenThanked whenThanked;
    final WhenResting whenResting;
    final WhenExpected whenExpected;
    final WhenInTouch whenInTouch;
    final WhenHeard whenHeard;
    final Cards cards;
    final WhenDealMoves whenDealMoves;
    final Overdue overdue;
    final WhenHoursChange whenHoursChange;
    final WhenTimePasses whenTimePasses;
    final WhenMoved whenMoved;
    final Dispatcher dispatcher;
    final TestClock clock = new TestClock(NOW);
    Runnable beforeSending = () -> {};
    final List<Card> posted = new ArrayList<>();
    final List<Card> rewritten = new ArrayList<>();
    final Map<Contact.Id, Integer> strengths = new HashMap<>();
    final Map<Company.Id, Situation.Trouble> troubles = new HashMap<>();

    Agency(Path folder) {
        this(folder, new UsualWays(Cadence.USUAL));
    }

    Agency(Path folder, SegmentWays segments) {
        this(file(folder), segments, stores -> stores);
    }

    /** @param disturbed what stands in the place of the stores */
    Agency(Path folder, UnaryOperator<Rows> disturbed) {
        this(file(folder), new UsualWays(Cadence.USUAL), disturbed);
    }

    /** @param url of the database */
    static Agency at(String url) {
        return new Agency(url, new UsualWays(Cadence.USUAL), stores -> stores);
    }

    private Agency(String url, SegmentWays segments, UnaryOperator<Rows> disturbed) {
        database = Database.open(url);
        rows = disturbed.apply(Stores.of(database));
        if (rows.people().companies().isEmpty()) {
            new DemoRows(rows, NOW, ZoneOffset.UTC).write();
        }
        Steps steps = new Steps(database, rows.log(), clock);
        cards = new Cards(rows, clock);
        Planner planner = Timekeeping.USUAL.planner(rows, clock);
        judging = new Judging(rows, steps, contact -> new Gate(Caps.DEFAULT), new Situations(rows, known()), planner);
        TemplateWording wording = new TemplateWording(
                new FileTemplates(Path.of("templates")), new MustacheRenderer(), new CommonMarkup());
        Us us = new Larkfield();
        OurWays ways = new OurWays(rows, segments);
        WhenAnswered.Timing timing = new WhenAnswered.Timing(planner, ways);
        Drafting drafting = new Drafting(rows, wording, timing, us);
        whenAsked = new WhenAsked(rows, steps, cards, drafting, judging);
        whenDecided = new WhenDecided(
                rows,
                steps,
                cards,
                drafting,
                new WhenDecided.Post(
                        new AngusMailComposer(us.mailbox().orElseThrow(), false),
                        wording,
                        new LintChecks(rows, wording, us, clock, judging),
                        Term.parse("0s"),
                        us));
        whenAnswered = new WhenAnswered(rows, steps, cards, drafting, timing);
        whenIntroduced = new WhenIntroduced(rows, steps, cards, drafting, timing);
        whenThanked = new WhenThanked(rows, steps, cards, drafting);
        whenResting = new WhenResting(rows, steps, cards, drafting, timing);
        whenExpected = new WhenExpected(rows, steps, cards, drafting, new WhenExpected.Then(whenAnswered, timing));
        whenInTouch = new WhenInTouch(rows, steps);
        whenHeard =
                new WhenHeard(rows, steps, cards, Agency::kind, new WhenHeard.Timing(judging, planner, timing.ways()));
        whenDealMoves = new WhenDealMoves(rows, steps, cards, drafting, timing, Term.parse("365d"));
        overdue = new Overdue(rows, steps, cards, planner, ways);
        whenHoursChange = new WhenHoursChange(rows, steps, planner);
        whenTimePasses = new WhenTimePasses(
                rows,
                steps,
                cards,
                drafting,
                new WhenTimePasses.Then(whenAnswered, whenDealMoves, judging, planner, timing.ways()));
        whenTimePasses.begin();
        whenMoved =
                new WhenMoved(rows, steps, cards, drafting, new WhenMoved.Then(whenAnswered, whenIntroduced, timing));
        dispatcher = new Dispatcher(
                rows.outbox(),
                new Taken(),
                new Chat(),
                new WhenSent(
                        rows,
                        steps,
                        cards,
                        new WhenSent.Next(timing, new WhenQuoted(rows, steps, cards, drafting), judging)),
                new Dispatcher.Journal(database, clock, Limits.NONE));
    }

    private static String file(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("foreword.db");
    }

    /** Drafts a question; nothing is sent. */
    Result ask(Teammate by, Contact contact, Ask.Kind kind) {
        return whenAsked.ask(
                new WhenAsked.Proposal(
                        kind, contact.id(), rows.targets().wanted().get(0).id(), null),
                by);
    }

    /** Approves the newest version, and sends what is due. */
    Result approve(Draft draft, Teammate by) {
        Result result = whenDecided.approve(draft.id(), draft.version(), by, null);
        send();
        return result;
    }

    void send() {
        while (dispatcher.sendDue() > 0) {
            Thread.onSpinWait();
        }
    }

    /** What they answered, as the owner of the ask understands it. */
    Result answer(Ask ask, Answer answer) {
        return answer(ask, answer, "…");
    }

    /** What they answered, in words. */
    Result answer(Ask ask, Answer answer, String words) {
        Contact contact = rows.people().contact(ask.introducer()).orElseThrow();
        Reply reply = new Reply(
                Reply.Id.fresh(),
                ask.id().ref(),
                ask.owner(),
                contact.name(),
                words,
                Answer.UNCLEAR,
                "",
                Tie.SURE,
                null,
                "",
                clock.instant(),
                "<" + Reply.Id.fresh().value() + "@client.example>");
        rows.replies().add(reply);
        return whenAnswered.settle(
                reply.id(), answer, rows.people().teammate(ask.owner()).orElseThrow());
    }

    /** This person says something in a channel of theirs. */
    void hears(Contact contact) {
        String slackId = contact.slackId();
        whenInTouch.said(new Utterance(
                Utterance.Channel.SLACK,
                "C1",
                clock.instant().toString(),
                null,
                new Utterance.Speaker(slackId, contact.email(), contact.name(), false, false),
                "See you on Monday.",
                clock.instant(),
                null));
    }

    /** This person praises us in a channel of theirs. */
    void isPraisedBy(Contact contact, String words) {
        whenHeard.heard(praise(contact, words));
    }

    Utterance praise(Contact contact, String words) {
        return new Utterance(
                Utterance.Channel.SLACK,
                "C1",
                words,
                null,
                new Utterance.Speaker(contact.slackId(), contact.email(), contact.name(), false, false),
                words,
                clock.instant(),
                null);
    }

    /** All that is said here is kind. */
    private static Reading kind(String text) {
        return new Reading(Band.SURE, 1, new Span(0, text.length()), Kind.GRATITUDE, "kind words");
    }

    List<Draft> waiting(Contact contact) {
        return rows.asks().to(contact.id()).stream()
                .flatMap(ask -> rows.drafts().about(ask.id().ref()).stream())
                .filter(draft -> draft.state() == Draft.State.PENDING)
                .toList();
    }

    /** The notices that teammates got. */
    List<String> told() {
        return posted.stream()
                .flatMap(card -> rows.notices().find(new Notice.Id(card.id())).stream())
                .map(Notice::sentence)
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }

    private Situations.Known known() {
        return new Situations.Known(
                (contact, now) -> new Relationship(
                        strengths.getOrDefault(contact.id(), 60),
                        true,
                        List.of("They write.", "They praise.", "No trouble.")),
                segment -> Bars.DEFAULT,
                (company, now) -> Optional.ofNullable(troubles.get(company)));
    }

    /** A mail server that takes everything. */
    private final class Taken implements MailSender {
        @Override
        public String send(OutgoingMail mail, Runnable lastLook) {
            beforeSending.run();
            return "250 taken";
        }

        @Override
        public boolean looksForSent(OutgoingMail mail) {
            return false;
        }

        @Override
        public boolean foundSent(OutgoingMail mail) {
            return false;
        }

        @Override
        public boolean filesCopy(OutgoingMail mail) {
            return false;
        }

        @Override
        public void fileCopy(OutgoingMail mail) {}

        @Override
        public void rest() {}
    }

    /** Slack is well, and remembers what stands there. */
    private final class Chat implements TeamChat {
        @Override
        public Posted post(String slackId, Card card, String key) {
            posted.add(card);
            return new Posted("D1", key);
        }

        @Override
        public void rewrite(Posted where, String slackId, Card card) {
            rewritten.add(card);
        }

        @Override
        public void home(String slackId) {}

        @Override
        public Optional<Posted> find(String slackId, String key) {
            return Optional.empty();
        }
    }

    private static final class Larkfield implements Us {
        @Override
        public String companyName() {
            return "Larkfield Studio";
        }

        @Override
        public Optional<EmailAddress> mailbox() {
            return Optional.of(new EmailAddress("foreword@larkfield.example"));
        }

        @Override
        public boolean provesSenders() {
            return true;
        }
    }
}
