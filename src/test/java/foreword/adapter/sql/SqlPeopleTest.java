package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlPeopleTest {
    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_a_company_whole_and_without_what_is_unknown() {
        SqlPeople people = new SqlPeople(database);
        Company full = Given.company();
        Company bare = bare("Bare");
        people.save(full);
        people.save(bare);

        assertThat(people.company(full.id())).contains(full);
        assertThat(people.company(bare.id())).contains(bare);
        assertThat(people.companies()).containsExactlyInAnyOrder(full, bare);
        assertThat(people.companyWithDomain(String.valueOf(full.domain()))).contains(full);
    }

    @Test
    void finds_a_name_in_other_letters_and_blanks() {
        SqlPeople people = new SqlPeople(database);
        Company company = bare("Ärzte  Über ÉLAN");
        people.save(company);

        assertThat(people.companyNamed("  ärzte über élan ")).contains(company);
        assertThat(people.companyNamed("arzte uber elan")).isEmpty();
    }

    @Test
    void keeps_a_contact_whole_and_without_what_is_unknown() {
        SqlPeople people = new SqlPeople(database);
        Company company = Given.company();
        Contact full = Given.contact(company);
        Contact bare = new Contact(
                Contact.Id.fresh(), company.id(), "Bare", null, null, null, Contact.Standing.DO_NOT_CONTACT, "");
        people.save(full);
        people.save(bare);

        assertThat(people.contact(full.id())).contains(full);
        assertThat(people.contact(bare.id())).contains(bare);
        assertThat(people.contactWithSlackId("U" + full.id().value())).contains(full);
        assertThat(people.contactWithEmail(new EmailAddress(full.id().value() + "@nordwind.example")))
                .contains(full);
        assertThat(people.contactsNamed(full.name().toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(full);
        assertThat(people.contactsAt(company.id())).containsExactlyInAnyOrder(full, bare);
    }

    @Test
    void saves_over_what_was_known() {
        SqlPeople people = new SqlPeople(database);
        Contact contact = Given.contact(Given.company());
        people.save(contact);

        people.save(contact.standing(Contact.Standing.WILL_NOT_REFER));

        assertThat(people.contacts()).containsExactly(contact.standing(Contact.Standing.WILL_NOT_REFER));
    }

    @Test
    void keeps_a_teammate_whole_and_without_what_is_unknown() {
        SqlPeople people = new SqlPeople(database);
        Teammate full = Given.teammate();
        Teammate bare =
                new Teammate(Teammate.Id.fresh(), null, null, "Bo", Teammate.Role.MEMBER, ZoneId.of("Asia/Tokyo"));
        people.save(full);
        people.save(bare);

        assertThat(people.teammates()).containsExactlyInAnyOrder(full, bare);
        assertThat(people.teammateWithSlackId("W" + full.id().value())).contains(full);
    }

    @Test
    void the_language_that_a_teammate_chose_goes_before_that_of_their_profile() {
        SqlPeople people = new SqlPeople(database);
        Teammate mate = Given.teammate();
        people.save(mate);
        assertThat(language(people, mate)).isNull();

        people.profileLanguage(mate.id(), Locale.GERMANY);
        assertThat(language(people, mate)).isEqualTo(Locale.GERMANY);
        people.language(mate.id(), Locale.ENGLISH);
        people.profileLanguage(mate.id(), Locale.FRENCH);
        people.save(mate);
        assertThat(language(people, mate)).isEqualTo(Locale.ENGLISH);
        assertThat(people.chosenLanguage(mate.id())).contains(Locale.ENGLISH);

        people.language(mate.id(), null);
        assertThat(language(people, mate)).isEqualTo(Locale.FRENCH);
        assertThat(people.chosenLanguage(mate.id())).isEmpty();
    }

    private static @Nullable Locale language(SqlPeople people, Teammate mate) {
        return people.teammate(mate.id()).orElseThrow().language();
    }

    @Test
    void lets_one_answer_settle_who_a_stranger_is() {
        SqlPeople people = new SqlPeople(database);
        Stranger stranger = Given.stranger(Given.teammate());
        people.save(stranger);
        assertThat(people.stranger(stranger.id())).contains(stranger);

        assertThat(people.settle(stranger.id(), Stranger.State.ASKED, Stranger.State.KNOWN))
                .isTrue();
        assertThat(people.settle(stranger.id(), Stranger.State.ASKED, Stranger.State.NOT_A_CLIENT))
                .isFalse();
        assertThat(people.stranger(stranger.id()).orElseThrow().state()).isEqualTo(Stranger.State.KNOWN);
    }

    @Test
    void remembers_whose_channel_it_is_and_who_invited() {
        SqlPeople people = new SqlPeople(database);
        Company company = Given.company();
        Teammate teammate = Given.teammate();
        people.save(company);
        people.save(teammate);

        people.invitedBy("C1", teammate.id());
        people.channelBelongsTo("C1", company.id());

        assertThat(people.companyOfChannel("C1")).contains(company);
        assertThat(people.inviterOf("C1")).contains(teammate);
        assertThat(people.companyOfChannel("C2")).isEmpty();
    }

    /** NullAway does not find the annotation of a nested type in a class file. */
    @SuppressWarnings("NullAway")
    private static Company bare(String name) {
        return new Company(Company.Id.fresh(), name, Segment.PARTNER, null, null);
    }
}
