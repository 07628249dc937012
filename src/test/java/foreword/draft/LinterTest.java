package foreword.draft;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.draft.LintRequest.Attached;
import foreword.draft.LintRequest.Party;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinterTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-04-06T09:00:00+02:00");
    private static final String QUOTE = "our first quiet December in four years";
    private static final String TITLE = "Ten questions before a second depot";
    private static final Party TOM = new Party("Tom Aske", "Larkfield Studio");
    private static final Party INES = new Party("Ines Moreau", "Quayside Foods");
    private static final Attached CHECKLIST = new Attached("checklist.pdf", 80_000);
    private static final String SUBJECT = "Introduction: Tom Aske (Larkfield Studio) / Ines Moreau (Quayside Foods)";
    private static final String FORWARDABLE = """
            Hi Ines,

            Larkfield rebuilt the order desk at Fennel & Rye last year, and Nadia can tell you what that was like. You are opening two depots this autumn: the stage at which order errors tend to creep in, and the one stage we work on.

            The attached two-page checklist, "Ten questions before a second depot", is yours whether or not we speak.

            Would twenty minutes on Tuesday 14th or Thursday 16th at 10:00 be useful? If not, no answer is needed, and I will neither write again nor put you on a list.

            Tom Aske, partner, Larkfield Studio, +44 20 7946 0018
            """;
    private static final String QUESTION = """
            Nadia, thank you for what you wrote on Monday: "our first quiet December in four years". May I ask how well you know Ines Moreau at Quayside Foods, and whether you would feel comfortable introducing us? If the moment is wrong or you would rather not, that is entirely fine; just say so.

            Tom
            """;
    private static final String THANKS = """
            Dear Nadia,

            Thank you for writing to Ines last Tuesday. I do not take it lightly.

            Tom
            """;
    private static final String PERMISSION = """
            Dear Nadia,

            You wrote "our first quiet December in four years". May we show it to others, with your name under it?

            If you would rather not, just say so.

            Tom
            """;

    private final Linter linter = new Linter();

    @ParameterizedTest
    @EnumSource
    void finds_nothing_wrong_with_good_examples(MessageKind kind) {
        LintVerdict verdict = linter.lint(example(kind));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.passed()).contains("no blanks", "no reward").doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            nullValues = "-",
            value = {
                // kind      | words                       | become                           | findings
                "FORWARDABLE | Hi Ines,                    | On Monday Nadia wrote:\\nHi Ines, | F1 F4",
                "FORWARDABLE | +44 20                      | +44 20\\n> earlier                | F1",
                "FORWARDABLE | +44 20                      | 1\\nFrom: Nadia                   | F1",
                "FORWARDABLE | Hi Ines,                    | Hello Ines,                      | -",
                "FORWARDABLE | Hi Ines,                    | Dear Ms Moreau,                  | -",
                "FORWARDABLE | Hi Ines,                    | Ines,                            | -",
                "FORWARDABLE | Hi Ines,                    | Hi,                              | F4 F9",
                "FORWARDABLE | Hi Ines,                    | Hi there,                        | F4",
                "FORWARDABLE | Hi Ines,                    | Hi Nadia,                        | F4",
                "FORWARDABLE | You are opening two depots this autumn: | There are depots:    | F5",
                "FORWARDABLE | You are opening two depots this autumn: | Quayside Foods opens: | -",
                "FORWARDABLE | You are opening two depots this autumn: | Quayside opens two: | -",
                "FORWARDABLE | You are opening two depots this autumn: | The quayside is busy: | F5",
                "FORWARDABLE | at 10:00 be useful?         | at 10:00 be useful? Or coffee?   | F7",
                "FORWARDABLE | at 10:00 be useful?         | at 10:00 are free for me.        | F7",
                "FORWARDABLE | Tuesday 14th or Thursday 16th at 10:00 | some day             | F7",
                "FORWARDABLE | Tuesday 14th or Thursday 16th at 10:00 | 3 May or 5 May       | -",
                "FORWARDABLE | Tuesday 14th or Thursday 16th at 10:00 | 9:30 or 4pm          | -",
                "FORWARDABLE | no answer is needed         | do answer                        | F8",
                "FORWARDABLE | no answer is needed         | there is no need to reply        | -",
                "FORWARDABLE | and Nadia can tell          | and people can tell              | F11",
                "FORWARDABLE | and Nadia can tell          | and Nadia will tell              | -",
                "FORWARDABLE | Tom Aske, partner, Larkfield Studio, +44 20 7946 0018 | Nadia     | F12",
                "FORWARDABLE | Tom Aske, partner           | Tom Aske                         | -",
                "FORWARDABLE | Tom Aske, partner           | Tom, partner                     | -",
                "FORWARDABLE | +44 20 7946 0018            | https://larkfield.test           | -",
                "FORWARDABLE | +44 20 7946 0018            | https://larkfield.test/offer     | F6",
                "FORWARDABLE | +44 20 7946 0018            | 1\\nOr shall we have lunch?      | F7",
                "FORWARDABLE | +44 20 7946 0018            | 1\\nNadia said \"pure magic\".     | F13",
                "QUESTION    | \\nTom                       | \\nTom\\nKnow anyone who needs us?  | F7 F10",
                "QUESTION    | \\nTom                       | \\nTom\\nP.S. There is a referral.   | F10",
                "QUESTION    | \\nTom                       | \\nTom\\nWe pay a commission.        | P3",
                "FORWARDABLE | two-page checklist          | list, see https://a.test/x       | F6",
                "QUESTION    | Nadia, thank                | Hi Nadia, thank                  | -",
                "QUESTION    | Nadia, thank                | Hello! Thank                     | F4",
                "QUESTION    | introducing us?             | introducing us.                  | F7",
                "QUESTION    | introducing us?             | introducing us? Or Paul?         | F7",
                "QUESTION    | that is entirely fine; just say so | I would be sorry          | -",
                "QUESTION    | If the moment is wrong or you would rather not, that is entirely fine; just say so. | Soon, please. | F8",
                "QUESTION    | Ines Moreau at Quayside Foods | them                           | -",
                "QUESTION    | introducing us?             | a referral?                      | F10",
                "QUESTION    | introducing us?             | giving referrals?                | F10",
                "QUESTION    | introducing us?             | Referral to us?                  | F10",
                "QUESTION    | introducing us?             | preferring us?                   | -",
                "QUESTION    | introducing us?             | referring to us?                 | -",
                "QUESTION    | introducing us?             | introducing anyone who buys?     | F10",
                "QUESTION    | introducing us?             | introducing someone who buys?    | F10",
                "QUESTION    | introducing us?             | naming companies that might buy? | F10",
                "QUESTION    | introducing us?             | sending a few names?             | F10",
                "QUESTION    | introducing us?             | introducing us to people you like? | -",
                "QUESTION    | four years\"                | five years\"                     | F13",
                "QUESTION    | our first quiet             | Our first quiet                  | F13",
                "QUESTION    | December in four            | December  in four                | F9 F13",
                "QUESTION    | four years\"                | four years                       | F13",
                "QUESTION    | \"our first quiet December in four years\" | “our first quiet December in four years” | -",
                "QUESTION    | \"our first quiet December in four years\" | „our first quiet December in four years“ | -",
                "QUESTION    | \"our first quiet December in four years\" | «our first quiet December in four years» | -",
                "QUESTION    | \"our first quiet December in four years\" | a 24\" screen            | -",
                "QUESTION    | on Monday                   | in your \"glowing\" note         | F13",
                "QUESTION    | on Monday                   | on  Monday                       | F9",
                "QUESTION    | on Monday                   | on {{day}}                       | F9",
                "QUESTION    | on Monday                   | on [day]                         | F9",
                "QUESTION    | on Monday                   | on []                            | F9",
                "QUESTION    | on Monday                   | on ()                            | F9",
                "QUESTION    | on Monday                   | on <day>                         | F9",
                "QUESTION    | on Monday                   | on TBD                           | F9",
                "QUESTION    | on Monday                   | on null                          | F9",
                "QUESTION    | on Monday                   | on TODO                          | F9",
                "QUESTION    | on Monday                   | (on Monday)                      | -",
                "QUESTION    | Nadia, thank                | Nadia , thank                    | F9",
                "QUESTION    | on Monday                   | and the attached plan            | F14",
                "QUESTION    | on Monday                   | and the plan                     | -",
                "QUESTION    | Tom\\n                      | Best,                            | F12",
                "QUESTION    | just say so.                | just say so. We pay a commission. | P3",
                "QUESTION    | just say so.                | just say so. A gift card is yours. | P3",
                "QUESTION    | just say so.                | just say so. You get 10% off.    | P3",
                "QUESTION    | just say so.                | just say so. It was rewarding.   | -",
                "THANKS_ATTEMPT | lightly.                 | lightly. Who else is there?      | F7",
                "THANKS_ATTEMPT | lightly.                 | lightly. A voucher is on its way. | P3",
                "THANKS_ATTEMPT | Dear Nadia               | Dear Ines                        | F4",
                "THANKS_ATTEMPT | last Tuesday             | about the referral               | F10",
                "PRAISE_THANKS  | lightly.                 | lightly. Do you know Ines?       | F7",
                "REPORT_BACK    | lightly.                 | lightly. May I ask for one more? | F7",
                "FOLLOW_UP      | rather not               | like                             | -",
                "FOLLOW_UP      | introducing us?          | introducing us? When?            | F7",
                "ADVICE         | introducing us?          | introducing us? When?            | F7",
                "NAME_DROP      | introducing us?          | helping anybody with depots?     | F10",
                "QUOTE_PERMISSION | under it?              | under it.                        | F7",
                "QUOTE_PERMISSION | rather not, just say so. | like to.                       | F8",
                "QUOTE_PERMISSION | four years             | five years                       | F13",
            })
    void judges_a_body(MessageKind kind, String words, String become, String findings) {
        LintRequest good = example(kind);
        String from = words.replace("\\n", "\n");
        assertThat(good.body()).contains(from);

        LintRequest changed = withBody(good, good.body().replace(from, become.replace("\\n", "\n")));

        assertThat(rules(changed)).isEqualTo(findings == null ? "" : findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "FORWARDABLE | Introduction: Tom Aske (Larkfield Studio) / Ines Moreau (Quayside Foods) | -",
                "FORWARDABLE | Ines Moreau (Quayside Foods), meet Tom Aske (Larkfield Studio)           | -",
                "FORWARDABLE | introduction: TOM ASKE (larkfield studio) / Ines Moreau (Quayside Foods) | -",
                "FORWARDABLE | Introduction: Tom (Larkfield Studio) / Ines Moreau (Quayside Foods)      | F2",
                "FORWARDABLE | Introduction: Tom Aske / Ines Moreau (Quayside Foods)                    | F2",
                "FORWARDABLE | Introduction: Tom Aske (Larkfield Studio) / Ines Moreau                  | F2",
                "FORWARDABLE | Introduction                                                             | F2",
                "FORWARDABLE | Re: Tom Aske (Larkfield Studio) / Ines Moreau (Quayside Foods)           | F1",
                "FORWARDABLE | Fwd: Tom Aske (Larkfield Studio) / Ines Moreau (Quayside Foods)          | F1",
                "QUESTION    | Ines Moreau?                                                             | -",
                "QUESTION    | Re: Ines                                                                 | -",
                "QUESTION    | ''                                                                       | F2",
                "QUESTION    | {{target.name}}?                                                         | F9",
                "QUESTION    | Ines at [company]?                                                       | F9",
                "QUESTION    | A referral?                                                              | F10",
            })
    void judges_a_subject(MessageKind kind, String subject, String findings) {
        LintRequest good = example(kind);

        LintRequest changed = request(kind, subject, good.body(), INES, good.attachment());

        assertThat(rules(changed)).isEqualTo(findings == null ? "" : findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                 | 0        | F6 F14",
                "checklist.pdf     | 10000000 | -",
                "checklist.pdf     | 10000001 | F14",
                "checklist.pdf     | 0        | F14",
                "checklist.docx    | 500      | -",
                "checklist.docm    | 500      | F14",
                "Checklist.XLSM    | 500      | F14",
                "checklist.pdf.exe | 500      | F14",
            })
    void judges_an_attachment(String name, long bytes, String findings) {
        Attached attached = name == null ? null : new Attached(name, bytes);

        LintRequest changed = request(MessageKind.FORWARDABLE, SUBJECT, FORWARDABLE, INES, attached);

        assertThat(rules(changed)).isEqualTo(findings == null ? "" : findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ines Moreau         | -",
                "Ines de la Tour     | -",
                "名前                 | F10",
                "Paul Weber          | F10",
                "Ines and Paul       | F10",
                "Ines Moreau, Paul X | F10",
                "Ines / Paul         | F10",
                "the buyers          | F10",
                "someone             | F10",
                "procurement         | F10",
                "Buying team         | F10",
                "''                  | F10",
                "-                   | F10",
            })
    void judges_a_target(String name, String findings) {
        Party target = name == null ? null : new Party(name, "Quayside Foods");

        LintRequest changed = request(MessageKind.QUESTION, "A question", QUESTION, target, null);

        assertThat(rules(changed)).isEqualTo(findings == null ? "" : findings);
    }

    @Test
    void what_a_client_said_is_not_ours_to_fill_in() {
        LintRequest good = example(MessageKind.QUESTION);
        String said = "The <script> in our  page is\u2028gone {at last}";
        String body = good.body().replace("our first quiet December in four years", said);
        LintRequest quoting = new LintRequest(
                good.kind(),
                good.subject(),
                body,
                good.asker(),
                good.introducer(),
                good.target(),
                List.of(said),
                good.withheld(),
                good.card(),
                good.attachment(),
                good.largest(),
                good.now());

        assertThat(rules(quoting)).isEmpty();
        assertThat(rules(withBody(good, body))).isEqualTo("F9 F13");
    }

    @ParameterizedTest
    @CsvSource({"26, ''", "27, F3", "60, F3"})
    void counts_words_before_the_signature(int more, String findings) {
        String longer = FORWARDABLE.replace(
                "on a list.", "on a list. " + "word ".repeat(more).strip() + ".");

        assertThat(rules(withBody(example(MessageKind.FORWARDABLE), longer))).isEqualTo(findings);
    }

    @Test
    void does_not_count_a_long_signature() {
        String signed = FORWARDABLE.replace("Tom Aske,", "-- \nTom Aske,") + "\nLarkfield Studio\n"
                + "street ".repeat(80).strip();

        assertThat(rules(withBody(example(MessageKind.FORWARDABLE), signed))).isEmpty();
    }

    @Test
    void counts_what_goes_on_after_the_name_as_a_letter_does() {
        String goesOn = FORWARDABLE + "\nOne more thing: " + "word ".repeat(80).strip();

        assertThat(rules(withBody(example(MessageKind.FORWARDABLE), goesOn))).isEqualTo("F12 F3");
    }

    @Test
    void accepts_a_linked_piece_instead_of_a_file() {
        String linked = FORWARDABLE
                .replace("attached two-page", "two-page")
                .replace("depot\",", "depot\" (https://larkfield.example/ten?x=1),");

        assertThat(rules(request(MessageKind.FORWARDABLE, SUBJECT, linked, INES, null)))
                .isEmpty();
    }

    @Test
    void lets_a_company_be_called_what_it_is_called() {
        Party rock = new Party("Ines Moreau", "Referral Rewards");
        String body = QUESTION.replace("Quayside Foods", "Referral Rewards");

        assertThat(rules(request(MessageKind.QUESTION, "Ines?", body, rock, null)))
                .isEmpty();
    }

    @Test
    void undoes_markdown_escapes_before_it_compares() {
        String escaped = QUESTION.replace("quiet December", "quiet\\-December");
        LintRequest good = example(MessageKind.QUESTION);

        LintRequest changed = new LintRequest(
                good.kind(),
                "s",
                escaped,
                TOM,
                "Nadia Okoro",
                INES,
                List.of(QUOTE.replace("t D", "t-D")),
                List.of(),
                List.of(),
                null,
                1,
                NOW);

        assertThat(rules(changed)).isEmpty();
    }

    @Test
    void says_what_is_wrong_and_where() {
        LintRequest changed = request(MessageKind.FORWARDABLE, "Hello", FORWARDABLE, INES, CHECKLIST);

        assertThat(linter.lint(changed).findings())
                .containsExactly(new LintFinding(
                        "F2",
                        LintFinding.Weight.HARD,
                        "subject",
                        "The subject does not name Tom Aske, Larkfield Studio, Ines Moreau, Quayside Foods;"
                                + " both people and both companies belong in it."));
    }

    private String rules(LintRequest request) {
        return linter.lint(request).findings().stream()
                .map(LintFinding::rule)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static LintRequest example(MessageKind kind) {
        return switch (kind) {
            case FORWARDABLE -> request(kind, SUBJECT, FORWARDABLE, INES, CHECKLIST);
            case FIRST_REPLY -> request(kind, "Ines, meet Tom", FORWARDABLE, INES, CHECKLIST);
            case QUESTION, ADVICE, NAME_DROP, FOLLOW_UP, OPEN_ASK ->
                request(kind, "Ines Moreau?", QUESTION, INES, null);
            case QUOTE_PERMISSION -> request(kind, "May we quote you?", PERMISSION, null, null);
            default -> request(kind, "Thank you", THANKS, INES, null);
        };
    }

    private static LintRequest withBody(LintRequest good, String body) {
        return request(good.kind(), good.subject(), body, good.target(), good.attachment());
    }

    private static LintRequest request(
            MessageKind kind, String subject, String body, @Nullable Party target, @Nullable Attached attachment) {
        return new LintRequest(
                kind,
                subject,
                body,
                TOM,
                "Nadia Okoro",
                target,
                List.of(QUOTE, TITLE),
                List.of(),
                List.of(),
                attachment,
                10_000_000,
                NOW);
    }
}
