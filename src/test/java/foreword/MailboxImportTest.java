package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.cli.MailboxOptions;
import foreword.people.Company;
import foreword.praise.Praise;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code foreword import mailbox}, from files into SQLite. */
final class MailboxImportTest extends FromFiles {
    private static final String KIND =
            "Honestly, your team did an outstanding job with the rollout. Thank you so much!";
    private static final String MBOX = mail(
                    "Kim Vance <kim.vance@acme.example>", "alice@larkfield.example", "<1@acme.example>", "", KIND)
            + mail(
                    "Alice Park <alice@larkfield.example>",
                    "\"Lee Chan\" <lee@fennel.example>, pat_roe@unknown.example, sam@gmail.com, tom@larkfield.example, info@acme.example",
                    "<2@larkfield.example>",
                    "",
                    "Your team did an outstanding job, thank you so much!")
            + mail("Noor Ali <noor@unknown.example>", "alice@larkfield.example", "<3@unknown.example>", "", KIND)
            + mail(
                    "Dana Ortiz <dana@acme.example>",
                    "alice@larkfield.example",
                    "<4@acme.example>",
                    "Auto-Submitted: auto-replied\n",
                    KIND)
            + mail(
                    "News <news@acme.example>",
                    "alice@larkfield.example",
                    "<5@acme.example>",
                    "List-Id: <news.acme.example>\n",
                    KIND)
            + mail(
                    "Dana Ortiz <dana@acme.example>",
                    "alice@larkfield.example",
                    "<6@acme.example>",
                    "",
                    "The invoice is attached.");

    @Test
    void takes_in_people_of_known_companies_and_their_kind_words() throws IOException {
        assertThat(run(MBOX, false, false)).isZero();

        assertThat(contact("kim.vance@acme.example"))
                .hasValueSatisfying(kim -> assertThat(kim.name()).isEqualTo("Kim Vance"));
        assertThat(contact("lee@fennel.example"))
                .hasValueSatisfying(lee -> assertThat(lee.name()).isEqualTo("Lee Chan"));
        assertThat(praises("kim.vance@acme.example")).singleElement().satisfies(praise -> {
            assertThat(praise.quote()).contains("outstanding job");
            assertThat(praise.heardAt()).isEqualTo(Instant.parse("2026-03-03T09:12:00Z"));
        });
        assertThat(text(out))
                .contains(
                        "contact: Kim Vance <kim.vance@acme.example> at Acme",
                        "contact: Lee Chan <lee@fennel.example> at Fennel & Rye",
                        "praise: 2026-03-03, Kim Vance: your team did an outstanding job",
                        "Added 2 people and 0 companies, and kept 1 as praise (0 known already).",
                        "Read 6 mails: 1 by our own people, 2 by machines or lists, 1 of nobody who is a client, 0 with errors.");
    }

    @Test
    void adds_nobody_unknown_nobody_of_ours_and_no_shared_box() throws IOException {
        run(MBOX, false, false);

        for (String address : List.of(
                "noor@unknown.example",
                "pat_roe@unknown.example",
                "sam@gmail.com",
                "tom@larkfield.example",
                "info@acme.example",
                "news@acme.example")) {
            assertThat(contact(address)).as(address).isEmpty();
        }
        assertThat(praises("dana@acme.example")).isEmpty();
    }

    @Test
    void asks_nobody_and_opens_no_moment() throws IOException {
        run(MBOX, false, false);

        Praise kept = praises("kim.vance@acme.example").get(0);
        boolean quiet = ask(rows -> rows.moments().of(kept.id()).isEmpty()
                && rows.outbox().nextDue().isEmpty()
                && rows.cardMails().waiting(Instant.now().plusSeconds(3600), 10).isEmpty());
        assertThat(quiet).isTrue();
    }

    @Test
    void makes_companies_of_unknown_domains_when_told_to() throws IOException {
        run(MBOX, true, false);

        Company unknown =
                ask(rows -> rows.people().companyWithDomain("unknown.example")).orElseThrow();
        assertThat(unknown.name()).isEqualTo("Unknown");
        assertThat(contact("pat_roe@unknown.example")).hasValueSatisfying(pat -> {
            assertThat(pat.name()).isEqualTo("Pat Roe");
            assertThat(pat.company()).isEqualTo(unknown.id());
        });
        assertThat(contact("noor@unknown.example")).isPresent();
        assertThat(contact("sam@gmail.com")).isEmpty();
        assertThat(text(out)).contains("Added 4 people and 1 companies, and kept 2 as praise");
    }

    @Test
    void says_the_same_in_a_dry_run_and_does_nothing() throws IOException {
        run(MBOX, true, true);
        String dry = text(out);
        assertThat(contact("kim.vance@acme.example")).isEmpty();
        Optional<Company> unknown = ask(rows -> rows.people().companyWithDomain("unknown.example"));
        assertThat(unknown).isEmpty();
        out.reset();

        run(MBOX, true, false);

        assertThat(dry.replace("Would add", "Added").replace("would keep", "kept"))
                .isEqualTo(text(out));
    }

    @Test
    void changes_nothing_the_second_time_even_from_another_file() throws IOException {
        run(MBOX, true, false);
        out.reset();

        run(MBOX.replace("<1@acme.example>", "<copy@acme.example>"), true, false);

        assertThat(text(out)).contains("Added 0 people and 0 companies, and kept 0 as praise (2 known already)");
        assertThat(praises("kim.vance@acme.example")).hasSize(1);
    }

    @Test
    void names_each_mail_that_cannot_be_used_with_file_and_offset() throws IOException {
        String good =
                mail("Kim Vance <kim.vance@acme.example>", "alice@larkfield.example", "<1@acme.example>", "", KIND);
        String bad = "From x Tue Mar  3 09:12:00 2026\nSubject: nobody\n\nWho wrote this?\n\n";
        String dateless =
                good.replaceFirst("Date: [^\\n]*\\n", "").replace("<1@", "<9@").replace("rollout", "other rollout");

        assertThat(run(good + bad + dateless, false, false)).isEqualTo(1);

        assertThat(text(err).lines())
                .satisfiesExactly(
                        sender ->
                                assertThat(sender).contains("old.mbox, byte " + good.length() + ": it names no sender"),
                        date -> assertThat(date)
                                .contains("old.mbox, byte " + (good.length() + bad.length())
                                        + ": it holds kind words, but no date"));
        assertThat(text(out)).contains("2 with errors");
    }

    private static String mail(String from, String to, String id, String headers, String words) {
        return "From x@y.example Tue Mar  3 09:12:00 2026\nFrom: " + from + "\nTo: " + to
                + "\nSubject: The rollout\nMessage-ID: " + id + "\nDate: Tue, 3 Mar 2026 09:12:00 +0000\n" + headers
                + "Content-Type: text/plain; charset=utf-8\n\n" + words + "\n\n";
    }

    private int run(String mbox, boolean newCompanies, boolean dryRun) throws IOException {
        Path file = file("old.mbox", mbox);
        return new MailboxImport(settings(), CLOCK)
                .run(new MailboxOptions(file, newCompanies, dryRun), print(out), print(err));
    }
}
