package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.markdown.CommonMarkup;
import foreword.adapter.markdown.FileTemplates;
import foreword.adapter.markdown.MustacheRenderer;
import foreword.adapter.sql.Database;
import foreword.ask.Ask;
import foreword.calendar.BusinessDays;
import foreword.calendar.WorkingHours;
import foreword.content.ContentItem;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.eligibility.Caps;
import foreword.followup.Planner;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.praise.Permission;
import foreword.praise.Permission.State;
import foreword.praise.Praise;
import foreword.target.Target;
import foreword.testing.Given;
import foreword.workflow.Checks;
import foreword.workflow.LintChecks;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.TemplateWording;
import foreword.workflow.Us;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose words a draft may quote to whom, with real rows. */
class QuotePermissionTest {
    private static final String SUBJECT = "Introduction: Mira Sund (Larkfield Studio) / Ines Moreau (Quayside)";
    private static final String MISSING = "before the person who said it allows it";

    @TempDir
    Path folder;

    private final Company company = Given.company();
    private final Contact speaker = new Contact(
            Contact.Id.fresh(),
            company.id(),
            "Nadia Berg",
            new EmailAddress("nadia@fennel.example"),
            null,
            null,
            Contact.Standing.OPEN,
            "");
    private final Target target =
            Target.of(new Target.Id("t_1"), "Ines Moreau", "Quayside").wanted(1);
    private final Contact reader = Given.contact(company);
    private final Teammate owner = Given.teammate();
    private final Praise praise = Given.praise(speaker);
    private final Introduction introduction = Given.introduction(speaker, owner);
    private final Ask ask = Given.ask(speaker, owner);

    private Database database;
    private Rows rows;
    private LintChecks checks;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"));
        rows = Stores.of(database);
        Clock clock = Clock.fixed(Given.NOW, ZoneOffset.UTC);
        checks = new LintChecks(
                rows,
                new TemplateWording(
                        new FileTemplates(Path.of("templates")), new MustacheRenderer(), new CommonMarkup()),
                new Larkfield(),
                clock,
                Judge.of(
                        rows,
                        new Steps(database, rows.log(), clock),
                        new Planner(
                                rows.nudges(), WorkingHours.parse("09:00-17:00", new BusinessDays(Set.of())), clock),
                        Caps.DEFAULT));
        rows.people().save(company);
        rows.people().save(speaker);
        rows.people().save(reader);
        rows.people().save(owner);
        rows.praises().add(praise);
        rows.introductions().add(introduction);
        rows.targets().save(target);
        rows.asks().add(ask);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"NOT_ASKED, false", "ASKED, false", "REFUSED, false", "GRANTED, true"})
    void quotes_to_a_third_person_only_what_the_speaker_allowed(State state, boolean allowed) {
        record(state);

        Optional<String> objection = objection(toTarget());

        assertThat(objection.filter(it -> it.contains(MISSING)).isEmpty())
                .as(objection.orElse("none"))
                .isEqualTo(allowed);
        assertThat(objection.isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"NOT_ASKED, true", "ASKED, true", "REFUSED, false", "GRANTED, true"})
    void lets_a_speaker_pass_on_their_own_words_unless_they_said_no(State state, boolean allowed) {
        record(state);

        Optional<String> objection = objection(forwardable());

        assertThat(objection.isEmpty()).as(objection.orElse("none")).isEqualTo(allowed);
        assertThat(objection.filter(it -> !it.contains(MISSING))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NOT_ASKED", "ASKED", "REFUSED", "GRANTED"})
    void thanks_people_in_their_own_words_whatever_they_said(State state) {
        record(state);

        assertThat(objection(thanks(speaker))).isEmpty();
    }

    @Test
    void quotes_one_client_to_another_once_it_is_allowed() {
        Draft draft = thanks(reader);
        assertThat(objection(draft)).hasValueSatisfying(it -> assertThat(it).contains("not be shown to this reader"));

        record(State.GRANTED);

        assertThat(objection(draft)).isEmpty();
    }

    @Test
    void forgets_a_permission_with_the_words_it_was_given_for() {
        record(State.GRANTED);

        rows.permissions().forget(praise.id());

        assertThat(rows.permissions().of(praise.id())).isEqualTo(Permission.none(praise.id()));
        assertThat(objection(toTarget()))
                .hasValueSatisfying(it -> assertThat(it).contains(MISSING));
    }

    @Test
    void says_on_the_card_what_is_worth_a_look_and_holds_nothing() {
        Draft draft = draft(
                MessageKind.FOLLOW_UP,
                ask.id().ref(),
                address(speaker),
                "Hi Nadia,\n\nWould you feel comfortable introducing us to Ines Moreau at Quayside? If you would rather not,"
                        + " just say so. " + "There is more to say. ".repeat(30).strip() + "\n\n" + owner.name());

        assertThat(objection(draft)).isEmpty();
        assertThat(checks.line(draft))
                .startsWith(":white_check_mark: ")
                .contains("\n:bulb: Worth a look: It has 1")
                .endsWith(" words; a favour is asked in at most 150. Cut what is not needed.");
    }

    private void record(State state) {
        if (state != State.NOT_ASKED) {
            assertThat(rows.permissions().move(praise.id(), State.NOT_ASKED, state, owner.id(), Given.NOW))
                    .isTrue();
        }
    }

    private Optional<String> objection(Draft draft) {
        return checks.objection(draft).map(Checks.Objection::sentence);
    }

    private Draft toTarget() {
        return draft(
                MessageKind.FIRST_REPLY,
                introduction.id().ref(),
                new EmailAddress("elodie@lumiere.example"),
                "Hi Élodie,\n\nit is good to meet you. " + speaker.firstName() + " says of us: “" + praise.quote()
                        + "”.\n\nWould twenty minutes suit you?\n\n" + owner.name() + "\nLarkfield Studio");
    }

    private Draft forwardable() {
        return draft(
                MessageKind.FORWARDABLE,
                ask.id().ref(),
                address(speaker),
                "Hi Ines,\n\nNadia says of us: “" + praise.quote() + "”. You are opening two depots, and that is what"
                        + " we do.\n\nWould twenty minutes on Tuesday 14th at 10:00 or Thursday 16th at 10:00 be"
                        + " useful? If not, no answer is needed.\n\n" + owner.name());
    }

    private Draft thanks(Contact to) {
        return draft(
                MessageKind.PRAISE_THANKS,
                "moment/m_1",
                address(to),
                "Dear " + to.firstName() + ",\n\n“" + praise.quote() + "”: thank you for that.\n\n" + owner.name());
    }

    private static EmailAddress address(Contact contact) {
        return Objects.requireNonNull(contact.email());
    }

    private Draft draft(MessageKind kind, String about, EmailAddress to, String body) {
        Draft given = Given.draft(owner);
        return new Draft(
                given.id(),
                1,
                kind,
                about,
                owner.id(),
                new Letter(to, "Reader", List.of(), SUBJECT, body, new ContentItem.Id("k_none"), null, List.of()),
                given.threadToken(),
                Draft.State.PENDING,
                null,
                given.createdAt(),
                given.expiresAt());
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
            return false;
        }
    }
}
