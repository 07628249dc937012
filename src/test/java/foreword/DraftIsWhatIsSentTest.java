package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.adapter.mail.AngusMailComposer;
import foreword.adapter.markdown.CommonMarkup;
import foreword.adapter.markdown.FileTemplates;
import foreword.adapter.markdown.MustacheRenderer;
import foreword.adapter.slack.screen.CardScreens;
import foreword.adapter.slack.screen.DraftReading;
import foreword.adapter.slack.screen.Modals;
import foreword.adapter.sql.Database;
import foreword.calendar.BusinessDays;
import foreword.calendar.Term;
import foreword.calendar.WorkingHours;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.followup.Cadence;
import foreword.followup.Planner;
import foreword.outbox.Card;
import foreword.outbox.OutgoingMail;
import foreword.outbox.Parcel;
import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.testing.Given;
import foreword.testing.TemplateStory;
import foreword.testing.UsualWays;
import foreword.workflow.Cards;
import foreword.workflow.Checks;
import foreword.workflow.Drafting;
import foreword.workflow.OurWays;
import foreword.workflow.PlanPages;
import foreword.workflow.Reach;
import foreword.workflow.Result;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.TemplateWording;
import foreword.workflow.Us;
import foreword.workflow.WhenAnswered;
import foreword.workflow.WhenDecided;
import foreword.workflow.Wording;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a teammate reads before they approve is, letter by letter, the text part of the mail that goes out. */
class DraftIsWhatIsSentTest {
    private static final EmailAddress BOT = new EmailAddress("bot@ours.test");
    private static final String ALICE = "U0ALICE";
    private static final Clock CLOCK = Clock.fixed(Given.NOW, ZoneOffset.UTC);
    private static final Us US = new Us() {
        @Override
        public String companyName() {
            return "Larkfield Studio";
        }

        @Override
        public Optional<EmailAddress> mailbox() {
            return Optional.of(BOT);
        }

        @Override
        public boolean provesSenders() {
            return false;
        }
    };
    private static final Checks NO_OBJECTION = new Checks() {
        @Override
        public Optional<Objection> objection(Draft draft) {
            return Optional.empty();
        }

        @Override
        public String line(Draft draft) {
            return "all checks passed";
        }
    };

    private final Wording wording =
            new TemplateWording(new FileTemplates(Path.of("templates")), new MustacheRenderer(), new CommonMarkup());
    private final DraftReading reading =
            Bot.reading(wording, NO_OBJECTION, draft -> List.of(), entry -> Optional.empty());
    private final Teammate owner = Given.teammate();
    private final Database database;
    private final Rows rows;

