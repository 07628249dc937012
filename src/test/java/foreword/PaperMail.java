package foreword;

import foreword.adapter.markdown.CommonMarkup;
import foreword.adapter.markdown.FileTemplates;
import foreword.adapter.markdown.MustacheRenderer;
import foreword.adapter.sql.Database;
import foreword.ask.Ask;
import foreword.calendar.BusinessDays;
import foreword.calendar.WorkingHours;
import foreword.concern.hearing.LearningConcernDetector;
import foreword.content.ContentItem;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.eligibility.Caps;
import foreword.followup.Cadence;
import foreword.followup.Planner;
import foreword.followup.Step;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.outbox.LostMails;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.praise.hearing.LearningDetector;
import foreword.sandbox.DemoRows;
import foreword.target.Target;
import foreword.testing.UsualWays;
import foreword.workflow.Cards;
import foreword.workflow.Drafting;
import foreword.workflow.OurWays;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.TemplateWording;
import foreword.workflow.Us;
import foreword.workflow.WhenAnswered;
import foreword.workflow.WhenConcerned;
import foreword.workflow.WhenHeard;
import foreword.workflow.WhenInTouch;
import foreword.workflow.WhenIntroduced;
import foreword.workflow.WhenQuoted;
import foreword.workflow.WhenReplied;
import foreword.workflow.WhenSent;
import foreword.workflow.WhenSpoken;
import foreword.workflow.WhenTied;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The desks that work on mail, on real rows, without servers: mails are handed in as they were read. */
final class PaperMail implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final EmailAddress BOT = new EmailAddress("foreword@larkfield.example");
    static final EmailAddress ALICE = new EmailAddress("alice@larkfield.example");
    static final EmailAddress DANA = new EmailAddress("dana@acme.example");
    static final EmailAddress SAM = new EmailAddress("sam@northwind.example");
    static final String QUESTION = "<q-1@larkfield.example>";
    static final String TOKEN = "paper0token";

    final Rows rows;
    final WhenReplied whenReplied;
    final WhenIntroduced whenIntroduced;
    final WhenTied whenTied;
    final Planner planner;
    final Teammate alice;
    final Contact dana;
    final Ask.Id ask = Ask.Id.fresh();

    private final Database database;

    /** @param proves whether our mail server is trusted to say who wrote a mail */
    PaperMail(Path folder, boolean proves) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        database = Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"));
        rows = Stores.of(database);
        new DemoRows(rows, NOW, ZoneOffset.UTC).write();
        alice = rows.people().teammateWithEmail(ALICE).orElseThrow();
        dana = rows.people().contactWithEmail(DANA).orElseThrow();
        Us us = new Larkfield(proves);
        OurWays ways = new OurWays(rows, new UsualWays(Cadence.USUAL));
        planner = new Planner(rows.nudges(), WorkingHours.parse("09:00-17:30", new BusinessDays(Set.of())), clock);
        Steps steps = new Steps(database, rows.log(), clock);
        Cards cards = new Cards(rows, clock);
        WhenAnswered.Timing timing = new WhenAnswered.Timing(planner, ways);
        Drafting drafting = new Drafting(
                rows,
                new TemplateWording(
                        new FileTemplates(Path.of("templates")), new MustacheRenderer(), new CommonMarkup()),
                timing,
                us);
        WhenAnswered whenAnswered = new WhenAnswered(rows, steps, cards, drafting, timing);
        whenIntroduced = new WhenIntroduced(rows, steps, cards, drafting, timing);
        WhenHeard whenHeard = new WhenHeard(
                rows,
                steps,
                cards,
                new LearningDetector(rows.marks(), new OurNames(rows.people(), List.of())),
                new WhenHeard.Timing(Judge.of(rows, steps, planner, Caps.DEFAULT), planner, ways));
        whenTied = new WhenTied(rows, steps, cards, new WhenTied.Then(whenAnswered, whenIntroduced), us);
        whenReplied = new WhenReplied(
                rows,
                steps,
                cards,
                new WhenReplied.Next(
                        Serving.answers(),
                        whenAnswered,
                        whenIntroduced,
                        whenHeard,
                        new WhenSpoken(
                                new WhenInTouch(rows, steps),
                                new WhenConcerned(rows, steps, cards, new LearningConcernDetector(rows.lessons())),
                                whenHeard),
                        new WhenQuoted(rows, steps, cards, drafting),
                        planner,
                        ways,
                        new LostMails(
                                rows.outbox(),
                                new WhenSent(
                                        rows,
                                        steps,
                                        cards,
                                        new WhenSent.Next(
                                                timing,
                                                new WhenQuoted(rows, steps, cards, drafting),
                                                Judge.of(rows, steps, planner, Caps.DEFAULT))),
                                database)),
                us);
        asked();
    }

    /** A question about Sam went out to Dana. */
    private void asked() {
        Target sam = rows.targets().wanted().stream()
                .filter(target -> target.name().equals("Sam Lee"))
                .findFirst()
                .orElseThrow();
        rows.asks()
                .add(new Ask(
                        ask,
                        Ask.Kind.INTRODUCTION,
                        dana.id(),
                        sam.id(),
                        null,
                        alice.id(),
                        Ask.State.QUESTION,
                        Ask.IntroducerSide.ASKED,
                        Ask.TargetSide.NOT_CONTACTED,
                        0,
                        NOW,
                        NOW,
                        1,
                        null,
                        null));
        Draft question = new Draft(
                Draft.Id.fresh(),
                1,
                MessageKind.QUESTION,
                ask.ref(),
                alice.id(),
                new Letter(
                        DANA,
                        dana.name(),
                        List.of(),
                        "Sam Lee at Northwind?",
                        "Dear Dana",
                        new ContentItem.Id("k_none"),
                        null,
                        List.of()),
                TOKEN,
                Draft.State.SENT,
                null,
                NOW,
                NOW.plusSeconds(1));
        rows.drafts().add(question);
        rows.drafts().mailed(question.id(), QUESTION);
        planner.plan(
                foreword.followup.Nudge.Kind.FOLLOW_UP,
                alice,
                ask.ref(),
                Cadence.USUAL.of(Step.FOLLOW_UP),
                "Dana Ortiz has not answered yet.");
    }

    Ask ask() {
        return rows.asks().find(ask).orElseThrow();
    }

    Optional<Introduction> introduction() {
        return rows.introductions().of(ask);
    }

    /** A human mail with nothing special; {@code change} says what is special about it. */
    static ReceivedMail mail(EmailAddress from, String name, Instance it) {
        return new ReceivedMail(
                it.kind,
                from,
                name,
                it.to,
                it.cc,
                Map.of(SAM, "Sam Lee", DANA, "Dana Ortiz"),
                it.to,
                it.subject,
                it.text,
                null,
                it.news,
                List.of(),
                it.id,
                it.inReplyTo,
                List.of(),
                NOW,
                it.authentication,
                "",
                it.kind == ReceivedMail.Kind.AUTO_REPLY || it.kind == ReceivedMail.Kind.BOUNCE,
                Set.of());
    }

    /** What varies from mail to mail. */
    static final class Instance {
        ReceivedMail.Kind kind = ReceivedMail.Kind.REPLY;
        List<EmailAddress> to = List.of(BOT);
        List<EmailAddress> cc = List.of();
        String subject = "Re: Sam Lee at Northwind?";
        String text = "Sure, happy to introduce you.";
        String id = "<" + java.util.UUID.randomUUID() + "@acme.example>";
        List<String> inReplyTo = List.of(QUESTION);
        ReceivedMail.News news = ReceivedMail.News.NONE;
        ReceivedMail.Authentication authentication = ReceivedMail.Authentication.PASS;
    }

    @Override
    public void close() {
        database.close();
    }

    private record Larkfield(boolean provesSenders) implements Us {
        @Override
        public String companyName() {
            return "Larkfield Studio";
        }

        @Override
        public Optional<EmailAddress> mailbox() {
            return Optional.of(BOT);
        }
    }
}
