package foreword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreword.cli.ImportOptions;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.LostReason;
import foreword.deal.Outlook;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.money.Amount;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DealImportTest extends FromFiles {
    private static final Path SHARED = Path.of("../shared/data/crm/csv/dev");

    static Stream<String> exports() {
        return Stream.of(
                // our own columns
                "Deal,Company,Stage,Amount,Currency,Close Date,Source,Owner,External ID\nMill refit,Harbour Mills,won,40000,EUR,2026-03-04,,,H-1\n",
                // HubSpot
                "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Associated Company,Deal Currency Code\n"
                        + "9001,Mill refit,closedwon,40000,Nobody Here,2026-03-04 10:00,Harbour Mills,EUR\n",
                // Salesforce
                "\"Opportunity Name\",\"Account Name\",\"Stage\",\"Amount\",\"Amount Currency\",\"Close Date\",\"Opportunity ID\"\n"
                        + "\"Mill refit\",\"Harbour Mills\",\"Closed Won\",\"40,000.00\",\"EUR\",\"3/14/2026\",\"006xx0000001\"\n",
                // Pipedrive
                "Deal - ID;Deal - Title;Deal - Value;Deal - Currency of Value;Deal - Status;Deal - Stage;Organization - Name;Deal - Won time\n"
                        + "17;Mill refit;40.000,00;EUR;Won;Our last column;Harbour Mills;2026-03-04 10:00:00\n",
                // German, with the sign in the amount
                "Deal-Name;Unternehmen;Phase;Betrag;Abschlussdatum\nMill refit;Harbour Mills GmbH;Gewonnen;40.000,00 €;04.03.2026\n");
    }

    @ParameterizedTest
    @MethodSource("exports")
    void reads_the_exports_of_the_large_systems(String export) throws IOException {
        assertThat(deals(file("deals.csv", export), false)).as(text(err)).isZero();

        Deal deal = only();
        assertThat(deal.name()).isEqualTo("Mill refit");
        assertThat(deal.whose().companyName()).startsWith("Harbour Mills");
        assertThat(deal.position().stage()).isEqualTo(Stage.WON);
        assertThat(deal.amount()).isEqualTo(new Amount(new BigDecimal("40000").setScale(scale(deal)), "EUR"));
    }

    @Test
    void changes_nothing_the_second_time_and_moves_on_with_a_newer_file() throws IOException {
        deals(file("a.csv", "Deal,Company,Stage,Amount\nRoof,Elm,negotiation,1000\nYard,Elm,negotiation,\n"), false);
        List<Deal> before = all();

        deals(
                file("a.csv", "Deal,Company,Stage,Amount\nRoof,Elm Ltd.,negotiation,1000\nYard,Elm,negotiation,\n"),
                false);
        assertThat(all()).isEqualTo(before);

        deals(file("a.csv", "Deal,Company,Stage,Amount,Lost Reason\nRoof,Elm,lost,900,Price too high\n"), false);
        Deal roof = all().stream()
                .filter(it -> it.name().equals("Roof"))
                .findFirst()
                .orElseThrow();
        assertThat(all()).hasSize(2);
        assertThat(roof.position().stage()).isEqualTo(Stage.LOST);
        assertThat(roof.position().because()).isEqualTo(LostReason.PRICE);
    }

    @Test
    void changes_nothing_the_second_time_where_no_company_is_said() throws IOException {
        Path file = file("a.csv", "Deal,Stage,Amount\nRoof,negotiation,1000\nYard,negotiation,2000\n");

        deals(file, false);
        deals(file, false);

        assertThat(all()).extracting(Deal::name).containsExactlyInAnyOrder("Roof", "Yard");
    }

    @Test
    void finds_the_company_by_its_plain_name_or_by_whoever_takes_part() throws IOException {
        Company elm = new Company(
                new Company.Id("co_elm"), "Elm Trust", Segment.PROSPECT, "elm.example", new Teammate.Id("tm_none"));
        ask(rows -> {
            rows.people().save(elm);
            return true;
        });

        deals(
                file(
                        "b.csv",
                        "Deal,Company,Email,Stage\nRoof,The ELM Trust Ltd.,,won\nYard,,ann@post.elm.example,open\n"),
                false);

        assertThat(all()).allMatch(deal -> elm.id().equals(deal.whose().company()));
    }

    @Test
    void says_what_is_wrong_and_which_stages_it_does_not_know() throws IOException {
        int code = deals(
                file(
                        "c.csv",
                        "Deal,Company,Stage,Amount\nRoof,Elm,Sorted & Boxed,12k\n,,won,3\nYard,Elm,won,a lot\nDoor,Elm,Sorted & Boxed,0\n"),
                false);

        assertThat(code).isEqualTo(1);
        assertThat(text(err))
                .contains(
                        "row 3: a deal needs a name or a company",
                        "row 4: amount: not a sum of money: a lot",
                        "the stage Sorted & Boxed (2 rows) can mean anything");
        assertThat(all()).extracting(deal -> deal.position().stage()).containsOnly(Stage.OPEN);
        assertThat(all())
                .extracting(deal ->
                        Optional.ofNullable(deal.amount()).map(Amount::plain).orElse(""))
                .containsExactlyInAnyOrder("12000.00", "0.00");
    }

    @Test
    void shows_what_it_would_do_and_does_nothing() throws IOException {
        deals(file("d.csv", "Deal;Company;Stage\nRoof;Elm;won\n"), true);

        assertThat(text(out))
                .contains(
                        "Read as UTF-8 with semicolons, header in row 1: Deal = deal, Company = company, Stage = stage.",
                        "row 2: Roof with Elm is won",
                        "Would import 1 rows, 0 with errors.");
        assertThat(all()).isEmpty();
    }

    @Test
    void keeps_the_day_of_the_end_and_where_it_came_from_and_says_when_nothing_changed() throws IOException {
        Path file = file(
                "e.csv",
                "Deal Name,Account Name,Stage,Close Date,Lead Source\nRoof,Elm,Closed Won,2026-03-04,Trade fair\nYard,Elm,Open,,\n");

        deals(file, false);
        Deal.Id roof = ask(rows -> rows.deals().withCompanyNamed("Elm").stream()
                .filter(it -> it.name().equals("Roof"))
                .findFirst()
                .orElseThrow()
                .id());
        assertThat(this.<Outlook>ask(rows -> rows.deals().outlook(roof)))
                .isEqualTo(new Outlook(LocalDate.of(2026, 3, 4), "Trade fair"));
        assertThat(text(out)).endsWith("Imported 2 rows, 0 with errors.\n");

        out.reset();
        deals(file, false);
        assertThat(text(out)).isEqualTo("Imported 2 rows, 0 with errors; this changed nothing.\n");

        out.reset();
        deals(file("e.csv", "Deal,Company,Source\nRoof,Elm,Referral\nYard,Elm,\n"), false);
        assertThat(text(out)).isEqualTo("Imported 2 rows, 0 with errors; 1 changed nothing.\n");
        assertThat(this.<Outlook>ask(rows -> rows.deals().outlook(roof)))
                .isEqualTo(new Outlook(LocalDate.of(2026, 3, 4), "Referral"));
    }

    @Test
    void gives_credit_only_where_an_address_and_the_day_of_the_beginning_prove_it_and_asks_about_the_rest_at_once()
            throws IOException {
        introducedTo("Ida Holm", "Ridgeway", "2026-03-01");
        introducedTo("Per Lund", "Oakline", "2026-03-01");
        introducedTo("Eva Berg", "Fernhill", "2024-01-01");
        Path file = file(
                "f.csv",
                "Deal,Company,Email,Stage,Create Date,Close Date\n"
                        + "Proved,Ridgeway,ida@ridgeway.example,won,2026-04-02,2026-06-01\n"
                        + "Undated,Ridgeway,ida@ridgeway.example,won,,2026-06-01\n"
                        + "Named alike,Oakline Ltd.,,open,2026-05-02,\n"
                        + "Older,Ridgeway,ida@ridgeway.example,won,2025-04-02,2026-06-01\n"
                        + "Too late,Fernhill,eva@fernhill.example,won,2026-04-02,2026-06-01\n");

        assertThat(deals(file, true)).isZero();
        assertThat(links()).isEmpty();
        deals(file, false);

        Map<String, Link> links = links();
        assertThat(links.keySet()).containsExactlyInAnyOrder("Proved", "Undated", "Named alike");
        assertThat(links).hasEntrySatisfying("Proved", link -> {
            assertThat(link.state()).isEqualTo(Link.State.CONFIRMED);
            assertThat(link.share()).isEqualTo(Link.WHOLE);
        });
        assertThat(links.values())
                .filteredOn(link -> link.state() == Link.State.PROPOSED)
                .hasSize(2);
        assertThat(text(out)).contains("1 came through introductions, as an address proves it. 2 may have:");
        assertThat(notices())
                .singleElement()
                .asString()
                .contains(
                        "From a file: one deal came through introductions that you look after, and 2 may have.",
                        "Credited, as an address proves it: Proved with Ridgeway.",
                        "Not confirmed: Undated with Ridgeway, Named alike with Oakline Ltd.",
                        "/foreword deal");
        assertThat(introductionStates()).containsOnly(Introduction.State.MADE);

        out.reset();
        deals(file, false);
        assertThat(links()).isEqualTo(links);
        assertThat(notices()).hasSize(1);
        assertThat(text(out)).isEqualTo("Imported 5 rows, 0 with errors; this changed nothing.\n");
    }

    @Test
    void reads_the_deals_of_the_exports_in_the_development_data() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "skipped: ../shared/data/crm is not here");
        for (String export : List.of(
                "hubspot_deals_basic.csv",
                "hubspot_deals_internal_stage.csv",
                "pipedrive_sample_import.csv",
                "salesforce_opportunities.csv")) {
            assertThat(deals(SHARED.resolve(export), false))
                    .as(export + text(err))
                    .isZero();
            out.reset();
            deals(SHARED.resolve(export), false);
            assertThat(text(out)).as(export).contains("changed nothing");
        }
        assertThat(all())
                .filteredOn(deal -> deal.name().equals("Globex Industries"))
                .singleElement()
                .satisfies(deal -> assertThat(
                                this.<Outlook>ask(rows -> rows.deals().outlook(deal.id()))
                                        .closes())
                        .isEqualTo(LocalDate.of(2026, 5, 1)));
    }

    /** Made on that day, to somebody at a company whose address is known. */
    private void introducedTo(String name, String company, String day) {
        String address = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@"
                + company.toLowerCase(Locale.ROOT) + ".example";
        ask(rows -> {
            Contact introducer = rows.people().contacts().get(0);
            Teammate owner = rows.people().teammates().get(0);
            rows.introductions()
                    .add(new Introduction(
                            Introduction.Id.fresh(),
                            null,
                            introducer.id(),
                            name,
                            company,
                            new EmailAddress(address),
                            owner.id(),
                            null,
                            "",
                            Introduction.State.MADE,
                            LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant()));
            return true;
        });
    }

    /** By the name of the deal. */
    private Map<String, Link> links() {
        return ask(rows -> rows.deals().all().stream()
                .flatMap(deal -> rows.links().of(deal.id()).stream().map(link -> Map.entry(deal.name(), link)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<String> notices() {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("foreword.db"));
                ResultSet rows = connection.createStatement().executeQuery("SELECT sentence, detail FROM notice")) {
            while (rows.next()) {
                found.add(rows.getString(1) + "\n" + rows.getString(2));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Introduction.State> introductionStates() {
        return ask(rows -> rows.introductions().all().stream()
                .filter(it -> it.ask() == null)
                .map(Introduction::state)
                .toList());
    }

    private int deals(Path file, boolean dryRun) throws IOException {
        return new DealImport(settings(), CLOCK, print(out), print(err))
                .run(new ImportOptions(file, Map.of(), dryRun), Map.of());
    }

    private static int scale(Deal deal) {
        return Optional.ofNullable(deal.amount()).map(it -> it.value().scale()).orElse(0);
    }

    private Deal only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    private List<Deal> all() {
        return ask(rows -> rows.deals().all());
    }
}
