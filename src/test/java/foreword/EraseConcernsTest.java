package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.concern.Lesson;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Correction;
import foreword.people.Interaction;
import foreword.people.Teammate;
import foreword.testing.Given;
import foreword.workflow.Rows;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forgetting somebody who complained: their words, name and record of contact go; that something was wrong stays. */
class EraseConcernsTest {
    private static final Teammate.Id ALICE = new Teammate.Id("tm_alice");

    @TempDir
    Path folder;

    private final Company company = Given.company();
    private final Contact dana = Given.contact(company);
    private final Contact leo = Given.contact(company);
    private Database database;
    private Rows rows;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"));
        rows = Stores.of(database);
        rows.people().save(company);
        rows.people().save(dana);
        rows.people().save(leo);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void takes_words_name_and_contact_of_one_person_and_keeps_the_block() {
        Concern concern = Given.concern(dana, Given.NOW);
        Complaint others = Given.complaint(leo, Given.NOW.plusSeconds(60));
        Complaint theirs = concern.complaints().get(0);
        rows.concerns().add(concern);
        rows.concerns().add(concern.id(), others);
        rows.concerns().settle(concern.id(), Concern.State.RESOLVED, ALICE, Given.NOW, "called Dr. Jörg");
        rows.lessons()
                .add(new Lesson(Lesson.Id.fresh(), theirs.id(), dana.id(), theirs.quote(), false, ALICE, Given.NOW));
        rows.corrections().add(new Correction(Correction.Id.fresh(), dana.id(), 20, "met", ALICE, Given.NOW));
        rows.interactions()
                .add(new Interaction(
                        dana.id(), Interaction.Way.MAIL, Interaction.Direction.IN, Given.NOW, "EMAIL/x/<1@x>"));

        String said = erase(dana);

        assertThat(said).contains("1 complaints", "1 notes on concerns", "1 records of contact");
        Concern left = rows.concerns().find(concern.id()).orElseThrow();
        assertThat(left.note()).isEmpty();
        assertThat(left.complaints())
                .filteredOn(it -> it.id().equals(theirs.id()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.speaker()).isNull();
                    assertThat(it.text() + it.quote() + it.speakerName() + it.reason())
                            .isEmpty();
                });
        assertThat(left.complaints()).contains(others);
        assertThat(rows.concerns().blocking(company.id(), Given.NOW)).isPresent();
        assertThat(rows.lessons().all()).isEmpty();
        assertThat(rows.corrections().of(dana.id())).isEmpty();
        assertThat(rows.interactions().of(dana.id(), Instant.EPOCH)).isEmpty();
        assertThat(erase(dana)).contains("Nothing is left");
    }

    private String erase(Contact contact) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PrivacyDuties(database)
                .erase(
                        Objects.requireNonNull(contact.email()),
                        Clock.fixed(Given.NOW, ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
