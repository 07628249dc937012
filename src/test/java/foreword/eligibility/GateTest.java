package foreword.eligibility;

import static foreword.eligibility.Facts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate, as a table that a salesperson can read: what we know of a client, and whether to ask. */
class GateTest {
    @ParameterizedTest(name = "{0}: {1} ({2}) {3}")
    @CsvFileSource(resources = "/foreword/eligibility/decisions.csv", delimiter = '|', numLinesToSkip = 1)
    void judges(String situation, String verdict, String rule, @Nullable String from) {
        Facts facts = Facts.read(situation);

        Verdict judged = facts.gate().judge(facts.situation(), NOW);

        assertThat(judged.<String>fold(now -> "ask now", wait -> "wait", no -> "no"))
                .isEqualTo(verdict);
        assertThat(judged.rule()).isEqualTo(rule);
        assertThat(judged.changes()
                        .map(until -> inDays(Duration.between(NOW, until)))
                        .orElse(null))
                .isEqualTo(from);
        assertThat(judged.because()).isNotBlank();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/foreword/eligibility/decisions.csv", delimiter = '|', numLinesToSkip = 1)
    void a_day_that_is_named_is_the_day_on_which_no_rest_runs_any_more(String situation, String verdict) {
        Facts facts = Facts.read(situation);
        Verdict judged = facts.gate().judge(facts.situation(), NOW);

        judged.changes().ifPresent(until -> {
            assertThat(facts.gate().judge(facts.situation(), until).changes()).isEmpty();
            assertThat(facts.gate()
                            .judge(facts.situation(), until.minusMillis(1))
                            .askNow())
                    .isFalse();
        });
        assertThat(judged.changes().isPresent()).isEqualTo("wait".equals(verdict));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "said no to me 100 days ago|Dana said no to the last ask.",
                "said no to a colleague 100 days ago|Dana is best left in peace for now.",
                "asked 12 days ago|Dana was asked not long ago, on 20 Feb 2026.",
                "asked 40, 80 and 120 days ago|Dana was asked 3 times in six months.",
                "ask by Tom under way for 3 days|An ask to Dana is already under way: Tom began it on 1 Mar 2026.",
                "thanks owed|Dana is still owed a thank-you for the introduction they made. Thank first, then ask.",
                "never heard of Sam|Dana introduced us to Sam and never heard what came of it. Tell them first, then ask.",
                "unhappy 3 days ago, open|Something is wrong at Dana's company since 1 Mar 2026: “this is the third outage”."
                        + " Settle it first.",
                "unhappy 3 days ago, settled|“this is the third outage” was only said 3 days ago.",
                "mail comes back|Nothing is sent to dana@fennel.example: the address does not take mail.",
                "no address|No mail address of Dana is known. Add it with /foreword contact.",
                "strength 39|We do not know Dana well enough yet: strength 39 of 100, and 40 is needed."
                        + " Dana wrote to us twice this month."
                        + " If you know better, say so: /foreword contact Dana Ortiz strength +20 and why.",
                "never asked|never asked before",
                "asked 90 days ago|last asked 90 days ago",
            })
    void says_why_in_words(String row) {
        String[] columns = row.split("\\|", -1);
        Facts facts = Facts.read(columns[0]);

        assertThat(facts.gate().judge(facts.situation(), NOW).because()).isEqualTo(columns[1]);
    }

    @Test
    void shows_every_rule_once_with_what_it_saw() {
        Facts facts = Facts.read("asked 12 days ago; strength 20");

        List<Gate.Finding> findings =
                facts.gate().explain(facts.situation(), NOW).findings();

        assertThat(findings)
                .extracting(Gate.Finding::rule)
                .doesNotHaveDuplicates()
                .hasSize(14);
        assertThat(findings.stream().filter(Gate.Finding::objects).map(Gate.Finding::rule))
                .containsExactly("cooldown", "too-weak");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.finding()).matches("(?s)[A-Z“].*\\."));
    }

    @Test
    void a_colleague_hears_nothing_of_a_no() {
        Facts facts = Facts.read("said no to a colleague 100 days ago");

        Stream<String> words = Stream.concat(
                Stream.of(facts.gate().judge(facts.situation(), NOW).because()),
                facts.gate().explain(facts.situation(), NOW).findings().stream().map(Gate.Finding::finding));

        assertThat(words).noneMatch(word -> word.contains("said no") || word.contains("They said"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"do not contact", "will not refer", "mail comes back", "unhappy 1 day ago, open"})
    void some_things_stop_even_an_ask_that_was_agreed_to(String situation) {
        Facts facts = Facts.read(situation);

        assertThat(facts.gate().stop(facts.situation(), NOW)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asked 1 day ago", "thanks owed", "strength 3", "no card", "never heard of Sam"})
    void other_things_do_not(String situation) {
        Facts facts = Facts.read(situation);

        assertThat(facts.gate().stop(facts.situation(), NOW)).isEmpty();
    }

    private static String inDays(Duration duration) {
        assertThat(duration).isEqualTo(Duration.ofDays(duration.toDays()));
        return "in " + duration.toDays() + (duration.toDays() == 1 ? " day" : " days");
    }
}
