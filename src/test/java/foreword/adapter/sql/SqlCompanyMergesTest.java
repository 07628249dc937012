package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.expectation.Expectation;
import foreword.people.Company;
import foreword.people.CompanyMerge;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.testing.Base;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlCompanyMergesTest {
    private static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");
    private static final Teammate.Id ALICE = new Teammate.Id("tm_1");
    private final Company larch = company("co_1", "Larch Labs", "larchlabs.example");
    private final Company oak = company("co_2", "Oak", "oak.example");
    private final Company elm = company("co_3", "Elm", null);
    private final Contact dana = contact("c_1", larch, "dana@larchlabs.example");
    private final Contact ben = contact("c_2", oak, "ben@oak.example");

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlPeople people;
    private SqlCompanyMerges merges;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        people = new SqlPeople(database);
        merges = new SqlCompanyMerges(database);
        people.save(larch);
        people.save(oak);
        people.save(elm);
        people.save(dana);
        people.save(ben);
        people.channelBelongsTo("C7", larch.id());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void leads_from_everything_of_the_one_to_the_other() {
        merges.merge(merge("cm_1", larch, oak));

        assertThat(people.companies()).containsExactly(elm, oak);
        assertThat(people.company(larch.id())).contains(oak);
        assertThat(people.companyNamed("larch labs")).contains(oak);
        assertThat(people.companyKnownAs("Larch Labs GmbH")).contains(oak);
        assertThat(people.companyWithDomain("larchlabs.example")).contains(oak);
        assertThat(people.companyOfChannel("C7")).contains(oak);
        assertThat(people.contactsAt(oak.id())).extracting(Contact::name).containsExactly("ben", "dana");
    }

    @Test
    void makes_two_of_them_again_and_leaves_what_was_not_moved() {
        CompanyMerge merge = merge("cm_1", larch, oak);
        merges.merge(merge);
        Contact later = contact("c_3", oak, "zoe@oak.example");
        people.save(later);

        assertThat(merges.undo(merge, ALICE, NOW)).isTrue();

        assertThat(people.companies()).containsExactly(elm, larch, oak);
        assertThat(people.company(larch.id())).contains(larch);
        assertThat(people.companyOfChannel("C7")).contains(larch);
        assertThat(people.contactsAt(larch.id())).containsExactly(dana);
        assertThat(people.contactsAt(oak.id())).containsExactly(ben, later);
        assertThat(merges.standing()).isEmpty();
        assertThat(merges.undo(merge, ALICE, NOW)).isFalse();
    }

    @Test
    void does_not_take_back_a_contact_that_went_elsewhere_since() {
        CompanyMerge merge = merge("cm_1", larch, oak);
        merges.merge(merge);
        Contact moved =
                new Contact(dana.id(), elm.id(), dana.name(), dana.email(), null, null, Contact.Standing.OPEN, "");
        people.save(moved);

        merges.undo(merge, ALICE, NOW);

        assertThat(people.contactsAt(elm.id())).containsExactly(moved);
    }

    @Test
    void keeps_the_way_through_two_merges_and_back() {
        CompanyMerge second = merge("cm_2", oak, elm);
        merges.merge(merge("cm_1", larch, oak));
        merges.merge(second);

        assertThat(people.company(larch.id())).contains(elm);
        assertThat(people.contactsAt(elm.id())).extracting(Contact::name).containsExactly("ben", "dana");

        merges.undo(second, ALICE, NOW);

        assertThat(people.company(larch.id())).contains(oak);
        assertThat(people.contactsAt(oak.id())).extracting(Contact::name).containsExactly("ben", "dana");
        assertThat(merges.standing()).containsExactly(merge("cm_1", larch, oak));
    }

    @Test
    void parts_the_first_of_two_merges_too() {
        CompanyMerge first = merge("cm_1", larch, oak);
        merges.merge(first);
        merges.merge(merge("cm_2", oak, elm));

        merges.undo(first, ALICE, NOW);

        assertThat(people.contactsAt(larch.id())).containsExactly(dana);
        assertThat(people.companies()).containsExactly(elm, larch);
        assertThat(people.companyNamed("oak")).contains(elm);
    }

    @Test
    void what_the_kept_one_said_of_introductions_counts_where_both_were_spoken_to() {
        SqlExpectations expectations = new SqlExpectations(database);
        Expectation ofLarch = Expectation.begun(larch.id(), ALICE, Expectation.Occasion.NEW_CLIENT, NOW);
        Expectation ofElm = Expectation.begun(elm.id(), ALICE, Expectation.Occasion.NEW_CLIENT, NOW);
        expectations.add(ofLarch);
        expectations.add(ofElm);
        CompanyMerge first = merge("cm_1", larch, oak);
        merges.merge(first);
        assertThat(expectations.of(oak.id()).orElseThrow().id()).isEqualTo(ofLarch.id());
        CompanyMerge second = merge("cm_2", oak, elm);
        merges.merge(second);
        assertThat(expectations.of(elm.id())).contains(ofElm);

        merges.undo(second, ALICE, NOW);
        merges.undo(first, ALICE, NOW);

        assertThat(expectations.of(larch.id())).contains(ofLarch);
        assertThat(expectations.of(oak.id())).isEmpty();
    }

    private static CompanyMerge merge(String id, Company gone, Company kept) {
        return new CompanyMerge(new CompanyMerge.Id(id), gone, kept, ALICE, NOW);
    }

    private static Company company(String id, String name, @Nullable String domain) {
        return new Company(new Company.Id(id), name, Segment.CLIENT, domain, new Teammate.Id("tm_1"));
    }

    private static Contact contact(String id, Company company, String email) {
        EmailAddress address = new EmailAddress(email);
        return new Contact(
                new Contact.Id(id), company.id(), address.localPart(), address, null, null, Contact.Standing.OPEN, "");
    }
}
