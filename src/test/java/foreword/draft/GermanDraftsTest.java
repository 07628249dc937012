package foreword.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on German drafts, and how they step back in a language that their words do not know. */
class GermanDraftsTest {
    private static final String QUESTION = """
            Guten Tag Nadia Okoro,

            Sie schrieben am Montag: „so ruhig wie seit Jahren nicht“. Darf ich fragen, wie gut Sie Ines Moreau von Quayside Foods kennen und ob es für Sie in Ordnung wäre, uns bekannt zu machen? Wenn Sie lieber nicht möchten, genügt ein kurzes Wort.

            Viele Grüße
            Tom Aske
            """;
    private static final String FORWARDABLE = """
            Guten Tag Ines Moreau,

            Larkfield hat die Auftragsannahme von Fennel & Rye neu aufgebaut, Nadia Okoro kann davon erzählen. Sie eröffnen im Herbst zwei Lager.

            Anbei finden Sie „Zehn Fragen“.

            Wären zwanzig Minuten am Dienstag, 14. April um 10:00 Uhr oder am Donnerstag, 16. April um 10:00 Uhr nützlich? Wenn nicht, brauchen Sie nicht zu antworten.

            Tom Aske
            """;
    private static final String FRENCH = """
            Bonjour Nadia,

            Connaissez-vous bien Ines Moreau chez Quayside Foods, et seriez-vous à l'aise pour nous présenter ? Sinon, aucun souci.

            Tom Aske
            """;

    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            nullValues = "-",
            value = {
                "QUESTION    | Guten Tag Nadia Okoro,       | Guten Tag Frau Okoro,            | -",
                "QUESTION    | Guten Tag Nadia Okoro,       | Guten Tag,                       | F4, F9",
                "QUESTION    | uns bekannt zu machen        | uns weiterzuempfehlen            | F10",
                "QUESTION    | uns bekannt zu machen        | uns eine Empfehlung zu geben     | -",
                "QUESTION    | uns bekannt zu machen        | uns um eine Empfehlung bitten zu lassen | F10",
                "QUESTION    | uns bekannt zu machen        | auf Empfehlung von Ihnen zu schreiben | -",
                "QUESTION    | uns bekannt zu machen        | uns jemanden, der bauen will, zu nennen | F10",
                "QUESTION    | uns bekannt zu machen        | uns ein paar Namen zu nennen     | F10",
                "QUESTION    | uns bekannt zu machen        | uns Firmen, die wachsen, zu nennen | F10",
                "QUESTION    | genügt ein kurzes Wort.      | genügt ein kurzes Wort. Es gibt eine Provision. | P3",
                "QUESTION    | genügt ein kurzes Wort.      | genügt ein kurzes Wort. Das ist kein Geschäft. | -",
                "QUESTION    | Wenn Sie lieber nicht möchten, genügt ein kurzes Wort. | Bitte bald. | F8",
                "QUESTION    | Wenn Sie lieber nicht möchten, genügt ein kurzes Wort. | Sie brauchen nicht zu antworten. | -",
                "QUESTION    | wie gut Sie                  | ob Sie                           | Q1 soft",
                "QUESTION    | ob es für Sie in Ordnung wäre | ob Sie bereit wären             | Q2 soft",
                "QUESTION    | „so ruhig wie seit Jahren nicht“ | „so ruhig wie noch nie“      | F13",
                "QUESTION    | „so ruhig wie seit Jahren nicht“ | »so ruhig wie seit Jahren nicht« | -",
                "QUESTION    | am Montag                    | am [Tag]                         | F9",
                "FORWARDABLE | Anbei finden Sie „Zehn Fragen“. | „Zehn Fragen“ liegt hier.     | F14",
                "FORWARDABLE | Anbei finden Sie „Zehn Fragen“. | Im Anhang ist „Zehn Fragen“.  | -",
                "FORWARDABLE | Sie eröffnen im Herbst zwei Lager. | Lager sind schwer.         | F5",
                "FORWARDABLE | Sie eröffnen im Herbst zwei Lager. | Ihr Haus wächst.           | -",
                "FORWARDABLE | Nadia Okoro kann davon erzählen | man erzählt davon            | F11",
                "FORWARDABLE | Dienstag, 14. April          | Mittwoch, 14. April              | F7",
                "FORWARDABLE | Dienstag, 14. April          | Donnerstag, 2. April             | F7",
                "FORWARDABLE | Dienstag, 14. April          | Dienstag, 14.04.2026             | -",
                "FORWARDABLE | Dienstag, 14. April          | Dienstag, 31. April              | F7",
                "FORWARDABLE | Donnerstag, 16. April um 10:00 Uhr | Donnerstag um 10 Uhr       | -",
            })
    void judges_a_german_draft(MessageKind kind, String words, String become, String rules) {
        LintedDraft good = LintedDraft.of(kind, kind == MessageKind.FORWARDABLE ? FORWARDABLE : QUESTION);
        assertThat(good.rules()).isEmpty();

        assertThat(good.with(words, become).rules()).isEqualTo(rules == null ? "" : rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Sinon, aucun souci.  | Sinon, aucun souci.          | F8 soft",
                "aucun souci.         | aucun souci. Un rabais: bonus. | F8 soft, P3 soft",
                "aucun souci.         | aucun [mot].                 | F8 soft, F9",
                "nous présenter ?     | nous présenter.              | F7, F8 soft",
                "Bonjour Nadia,       | Bonjour,                     | F4, F8 soft",
            })
    void only_warns_where_it_does_not_know_the_language(String words, String become, String rules) {
        assertThat(LintedDraft.of(MessageKind.QUESTION, FRENCH)
                        .with(words, become)
                        .rules())
                .isEqualTo(rules);
    }
}
