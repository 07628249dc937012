package foreword.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question owes to the method, and the times that are offered. */
class AskRulesTest {
    private static final String QUESTION = """
            Hi Nadia,

            May I ask how well you know Ines Moreau at Quayside Foods, and whether you would feel comfortable introducing us? We work with wholesalers that open a second depot. If you would rather not, just say so.

            Tom
            """;
    private static final String FORWARDABLE = """
            Hi Ines,

            Larkfield rebuilt the order desk at Fennel & Rye on 3 March last year, and Nadia can tell you what that was like. You are opening two depots.

            The attached checklist is yours whether or not we speak.

            Would twenty minutes on Tuesday 14 April or Thursday 16 April at 10:00 be useful? If not, no answer is needed.

            Tom Aske
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "how well you know    | whether you know              | Q1 soft",
                "how well you know    | how closely you work with     | -",
                "feel comfortable     | consider                      | Q2 soft",
                "feel comfortable     | be happy to introduce us or   | -",
            })
    void asks_how_well_and_whether_it_is_comfortable(String words, String become, String rules) {
        LintedDraft good = LintedDraft.of(MessageKind.QUESTION, QUESTION);
        assertThat(good.rules()).isEmpty();

        assertThat(good.with(words, become).rules()).isEqualTo(rules == null ? "" : rules);
    }

    @Test
    void carries_no_attachment_yet() {
        LintedDraft good =
                LintedDraft.of(MessageKind.QUESTION, QUESTION.replace("just say so", "just say so. See attached"));

        assertThat(good.attached(LintedDraft.PIECE).rules()).isEqualTo("Q3");
    }

    @ParameterizedTest
    @CsvSource({"111, ''", "112, Q4 soft"})
    void stays_short(int more, String rules) {
        LintedDraft longer = LintedDraft.of(MessageKind.QUESTION, QUESTION)
                .with("just say so.", "just say so. " + "word ".repeat(more).strip() + ".");

        assertThat(longer.rules()).isEqualTo(rules);
    }

    @Test
    void says_something_of_the_card() {
        LintedDraft good = LintedDraft.of(MessageKind.QUESTION, QUESTION);

        assertThat(good.card("wholesalers that open a second depot", "Because.", "We ask three things.")
                        .rules())
                .isEmpty();
        assertThat(good.card("hospitals with their own pharmacies", "We ran two wards.", "We visit, once.")
                        .rules())
                .isEqualTo("F10 soft");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Tuesday 14 April  | -",
                "Tuesday 14th      | -",
                "Tue, April 14     | -",
                "14 April 2026     | -",
                "Tuesday at 9am    | -",
                "Tuesday 9am       | -",
                "Wednesday 14 April | “wednesday 14 april” would be a Tuesday; correct the day or the date.",
                "Wednesday 14th    | “wednesday 14th” would be a Tuesday; correct the day or the date.",
                "Thursday 2 April  | “thursday 2 april” is past; offer a time that lies ahead.",
                "Saturday 14 March 2026 | “saturday 14 march 2026” is past; offer a time that lies ahead.",
                "Tuesday 31 June   | “tuesday 31 june” is no day of the calendar; correct the date.",
                "Monday 4 January  | -",
            })
    void offers_times_that_can_be_kept(String day, String sentence) {
        LintVerdict verdict = LintedDraft.of(MessageKind.FORWARDABLE, FORWARDABLE)
                .with("Tuesday 14 April", day)
                .verdict();

        if (sentence == null) {
            assertThat(verdict.findings()).isEmpty();
        } else {
            assertThat(verdict.hard())
                    .containsExactly(new LintFinding("F7", LintFinding.Weight.HARD, "body", sentence));
        }
    }

    @Test
    void a_soft_finding_holds_nothing() {
        LintVerdict verdict = LintedDraft.of(MessageKind.QUESTION, QUESTION)
                .with("how well you know", "whether you know")
                .verdict();

        assertThat(verdict.hard()).isEmpty();
        assertThat(verdict.soft()).hasSize(1);
        assertThat(verdict.clean()).isFalse();
    }
}
