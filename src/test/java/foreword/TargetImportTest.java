package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.cli.ImportOptions;
import foreword.people.Background;
import foreword.people.EmailAddress;
import foreword.target.Connection;
import foreword.target.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TargetImportTest extends FromFiles {
    private static final String FILE = """
            Name,Company,Role,Why,Challenge,Segment,Priority,Email,LinkedIn URL,Past Employers,Industry,Place
            Rosa Lindqvist,Harbour Mills,COO,"Opens a mill, write to rosa@harbourmills.example",second mill,prospect,high,rosa.l@harbourmills.example,https://linkedin.com/in/rosalindqvist,Contoso; Fennel & Rye,Food,Malmö
            Karl Ahlers,Quill Press,Editor,+49 40 1234567 is his desk,,partner,2,,,,,
            ,No Name Ltd,,,,,,,,,,
            Nora Nameless,,,,,,,,,,,
            Pat Worth,Worth & Co,,,,,urgent,,,,,
            """;
    private static final String CONNECTIONS = """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Rosa,Lindqvist,https://www.linkedin.com/in/rosalindqvist,rosa.private@post.example,Harbour Mills,COO,12 Mar 2019
            Karl,Ahlers,https://www.linkedin.com/in/karlahlers,,Elsewhere GmbH,Editor,01 Feb 2021
            ,,,,,,03 May 2020
            """;

    @Test
    void takes_in_targets_and_what_may_tie_them() throws IOException {
        assertThat(targets(FILE, false)).isEqualTo(1);

        Target rosa = target("Rosa Lindqvist", "Harbour Mills");
        assertThat(rosa.why()).isEqualTo("Opens a mill, write to [left out]");
        assertThat(rosa.priority()).isEqualTo(1);
        assertThat(rosa.source()).isEqualTo("file targets.csv");
        assertThat(this.<Background>ask(rows -> rows.backgrounds().of(rosa.id().ref())))
                .isEqualTo(new Background(List.of("Contoso", "Fennel & Rye"), "Food", "Malmö", List.of()));
        assertThat(text(out)).contains("Imported 2 rows, 3 with errors: 2 new, 0 changed, 0 known already.");
        assertThat(text(err))
                .contains(
                        "Left out on purpose: Email, LinkedIn URL.",
                        "row 2: an address in why was left out",
                        "row 3: an address in why was left out",
                        "row 4: the name is missing",
                        "row 5: the company is missing",
                        "row 6: priority: not high, normal, low or a number from 1 to 9: urgent");
    }

    @Test
    void leaves_no_address_in_the_database_file() throws IOException {
        targets(FILE, false);
        connections(CONNECTIONS, "alice@larkfield.example", false);

        assertThat(bytes())
                .contains("rosa lindqvist")
                .doesNotContain(
                        "rosa@harbourmills", "rosa.l@", "1234567", "linkedin.com", "rosa.private", "karlahlers");
    }

    @Test
    void changes_nothing_the_second_time() throws IOException {
        targets(FILE, false);
        Target before = target("Rosa Lindqvist", "Harbour Mills");
        out.reset();

        targets(FILE, false);

        assertThat(text(out)).contains("0 new, 0 changed, 2 known already.");
        assertThat(target("Rosa Lindqvist", "Harbour Mills")).isEqualTo(before);
    }

    @Test
    void knows_somebody_by_another_spelling_and_keeps_what_is_not_said_anew() throws IOException {
        targets(FILE, false);
        Target before = target("Rosa Lindqvist", "Harbour Mills");
        ask(rows -> {
            rows.targets().save(before.archived(true));
            rows.targets().save(before);
            return true;
        });

        targets("Name,Company,Role\nLINDQVIST Rosa,Harbour Mills Ltd.,CEO\n", false);

        assertThat(target("Rosa Lindqvist", "Harbour Mills")).isEqualTo(before.as("CEO"));
    }

    @Test
    void shows_first_what_it_would_do() throws IOException {
        targets(FILE, true);

        assertThat(text(out))
                .contains(
                        "row 2: new, Rosa Lindqvist (Harbour Mills), priority 1", "Would import 2 rows, 3 with errors");
        assertThat(this.<Boolean>ask(rows ->
                        rows.targets().named("Rosa Lindqvist", "Harbour Mills").isPresent()))
                .isFalse();
    }

    @Test
    void reads_columns_by_the_names_they_are_given() throws IOException {
        Path file = file("list.csv", "Wer,Wo,Mail\nRosa Lindqvist,Harbour Mills,rosa@harbourmills.example\n");

        assertThat(new TargetImport(settings(), CLOCK, print(out), print(err))
                        .targets(
                                new ImportOptions(file, Map.of(), false),
                                Map.of("wer", "name", "wo", "company", "mail", "why")))
                .isZero();

        assertThat(target("Rosa Lindqvist", "Harbour Mills").why()).isEqualTo("[left out]");
    }

    @Test
    void takes_in_a_teammates_connections_as_fingerprints() throws IOException {
        assertThat(connections(CONNECTIONS, "alice@larkfield.example", false)).isZero();

        assertThat(text(out)).contains("Kept 2 connections of Alice", "1 without a name");
        assertThat(text(err)).contains("Left out on purpose: URL, Email Address.");
        assertThat(this.<List<Connection.Known>>ask(
                        rows -> rows.connections().knowing("Rosa Lindqvist", "Harbour Mills")))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.sameCompany()).isTrue();
                    assertThat(known.since()).isEqualTo(2019);
                });
        assertThat(bytes()).doesNotContain("ahlers", "harbour mills");
    }

    @Test
    void takes_connections_of_nobody_but_a_teammate() throws IOException {
        assertThat(connections(CONNECTIONS, "nobody@elsewhere.example", false)).isEqualTo(1);

        assertThat(text(err)).contains("No teammate has the address nobody@elsewhere.example");
    }

    private int targets(String text, boolean dryRun) throws IOException {
        return new TargetImport(settings(), CLOCK, print(out), print(err))
                .targets(new ImportOptions(file("targets.csv", text), Map.of(), dryRun), Map.of());
    }

    private int connections(String text, String whose, boolean dryRun) throws IOException {
        return new TargetImport(settings(), CLOCK, print(out), print(err))
                .connections(
                        new ImportOptions(file("Connections.csv", text), Map.of(), dryRun),
                        new EmailAddress(whose),
                        Map.of());
    }

    private Target target(String name, String company) {
        return this.<Target>ask(rows -> rows.targets().named(name, company).orElseThrow());
    }

    /** The database file with what lies beside it, as text. */
    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().contains("foreword.db")).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString().toLowerCase(java.util.Locale.ROOT);
    }
}