    DraftIsWhatIsSentTest(@TempDir Path folder) {
        this.database = Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"));
        this.rows = Stores.of(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void the_card_the_preview_and_the_text_to_copy_show_the_text_part_of_the_mail(MessageKind kind) throws Exception {
        Draft draft = pending(kind, hostile(TemplateStory.of(kind.template())));

        String card = quoted(screens()
                .draw(new Card(Card.Kind.DRAFT, draft.id().value()), ALICE)
                .blocksJson());
        String copied = literal(new Modals(shown(rows, database), CLOCK, reading).self(draft));
        assertThat(approve(draft).done()).isTrue();

        String sent = textPart(draft);
        assertThat(card).isEqualTo(sent);
        assertThat(copied).isEqualTo(sent);
        assertThat(sent).contains("*Ines* _M_ [x](http://x.test) <b>").doesNotContain("\\");
    }

    @Test
    void a_mail_that_cannot_be_written_is_refused_with_a_sentence_and_stays_pending() throws Exception {
        Draft fine = pending(MessageKind.QUESTION, TemplateStory.of("ask-question"));
        Letter letter = fine.letter();
        Draft draft = fine.edited(letter.saying("Hello\u202e", letter.body(), null), fine.expiresAt());
        rows.drafts().replace(draft);

        Result result = approve(draft);

        assertThat(result.done()).isFalse();
        assertThat(result.sentence())
                .startsWith("The subject of the mail holds")
                .endsWith("send it yourself.");
        assertThat(rows.drafts().find(draft.id()).orElseThrow().state()).isEqualTo(Draft.State.PENDING);
    }

    private Draft pending(MessageKind kind, Map<String, Object> values) throws Exception {
        rows.people().save(owner);
        Wording.Words words = wording.write(kind, Segment.CLIENT, Locale.ENGLISH, values);
        Letter letter = Given.letter().saying(words.subject(), words.body(), null);
        Draft draft = new Draft(
                Draft.Id.fresh(),
                1,
                kind,
                "ask/none",
                owner.id(),
                letter,
                "token-1",
                Draft.State.PENDING,
                null,
                Given.NOW,
                Given.NOW.plus(Duration.ofDays(7)));
        rows.drafts().add(draft);
        return draft;
    }

    private static Map<String, Object> hostile(Map<String, Object> story) {
        Map<String, Object> hostile = new HashMap<>(story);
        hostile.put("introducer.firstName", "*Ines* _M_ [x](http://x.test) <b>");
        hostile.put("target.firstName", "*Ines* _M_ [x](http://x.test) <b>");
        hostile.put("target.name", "`rm` ~~x~~ :tada: &amp; <!here> 1. #");
        hostile.put("target.company", "שלום > *");
        hostile.put("asker.name", "> Tom_");
        return hostile;
    }

    private static foreword.adapter.slack.screen.Rows shown(Rows rows, Database database) {
        return Bot.shown(
                rows,
                database,
                new UsualWays(Cadence.USUAL),
                new PlanPages(rows, ShippedPhrases.BOOK, 2, CLOCK),
                ShippedPhrases.BOOK,
                expectation -> "",
                CLOCK);
    }

    private CardScreens screens() {
        return new CardScreens(
                shown(rows, database), CLOCK, reading, draft -> Optional.empty(), draft -> Optional.empty());
    }

    private Result approve(Draft draft) {
        Planner planner =
                new Planner(rows.nudges(), WorkingHours.parse("09:00-17:00", new BusinessDays(Set.of())), CLOCK);
        WhenDecided whenDecided = new WhenDecided(
                rows,
                new Steps(database, rows.log(), CLOCK),
                new Cards(rows, new Reach(rows.people(), NotifyBy.SLACK, false), CLOCK),
                new Drafting(
                        rows,
                        wording,
                        new WhenAnswered.Timing(planner, new OurWays(rows, new UsualWays(Cadence.USUAL))),
                        US),
                new WhenDecided.Post(new AngusMailComposer(BOT, false), wording, NO_OBJECTION, Term.parse("5m"), US));
        return whenDecided.approve(draft.id(), draft.version(), owner, null);
    }

    private String textPart(Draft draft) throws Exception {
        Parcel parcel = rows.outbox()
                .withKey("draft/" + draft.id().value() + "/v" + draft.version())
                .orElseThrow()
                .parcel();
        OutgoingMail mail = ((Parcel.Mail) parcel).mail();
        MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
        MimeMultipart both = (MimeMultipart) read.getContent();
        return String.valueOf(both.getBodyPart(0).getContent()).replace("\r\n", "\n");
    }

    /** The quoted lines of a card, as Slack shows them. */
    private static String quoted(String blocks) throws Exception {
        return texts(new ObjectMapper().readTree(blocks))
                .flatMap(String::lines)
                .filter(line -> line.startsWith(">"))
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"))
                .replace("\u2060", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** The text to copy: what stands literally in the view, behind the subject. */
    private static String literal(String view) throws Exception {
        return texts(new ObjectMapper().readTree(view).path("blocks")).skip(2).collect(Collectors.joining());
    }

    private static java.util.stream.Stream<String> texts(JsonNode blocks) {
        return StreamSupport.stream(blocks.spliterator(), false)
                .filter(block -> block.path("type").asText().equals("section"))
                .map(block -> block.path("text").path("text").asText());
    }
}
