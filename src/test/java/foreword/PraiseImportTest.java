package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.cli.ImportOptions;
import foreword.inbox.Utterance;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.Stranger;
import foreword.praise.Moment;
import foreword.praise.Praise;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code foreword import praise}, from a file into SQLite. */
final class PraiseImportTest extends FromFiles {
    private static final String FILE = """
            Name,Email,Company,Score,Comment,Date
            Dana Ortiz,dana@acme.example,Acme,10,"Honestly, your crew did
            an outstanding job for us.",2026-11-24
            Nadia Berg,nadia@fennel.example,Fennel & Rye,4,The invoice came late.,2026-11-23
            Omar Haddad,,Contoso,9,You saved our quarter. Brilliant work!,03.02.2026
            Omar Haddad,omar at contoso,Contoso,9,Great,2026-11-23
            Omar Haddad,omar@contoso.example,Contoso,ten,Great,2026-11-23
            Omar Haddad,omar@contoso.example,Contoso,9,Great,11/23/2026
            """;

    @Test
    void keeps_the_comments_that_are_praise() throws IOException {
        assertThat(run(FILE, false, Map.of())).isEqualTo(1);

        assertThat(text(out))
                .contains("Kept 2 as praise, 0 known already, 1 not praise, 0 of nobody", "3 with errors.");
        assertThat(praises("dana@acme.example")).singleElement().satisfies(praise -> {
            assertThat(praise.channel()).isEqualTo(Utterance.Channel.SURVEY);
            assertThat(praise.quote()).contains("outstanding job");
            assertThat(praise.heardAt()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
        });
        assertThat(praises("omar@contoso.example")).hasSize(1);
        assertThat(praises("nadia@fennel.example")).isEmpty();
    }

    @Test
    void opens_a_moment_for_fresh_words_only() throws IOException {
        run(FILE, false, Map.of());

        assertThat(moments("dana@acme.example")).hasSize(1);
        assertThat(moments("omar@contoso.example")).isEmpty();
    }

    @Test
    void names_each_bad_row_with_its_number() throws IOException {
        run(FILE, false, Map.of());

        assertThat(text(err).lines())
                .satisfiesExactly(
                        email -> assertThat(email).contains("row 5: email: not a mail address: omar at contoso"),
                        score -> assertThat(score).contains("row 6: score: not a whole number: ten"),
                        date -> assertThat(date).contains("row 7: date: write it as 2026-03-04", "11/23/2026"));
    }

    @Test
    void changes_nothing_the_second_time() throws IOException {
        run(FILE, false, Map.of());
        out.reset();

        run(FILE, false, Map.of());

        assertThat(text(out)).contains("Kept 0 as praise, 2 known already, 1 not praise");
        assertThat(praises("dana@acme.example")).hasSize(1);
    }

    @Test
    void shows_what_it_would_keep_and_keeps_nothing() throws IOException {
        run(
                FILE + "Kim Vance,kim@acme.example,Acme,10,\"Honestly, your crew did an outstanding job.\",\n",
                true,
                Map.of());

        assertThat(text(out))
                .contains(
                        "row 2, Dana Ortiz: Honestly, your crew did an outstanding job for us.",
                        "row 8, Kim Vance: ",
                        "Would keep 3 as praise");
        assertThat(praises("dana@acme.example")).isEmpty();
        assertThat(stranger("kim@acme.example")).isEmpty();
    }

    @Test
    void asks_once_about_somebody_unknown() throws IOException {
        String file = "Email;Company;Comment\nkim@nowhere.example;Acme;You did an outstanding job for us.\n";

        run(file, false, Map.of());
        run(file, false, Map.of());

        Stranger kim = stranger("kim@nowhere.example").orElseThrow();
        List<Praise> praises = ask(rows -> rows.praises().of(kim.id()));
        Optional<Company> acme = ask(rows -> rows.people().companyNamed("Acme"));
        assertThat(praises).hasSize(1);
        assertThat(acme).map(Company::id).contains(kim.guess());
    }

    @Test
    void takes_other_names_for_columns() throws IOException {
        run(
                "Respondent,Feedback\ndana@acme.example,You did an outstanding job for us.\n",
                false,
                Map.of("respondent", "email", "feedback", "comment"));

        assertThat(text(out)).contains("Kept 1 as praise");
    }

    private int run(String file, boolean dryRun, Map<String, String> renamed) throws IOException {
        Path path = file("survey.csv", file);
        return new PraiseImport(settings(), CLOCK)
                .run(new ImportOptions(path, Map.of(), dryRun), renamed, print(out), print(err));
    }

    private List<Moment> moments(String email) {
        return praises(email).stream()
                .flatMap(praise ->
                        this.<Optional<Moment>>ask(rows -> rows.moments().of(praise.id())).stream())
                .toList();
    }

    private Optional<Stranger> stranger(String email) {
        return ask(rows -> rows.people().strangerWithEmail(new EmailAddress(email)));
    }
}
