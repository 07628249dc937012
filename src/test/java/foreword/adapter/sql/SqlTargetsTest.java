package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Background;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.target.Acquaintance;
import foreword.target.Connection;
import foreword.target.Consent;
import foreword.target.Somebody;
import foreword.target.Target;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlTargetsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");
    private static final Teammate.Id ALICE = new Teammate.Id("tm_1");
    private static final Teammate.Id BEN = new Teammate.Id("tm_2");
    private final Target sam =
            Target.of(new Target.Id("t_1"), "Sam Lee", "Northwind GmbH").wanted(2);
    private final Company acme = Given.company();
    private final Contact dana = Given.contact(acme);

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlTargets targets;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        targets = new SqlTargets(database);
        SqlPeople people = new SqlPeople(database);
        people.save(acme);
        people.save(dana);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_every_part_of_a_target() {
        Target full = sam.as("COO")
                .because("opens a site", "third site")
                .from("trade fair")
                .consenting(new Consent.OptedIn(NOW, new EmailAddress("sam@northwind.example")))
                .archived(true);

        targets.save(full);

        assertThat(targets.find(full.id())).contains(full);
        assertThat(targets.all(List.of(full.id(), new Target.Id("t_none")))).containsExactly(full);
    }

    @Test
    void changes_a_consent_only_from_the_one_that_was_read() {
        targets.save(sam);

        assertThat(targets.consent(sam.id(), Consent.Step.UNKNOWN, new Consent.Asked(NOW)))
                .isTrue();
        assertThat(targets.consent(sam.id(), Consent.Step.UNKNOWN, new Consent.Declined(NOW)))
                .isFalse();
        assertThat(targets.find(sam.id()).orElseThrow().consent()).isEqualTo(new Consent.Asked(NOW));
    }

    @Test
    void pages_the_most_wanted_first() {
        Target ines = Target.of(new Target.Id("t_2"), "Ines Moreau", "Quayside").wanted(1);
        Target old = Target.of(new Target.Id("t_3"), "Old Hand", "Gone").archived(true);
        List.of(sam, ines, old).forEach(targets::save);

        assertThat(targets.page(false, 0, 1)).containsExactly(ines);
        assertThat(targets.page(false, 1, 5)).containsExactly(sam);
        assertThat(targets.page(true, 0, 5)).containsExactly(old);
        assertThat(targets.count(false)).isEqualTo(2);
    }

    @Test
    void remembers_the_contacts_own_word_before_a_teammates() {
        SqlAcquaintances acquaintances = new SqlAcquaintances(database);
        Acquaintance own = said(Acquaintance.Closeness.LITTLE, Acquaintance.Voice.CONTACT);
        Acquaintance guess = said(Acquaintance.Closeness.WELL, Acquaintance.Voice.TEAMMATE);

        acquaintances.save(guess);
        assertThat(acquaintances.about(sam.id())).containsExactly(guess);

        acquaintances.save(own);
        assertThat(acquaintances.about(sam.id())).containsExactly(own);
        assertThat(acquaintances.of(dana.id())).containsExactly(own);

        Acquaintance corrected = said(Acquaintance.Closeness.NOT, Acquaintance.Voice.CONTACT);
        acquaintances.save(corrected);
        assertThat(acquaintances.of(dana.id())).containsExactly(corrected);
    }

    @Test
    void keeps_what_is_known_of_a_working_life() {
        SqlBackgrounds backgrounds = new SqlBackgrounds(database);
        Background known =
                new Background(List.of("Contoso", "Fennel & Rye"), "Logistics", "Rotterdam", List.of("Messe 2025"));

        backgrounds.save("contact/c_1", known);
        backgrounds.save("contact/c_2", Background.NONE);

        assertThat(backgrounds.of("contact/c_1")).isEqualTo(known);
        assertThat(backgrounds.of("contact/c_2")).isEqualTo(Background.NONE);
        assertThat(backgrounds.all(List.of("contact/c_1", "contact/c_2"))).isEqualTo(Map.of("contact/c_1", known));

        backgrounds.save("contact/c_1", Background.NONE);
        assertThat(backgrounds.of("contact/c_1")).isEqualTo(Background.NONE);
    }

    @Test
    void finds_who_shares_something() {
        SqlBackgrounds backgrounds = new SqlBackgrounds(database);
        SqlCandidates candidates = new SqlCandidates(database);
        Background there = new Background(List.of("Contoso Ltd"), "", "", List.of());
        targets.save(sam);
        targets.save(Target.of(new Target.Id("t_no"), "Nina No", "Contoso").consenting(new Consent.Declined(NOW)));
        backgrounds.save(sam.id().ref(), there);
        Somebody asTarget = new Somebody(sam.name(), sam.company(), "", there);
        Somebody asContact =
                new Somebody(dana.name(), acme.name(), "", new Background(List.of("contoso"), "", "", List.of()));

        assertThat(candidates.contacts(sam.id(), asTarget)).isEmpty();
        assertThat(candidates.targets(dana.id(), asContact)).containsExactly(sam);

        backgrounds.save("contact/" + dana.id().value(), asContact.background());
        assertThat(candidates.contacts(sam.id(), asTarget)).containsExactly(dana.id());
    }

    @Test
    void finds_colleagues_of_a_target_by_the_company_alone() {
        targets.save(sam);
        SqlPeople people = new SqlPeople(database);
        Company northwind =
                new Company(new Company.Id("co_n"), "NORTHWIND", acme.segment(), "northwind.example", ALICE);
        people.save(northwind);
        Contact mia =
                new Contact(new Contact.Id("c_m"), northwind.id(), "Mia", null, null, null, Contact.Standing.OPEN, "");
        people.save(mia);

        assertThat(new SqlCandidates(database)
                        .contacts(sam.id(), new Somebody(sam.name(), sam.company(), "", Background.NONE)))
                .containsExactly(mia.id());
    }

    @Test
    void knows_a_connection_without_keeping_its_name() throws Exception {
        SqlConnections connections = new SqlConnections(database);
        connections.replace(ALICE, List.of(new Connection("Lee, Sam", "Northwind", 2019)), NOW);
        connections.replace(BEN, List.of(new Connection("Sam Lee", "Elsewhere", null)), NOW);

        assertThat(connections.knowing("sam lee", "NORTHWIND GmbH"))
                .containsExactly(new Connection.Known(ALICE, true, 2019), new Connection.Known(BEN, false, null));
        assertThat(connections.knowing("Sam Leeds", "Northwind")).isEmpty();
        assertThat(database.sql("SELECT name_print, company_print FROM connection")
                        .list(row -> row.getString(1) + row.getString(2)))
                .allSatisfy(print -> assertThat(print).matches("[0-9a-f]{128}"));
    }

    @Test
    void puts_a_newer_list_in_the_place_of_the_older_and_takes_it_away() {
        SqlConnections connections = new SqlConnections(database);
        connections.replace(ALICE, List.of(new Connection("Sam Lee", "Northwind", 2019)), NOW);
        connections.replace(ALICE, List.of(new Connection("Ines Moreau", "Quayside", 2020)), NOW);

        assertThat(connections.knowing("Sam Lee", "Northwind")).isEmpty();
        assertThat(connections.count(ALICE)).isEqualTo(1);
        assertThat(connections.remove(ALICE)).isEqualTo(1);
        assertThat(connections.knowing("Ines Moreau", "Quayside")).isEmpty();
    }

    private Acquaintance said(Acquaintance.Closeness closeness, Acquaintance.Voice voice) {
        return new Acquaintance(dana.id(), sam.id(), closeness, voice, ALICE, NOW, "I know her well");
    }
}
