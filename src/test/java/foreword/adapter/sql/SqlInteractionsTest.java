package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Correction;
import foreword.people.Interaction;
import foreword.people.Interaction.Direction;
import foreword.people.Interaction.Way;
import foreword.people.Silence;
import foreword.people.Teammate;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlInteractionsTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_000L);

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private final Company company = Given.company();
    private final Contact dana = Given.contact(company);
    private final Contact leo = Given.contact(company);
    private Database database;
    private SqlInteractions interactions;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        interactions = new SqlInteractions(database);
        SqlPeople people = new SqlPeople(database);
        people.save(company);
        people.save(dana);
        people.save(leo);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void counts_a_message_once_for_each_person() {
        Interaction said = contact(dana, Direction.IN, NOW, "SLACK/C1/1");

        assertThat(interactions.add(said)).isTrue();
        assertThat(interactions.add(said)).isFalse();
        assertThat(interactions.add(contact(leo, Direction.OUT, NOW, "SLACK/C1/1")))
                .isTrue();

        assertThat(interactions.of(dana.id(), Instant.EPOCH)).containsExactly(said);
        assertThat(interactions.of(dana.id(), NOW.plusMillis(1))).isEmpty();
    }

    @Test
    void knows_the_last_contact_with_a_company_in_either_direction() {
        assertThat(interactions.lastWith(company.id())).isEmpty();

        interactions.add(contact(dana, Direction.IN, NOW, "1"));
        interactions.add(contact(leo, Direction.OUT, NOW.plusSeconds(5), "2"));

        assertThat(interactions.lastWith(company.id())).contains(NOW.plusSeconds(5));
    }

    @Test
    void knows_who_wrote_last_in_a_channel() {
        interactions.add(contact(dana, Direction.IN, NOW, "SLACK/C_1/1"));
        interactions.add(contact(leo, Direction.IN, NOW.plusSeconds(1), "SLACK/CX1/2"));
        interactions.add(contact(leo, Direction.OUT, NOW.plusSeconds(2), "SLACK/C_1/3"));

        assertThat(interactions.lastToWrite(company.id(), "SLACK/C_1/")).contains(dana.id());
        assertThat(interactions.lastToWrite(company.id(), "SLACK/C2/")).isEmpty();
    }

    @Test
    void finds_companies_that_once_turned_to_us_and_are_silent() {
        interactions.add(contact(dana, Direction.OUT, NOW, "1"));
        assertThat(interactions.silent(NOW.minusSeconds(1), NOW)).isEmpty();

        interactions.add(contact(leo, Direction.IN, NOW.minus(Duration.ofDays(100)), "2"));

        assertThat(interactions.silent(NOW.minusSeconds(1), NOW)).containsExactly(new Silence(company.id(), NOW));
        assertThat(interactions.silent(NOW.plusSeconds(1), NOW.plusSeconds(2))).isEmpty();
    }

    @Test
    void notices_each_stage_of_a_silence_once() {
        Silence silence = new Silence(company.id(), NOW);

        assertThat(interactions.notice(silence, Silence.Stage.QUIET, NOW)).isTrue();
        assertThat(interactions.notice(silence, Silence.Stage.QUIET, NOW)).isFalse();
        assertThat(interactions.notice(silence, Silence.Stage.AT_RISK, NOW)).isTrue();
        assertThat(interactions.notice(new Silence(company.id(), NOW.plusSeconds(1)), Silence.Stage.QUIET, NOW))
                .isTrue();
    }

    @Test
    void forgets_a_meeting_for_everybody() {
        interactions.add(contact(dana, Direction.IN, NOW, "MEETING/1"));
        interactions.add(contact(leo, Direction.IN, NOW, "MEETING/1"));

        interactions.forget("MEETING/1");

        assertThat(interactions.lastWith(company.id())).isEmpty();
    }

    @Test
    void keeps_corrections_whole_and_in_order() {
        SqlCorrections corrections = new SqlCorrections(database);
        Teammate.Id alice = new Teammate.Id("tm_alice");
        Correction first = new Correction(Correction.Id.fresh(), dana.id(), 20, "we met at the fair", alice, NOW);
        Correction second =
                new Correction(Correction.Id.fresh(), dana.id(), -5, "they left", alice, NOW.plusSeconds(1));

        corrections.add(second);
        corrections.add(first);

        assertThat(corrections.of(dana.id())).containsExactly(first, second);
        assertThat(corrections.of(leo.id())).isEmpty();
    }

    private static Interaction contact(Contact contact, Direction direction, Instant at, String key) {
        return new Interaction(contact.id(), Way.SLACK, direction, at, key);
    }
}
