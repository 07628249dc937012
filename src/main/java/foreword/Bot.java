package foreword;

import foreword.adapter.act.ActDoor;
import foreword.adapter.crm.CrmHooks;
import foreword.adapter.crm.CrmIntake;
import foreword.adapter.csv.ReportTable;
import foreword.adapter.mail.reading.DealMailReader;
import foreword.adapter.markdown.CommonMarkup;
import foreword.adapter.markdown.FilePhrases;
import foreword.adapter.markdown.FileTemplates;
import foreword.adapter.markdown.MustacheRenderer;
import foreword.adapter.quartz.Beat;
import foreword.adapter.slack.SlackApi;
import foreword.adapter.slack.SlackDealReader;
import foreword.adapter.slack.SlackDirectory;
import foreword.adapter.slack.SlackInbound;
import foreword.adapter.slack.SlackIntake;
import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackSignature;
import foreword.adapter.slack.SlackTeamChat;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.SlackWebViews;
import foreword.adapter.slack.SocketModeClient;
import foreword.adapter.slack.desk.Office;
import foreword.adapter.slack.desk.SlackColleagues;
import foreword.adapter.slack.desk.TeamDesk;
import foreword.adapter.slack.desk.ToldDeals;
import foreword.adapter.slack.screen.CardScreens;
import foreword.adapter.slack.screen.CommandScreens;
import foreword.adapter.slack.screen.DraftReading;
import foreword.adapter.slack.screen.HomeScreen;
import foreword.adapter.slack.screen.Modals;
import foreword.adapter.slack.screen.ReportScreens;
import foreword.adapter.slack.screen.SlackScreens;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlCounts;
import foreword.adapter.sql.SqlHousekeeping;
import foreword.adapter.sql.SqlInbox;
import foreword.adapter.sql.SqlMailLedger;
import foreword.adapter.sql.SqlOutbox;
import foreword.adapter.sql.SqlPraiseSearch;
import foreword.adapter.sql.SqlRemembered;
import foreword.adapter.survey.SurveyIntake;
import foreword.adapter.survey.SurveyJson;
import foreword.ask.AnswerReader;
import foreword.byemail.Desks;
import foreword.calendar.OwnCalendars;
import foreword.concern.hearing.LearningConcernDetector;
import foreword.content.Pick;
import foreword.deal.reading.DealPosts;
import foreword.deal.source.SourceUnavailable;
import foreword.draft.Draft;
import foreword.followup.HopperEntry;
import foreword.followup.Planner;
import foreword.inbox.InboundEvent;
import foreword.inbox.InboxWorker;
import foreword.inbox.ReceivedMail;
import foreword.money.AmountReader;
import foreword.outbox.Dispatcher;
import foreword.outbox.LostMails;
import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.praise.hearing.LearningDetector;
import foreword.report.Heed;
import foreword.report.QuarterFigures;
import foreword.report.Reports;
import foreword.template.Phrasebook;
import foreword.workflow.Cards;
import foreword.workflow.Checks;
import foreword.workflow.Drafting;
import foreword.workflow.Judging;
import foreword.workflow.LintChecks;
import foreword.workflow.OurWays;
import foreword.workflow.Overdue;
import foreword.workflow.Picking;
import foreword.workflow.PlanPages;
import foreword.workflow.Reach;
import foreword.workflow.Relationships;
import foreword.workflow.Rows;
import foreword.workflow.Silences;
import foreword.workflow.Steps;
import foreword.workflow.TemplateWording;
import foreword.workflow.Us;
import foreword.workflow.WhenAcquainted;
import foreword.workflow.WhenAnswered;
import foreword.workflow.WhenAsked;
import foreword.workflow.WhenConcernSettled;
import foreword.workflow.WhenConcerned;
import foreword.workflow.WhenCopied;
import foreword.workflow.WhenCorrected;
import foreword.workflow.WhenDealHeard;
import foreword.workflow.WhenDealMailed;
import foreword.workflow.WhenDealMoves;
import foreword.workflow.WhenDecided;
import foreword.workflow.WhenExpected;
import foreword.workflow.WhenHeard;
import foreword.workflow.WhenHelped;
import foreword.workflow.WhenHoursChange;
import foreword.workflow.WhenInTouch;
import foreword.workflow.WhenIntroduced;
import foreword.workflow.WhenMerged;
import foreword.workflow.WhenMoved;
import foreword.workflow.WhenQuoted;
import foreword.workflow.WhenReplied;
import foreword.workflow.WhenResting;
import foreword.workflow.WhenSent;
import foreword.workflow.WhenShelved;
import foreword.workflow.WhenSourceTells;
import foreword.workflow.WhenSpoken;
import foreword.workflow.WhenStageExplained;
import foreword.workflow.WhenSurveyed;
import foreword.workflow.WhenTaught;
import foreword.workflow.WhenThanked;
import foreword.workflow.WhenTied;
import foreword.workflow.WhenTimePasses;
import foreword.workflow.WhenWanted;
import foreword.workflow.WhenWeekBegins;
import foreword.workflow.WhoIsThis;
import foreword.workflow.WhoKnows;
import foreword.workflow.Wording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: every part, built once and in order, started together and stopped together. */
final class Bot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final Duration TIDIED_EVERY = Duration.ofHours(1);
    private static final Duration PLANNED_EVERY = Duration.ofMinutes(1);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(5);

    private final Clock clock;
    private final Database database;
    private final SqlHousekeeping housekeeping;
    private final SqlInbox inbox;
    private final Rows rows;
    private final SlackApi slack;
    private final SlackDirectory directory;
    private final SlackColleagues colleagues;
    private final SlackIntake intake;
    private final SurveyIntake surveys;
    private final DealHooks dealHooks;
    private final @Nullable SocketModeClient socket;
    private final Node node;
    private final Mailroom mailroom;
    private final OnOneNode mailbox;
    private final Dispatcher dispatcher;
    private final WhenTimePasses whenTimePasses;
    private final WhenWeekBegins whenWeekBegins;
    private final Silences silences;
    private final Overdue overdue;
    private final ByEmail byEmail;
    private final Loop working;
    private final Loop sending;
    private volatile Instant tidied = Instant.EPOCH;
    private volatile Instant planned = Instant.EPOCH;
    private @Nullable Beat beat;

    /**
     * What a bot is built on.
     *
     * @param secrets the signing secrets that are accepted
     * @param sockets null when events come by HTTP
     * @param surveySecret what answers to surveys are signed with, null when none are taken
     * @param hooks the systems that tell of deals
     * @param publicUrl what links in mails are built on, null when there are none
     * @param templates the folder with the templates
     */
    record Ground(
            Clock clock,
            Database database,
            SqlInbox inbox,
            SlackApi slack,
            List<String> secrets,
            @Nullable SlackApi sockets,
            @Nullable String surveySecret,
            CrmHooks hooks,
            Mailroom mailroom,
            @Nullable String publicUrl,
            Path templates,
            Habits habits) {}

    Bot(Ground ground) {
        this.database = ground.database();
        housekeeping = new SqlHousekeeping(database, ground.habits().kept());
        this.node = Node.on(database, ground.clock());
        this.mailroom = ground.mailroom();
        this.mailbox = new OnOneNode("mailbox", node.leases(), mailroom::listen, mailroom::rest);
        this.slack = ground.slack();
        this.clock = ground.clock();
        this.inbox = ground.inbox();
        this.rows = Stores.of(database);
        this.directory = new SlackDirectory(slack, clock);
        SlackWebViews views = new SlackWebViews(slack);
        Us us = new SlackUs();

        Steps steps = new Steps(database, rows.log(), clock);
        Reach reach = new Reach(
                rows.people(), ground.habits().notifyBy(), mailroom.address().isPresent());
        Cards cards = new Cards(rows, reach, clock);
        OwnCalendars calendars = ground.habits().time().calendars(rows);
        Planner planner = ground.habits().time().planner(rows, calendars, clock);
        WhenHoursChange whenHoursChange = new WhenHoursChange(rows, steps, planner);
        this.colleagues = new SlackColleagues(
                rows.people(),
                new SlackColleagues.Slack(slack, directory),
                ground.habits().zone(),
                whenHoursChange,
                clock);
        OurWays ways = new OurWays(rows, ground.habits().ways());
        Judging judging = Judge.of(rows, steps, planner, ground.habits());
        TemplateWording wording = new TemplateWording(
                new FileTemplates(ground.templates()),
                new MustacheRenderer(),
                new CommonMarkup(),
                ground.habits().locale());
        Phrasebook phrasebook = new FilePhrases(
                        ground.templates(), Vocabulary.ALL, ground.habits().locale())
                .complete();
        PlanPages plans = new PlanPages(rows, phrasebook, ground.habits().time().asksAWeek(), clock);
        LintChecks checks = new LintChecks(rows, wording, us, clock, judging);
        WhenAnswered.Timing timing = new WhenAnswered.Timing(planner, ways);
        Drafting drafting = new Drafting(rows, wording, timing, us);

        WhenHeard whenHeard = new WhenHeard(
                rows,
                steps,
                cards,
                new LearningDetector(
                        rows.marks(),
                        new OurNames(rows.people(), ground.habits().ourNames())),
                new WhenHeard.Timing(
                        judging, planner, ways, ground.habits().time().manners()));
        WhenConcerned whenConcerned =
                new WhenConcerned(rows, steps, cards, new LearningConcernDetector(rows.lessons()));
        WhenSpoken whenSpoken = new WhenSpoken(new WhenInTouch(rows, steps), whenConcerned, whenHeard);
        WhenConcernSettled whenConcernSettled = new WhenConcernSettled(rows, steps, cards);
        Relationships relationships = new Relationships(rows, ground.habits().zone());
        this.silences = new Silences(rows, steps, cards, planner, ways);
        this.overdue = new Overdue(rows, steps, cards, planner, ways);
        WhenAsked whenAsked = new WhenAsked(rows, steps, cards, drafting, judging);
        WhenDecided whenDecided = new WhenDecided(
                rows,
                steps,
                cards,
                drafting,
                new WhenDecided.Post(
                        mailroom.composer(), wording, checks, ground.habits().undo(), us));
        WhenQuoted whenQuoted = new WhenQuoted(rows, steps, cards, drafting);
        WhenSent whenSent = new WhenSent(rows, steps, cards, new WhenSent.Next(timing, whenQuoted, judging));
        WhenAnswered whenAnswered = new WhenAnswered(rows, steps, cards, drafting, timing);
        WhenIntroduced whenIntroduced = new WhenIntroduced(rows, steps, cards, drafting, timing);
        WhenThanked whenThanked = new WhenThanked(rows, steps, cards, drafting);
        WhenResting whenResting = new WhenResting(rows, steps, cards, drafting, timing);
        this.whenWeekBegins = new WhenWeekBegins(
                rows, steps, cards, judging, calendars, ground.habits().time().manners(), plans);
        WhenDealMoves whenDealMoves = new WhenDealMoves(
                rows, steps, cards, drafting, timing, ground.habits().dealWindow());
        WhenExpected whenExpected =
                new WhenExpected(rows, steps, cards, drafting, new WhenExpected.Then(whenAnswered, timing));
        WhenDealHeard whenDealHeard = new WhenDealHeard(rows, steps, cards, whenDealMoves);
        WhenReplied whenReplied = new WhenReplied(
                rows,
                steps,
                cards,
                new WhenReplied.Next(
                        ground.habits().answers(),
                        whenAnswered,
                        whenIntroduced,
                        whenHeard,
                        whenSpoken,
                        whenQuoted,
                        planner,
                        ways,
                        new LostMails(rows.outbox(), whenSent, database)),
                us);
        this.whenTimePasses = new WhenTimePasses(
                rows,
                steps,
                cards,
                drafting,
                new WhenTimePasses.Then(
                        whenAnswered,
                        whenDealMoves,
                        judging,
                        planner,
                        ways,
                        ground.habits().time().manners(),
                        node.name()));

        WhoIsThis whoIsThis = new WhoIsThis(rows, steps, cards);
        WhenTied whenTied = new WhenTied(rows, steps, cards, new WhenTied.Then(whenAnswered, whenIntroduced), us);
        WhenSourceTells.Known known = DealHooks.known(ground.hooks(), database);
        WhenStageExplained whenStageExplained =
                new WhenStageExplained(rows, steps, cards, whenDealMoves, whenDealHeard.hearsay(), known.sources());
        Desks desks = new Desks(
                rows,
                us,
                reach,
                cards,
                wording,
                phrasebook,
                plans,
                checks,
                whoIsThis,
                whenHeard,
                whenConcernSettled,
                whenAsked,
                whenDecided,
                whenSent,
                whenAnswered,
                whenTied,
                whenQuoted,
                whenIntroduced,
                whenDealMoves,
                whenDealHeard,
                whenStageExplained,
                whenThanked,
                whenResting,
                whenExpected,
                whenTimePasses);
        this.byEmail =
                new ByEmail(desks, new ByEmail.Ground(database, clock, steps, planner, mailroom, ground.publicUrl()));

        foreword.adapter.slack.screen.Rows shown =
                shown(rows, database, ground.habits().ways(), plans, phrasebook, whenExpected::spoken, clock);
        DraftReading reading = reading(
                wording,
                checks,
                draft -> new Picking(rows, wording.usual()).choices(draft, clock.instant()),
                whenResting::next);
        Modals modals = new Modals(shown, clock, reading);
        SlackScreens screens = new SlackScreens(
                new CardScreens(shown, clock, reading, whenDecided::undoUntil, whenDecided::lookedForUntil),
                new HomeScreen(shown, clock, new HomeFigures(figures(rows, clock))));
        WhenSourceTells whenSourceTells = new WhenSourceTells(
                rows, steps, cards, whenDealMoves, whenDealHeard.hearsay(), whenStageExplained, known);
        AmountReader amounts = new AmountReader(ground.habits().dollar());
        TeamDesk desk = new TeamDesk(
                new Office(
                        rows,
                        reach,
                        cards,
                        checks,
                        whenHeard,
                        whenSpoken,
                        whenConcerned,
                        whenConcernSettled,
                        new WhenCorrected(rows, steps, relationships),
                        contact -> relationships.of(contact, clock.instant()),
                        whoIsThis,
                        whenAsked,
                        new WhenMerged(rows, steps),
                        whenDecided,
                        whenSent,
                        whenAnswered,
                        new WhenMoved(
                                rows, steps, cards, drafting, new WhenMoved.Then(whenAnswered, whenIntroduced, timing)),
                        new WhenHelped(rows, steps),
                        whenTied,
                        new WhenWanted(rows, steps),
                        new WhenAcquainted(rows, steps, cards),
                        new WhoKnows(rows, steps, judging::standing),
                        whenQuoted,
                        new WhenTaught(rows, steps),
                        new WhenShelved(rows, steps),
                        whenIntroduced,
                        whenDealMoves,
                        whenDealHeard,
                        new ToldDeals(rows.people(), amounts),
                        whenThanked,
                        whenResting,
                        whenExpected,
                        whenTimePasses,
                        whenHoursChange,
                        calendars,
                        ground.habits().time().manners(),
                        whenWeekBegins,
                        whenStageExplained,
                        judging,
                        phrasebook,
                        modals,
                        new CommandScreens(shown, clock),
                        new Reports(new SqlCounts(database)),
                        new ReportScreens(shown, clock),
                        new ReportTable(rows.people())::of,
                        colleagues,
                        views),
                clock);
        DealPosts posts = new DealPosts(amounts);
        SlackInbound inbound = new SlackInbound(
                slack,
                directory,
                desk,
                desk,
                new SlackInbound.Hears(ground.habits().praiseReaction(), new SlackDealReader(posts)));
        this.intake = new SlackIntake(new SlackSignature(ground.secrets(), clock), inbox, inbound, views, clock);
        this.dealHooks = new DealHooks(ground.hooks(), inbox, clock, whenSourceTells);
        this.surveys = new SurveyIntake(ground.surveySecret(), inbox, clock);
        SlackApi sockets = ground.sockets();
        this.socket = sockets == null ? null : new SocketModeClient(sockets, intake::receiveEnvelope, clock);
        this.dispatcher = new Dispatcher(
                rows.outbox(),
                mailroom.sender(),
                new SlackTeamChat(slack, screens),
                byEmail.outcomes(whenSent),
                new Dispatcher.Journal(database, clock, mailroom.limits()));

        Readers readers = new Readers(
                inbound,
                new WhenCopied(new LostMails(rows.outbox(), whenSent, database)),
                whenReplied,
                new WhenDealMailed(rows.people(), new DealMailReader(posts)::read, mailroom.notices(), whenDealHeard),
                new WhenSurveyed(rows, whenHeard, whenSpoken));
        InboxWorker worker = new InboxWorker(inbox, (event, done) -> work(event, done, readers), clock);
        this.working = new Loop("inbox", 4, worker::workOne);
        this.sending = new Loop("outbox", 1, () -> byEmail.writeDue() + dispatcher.sendDue() > 0);
        inbox.onAccepted(working::wake);
        rows.outbox().onPut(sending::wake);
        rows.cardMails().onWanted(sending::wake);
    }

    /** Begins to listen and to send. What an earlier life left unfinished is settled first. */
    void start() {
        directory.start();
        inbox.releaseInterrupted(clock.instant());
        dispatcher.recover();
        whenTimePasses.begin();
        working.start();
        sending.start();
        mailbox.start();
        if (socket != null) {
            socket.start();
        }
        beat = node.beat(this::beat);
    }

    /** One beat: does whatever is due. The sandbox calls it too when its clock is turned. */
    int beat() {
        colleagues.settle();
        tidy();
        plans();
        int done = whenTimePasses.tick();
        sending.wake();
        working.wake();
        return done;
    }

    /** Once a minute is enough: nothing is due to the second. */
    private void plans() {
        Instant now = clock.instant();
        if (Duration.between(planned, now).abs().compareTo(PLANNED_EVERY) >= 0) {
            planned = now;
            whenWeekBegins.look();
        }
    }

    private void tidy() {
        Instant now = clock.instant();
        if (now.isAfter(tidied.plus(TIDIED_EVERY))) {
            tidied = now;
            inbox.purge(now);
            inbox.releaseLate(now);
            housekeeping.tidy(now);
            new SqlMailLedger(database, inbox).purge(now);
            byEmail.tidy(now);
            silences.look();
            overdue.look();
        }
    }

    /** Waits, a few seconds at most, until nothing is in work: neither in the inbox nor in the outbox. */
    void settle() {
        Instant end = Instant.now().plus(SETTLED_WITHIN);
        while (busy() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private boolean busy() {
        Map<String, Long> out = outbox().countByState();
        return inbox.count("WAITING") + inbox.count("WORKING") > 0
                || out.getOrDefault("SENDING", 0L) > 0
                || byEmail.writing()
                || rows.outbox()
                        .nextDue()
                        .filter(due -> !due.isAfter(clock.instant()))
                        .isPresent();
    }

    /** Keeps a value over a restart. */
    void remember(String name, String value) {
        new SqlRemembered(database).set(name, value);
    }

    SlackIntake intake() {
        return intake;
    }

    ActDoor act() {
        return byEmail.door();
    }

    CrmIntake hooks() {
        return dealHooks.intake();
    }

    SurveyIntake surveys() {
        return surveys;
    }

    Rows rows() {
        return rows;
    }

    Node node() {
        return node;
    }

    SqlInbox inbox() {
        return inbox;
    }

    Health health() {
        return new Health(
                database.writable(),
                directory.self().isPresent() && (socket == null || socket.connected()),
                mailroom.connected(),
                node.role(mailbox.here()));
    }

    SqlHousekeeping housekeeping() {
        return housekeeping;
    }

    /** How many mails could not be taken in and wait for an operator. */
    long mailsPutAside() {
        return new SqlMailLedger(database, inbox).countAside();
    }

    /** How welcome the cards are. */
    Heed heed() {
        return rows.heeds().lately(clock.instant());
    }

    /** Which parts are well, and what this node does besides. */
    record Health(boolean database, boolean slack, boolean mail, String role) {
        boolean ready() {
            return database;
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.close();
        }
        intake.close();
        mailbox.close();
        mailroom.close();
        if (beat != null) {
            beat.close();
        }
        working.close();
        sending.close();
        inbox.close();
        giveBack();
        directory.close();
        slack.close();
        database.close();
    }

    /** Others need not wait for the end of our terms; should nobody answer, they wait. */
    private void giveBack() {
        try {
            node.leases().giveBack();
        } catch (RuntimeException unanswered) {
            LOG.warn("Our duties could not be given back: {}", unanswered.getMessage());
        }
    }

    /** Who works on what came in through each door. */
    private record Readers(
            SlackInbound slack, WhenCopied copies, WhenReplied mail, WhenDealMailed deals, WhenSurveyed surveys) {}

    private void work(InboundEvent event, Runnable done, Readers readers)
            throws SlackRefused, SlackUnavailable, SourceUnavailable {
        switch (event.source()) {
            case MAIL ->
                database.step(() -> {
                    ReceivedMail mail = mailroom.read(event.payload());
                    if (!readers.copies().taken(mail) && !byEmail.took(mail)) {
                        readers.mail().received(mail);
                        readers.deals().received(mail);
                    }
                    done.run();
                });
            case WEBHOOK -> {
                if (CrmHooks.holds(event)) {
                    dealHooks.work(event, done);
                } else {
                    database.step(() -> {
                        readers.surveys().answered(SurveyJson.read(event.payload(), event.receivedAt()));
                        done.run();
                    });
                }
            }
            case SLACK -> {
                readers.slack().work(event);
                done.run();
            }
        }
    }

    static DraftReading reading(
            Wording wording,
            Checks checks,
            Function<Draft, List<Pick>> pieces,
            Function<HopperEntry, Optional<Pick>> next) {
        return new DraftReading(draft -> wording.plainText(draft.letter().body()), checks::line, pieces, next);
    }

    static foreword.adapter.slack.screen.Rows shown(
            Rows rows,
            Database database,
            foreword.ask.SegmentWays ways,
            PlanPages plans,
            Phrasebook phrasebook,
            foreword.adapter.slack.screen.KickOffWords kickOffs,
            Clock clock) {
        return new foreword.adapter.slack.screen.Rows(
                rows.people(),
                rows.praises(),
                rows.marks(),
                rows.permissions(),
                new SqlPraiseSearch(database),
                rows.moments(),
                rows.targets(),
                new ShownTies(rows, clock),
                rows.cards(),
                rows.contents(),
                rows.drafts(),
                rows.asks(),
                rows.replies(),
                rows.introductions(),
                rows.thanks(),
                rows.nudges(),
                rows.hopper(),
                rows.notices(),
                rows.concerns(),
                rows.lessons(),
                rows.favours(),
                rows.qualifications(),
                rows.deals(),
                rows.links(),
                rows.expectations(),
                rows.proposals(),
                rows.stageQuestions(),
                rows.bundles(),
                rows.heeds(),
                ways,
                new ShownPlans(plans),
                kickOffs,
                phrasebook);
    }

    private static QuarterFigures figures(Rows rows, Clock clock) {
        return new QuarterFigures(rows.log(), rows.introductions(), rows.thanks(), clock);
    }

    /** Our firm is named as our Slack team is. */
    private final class SlackUs implements Us {
        private volatile @Nullable String name;

        @Override
        public String companyName() {
            String known = name;
            if (known != null) {
                return known;
            }
            try {
                String team = slack.ask("auth.test", Map.of()).path("team").asText("");
                name = team.isBlank() ? "our team" : team;
                return team.isBlank() ? "our team" : team;
            } catch (SlackRefused | SlackUnavailable notNow) {
                return "our team";
            }
        }

        @Override
        public Optional<EmailAddress> mailbox() {
            return mailroom.address();
        }

        @Override
        public boolean provesSenders() {
            return mailroom.provesSenders();
        }
    }

    /**
     * The answers and terms that an operator may change.
     *
     * @param undo how long an approved message waits
     * @param dealWindow how long after an introduction a deal may begin and still be credited to it by itself
     * @param dollar the ISO code that a bare {@code $} means
     * @param praiseReaction the emoji, without colons, by which a teammate saves a message as praise
     * @param notifyBy how teammates are told what waits for them, unless they chose
     * @param ourNames of products and teams, by which clients speak of us
     */
    record Habits(
            java.time.ZoneId zone,
            foreword.calendar.WorkingHours hours,
            Timekeeping time,
            foreword.eligibility.Caps caps,
            foreword.calendar.Term undo,
            SqlHousekeeping.Kept kept,
            foreword.calendar.Term dealWindow,
            String dollar,
            AnswerReader answers,
            String praiseReaction,
            NotifyBy notifyBy,
            List<String> ourNames,
            java.util.Locale locale,
            foreword.ask.SegmentWays ways) {}

    /** What the outbox of this bot is, for figures. */
    SqlOutbox outbox() {
        return (SqlOutbox) rows.outbox();
    }
}
