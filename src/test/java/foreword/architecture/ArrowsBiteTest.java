package foreword.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that cannot fail is worth nothing: each is tried on code written to break it. */
final class ArrowsBiteTest {
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("wrongly.foreword");
    private static final Map<String, ArchRule> RULES = new Arrows("wrongly.foreword").rules();

    @ParameterizedTest
    @CsvSource({
        "tier people activity calendar money words, people.LooksAhead",
        "tier inbox praise concern deal target content template privacy, praise.SpeaksJson",
        "tier eligibility draft outbox, draft.LooksAhead",
        "tier ask introduction thanks followup expectation, ask.CountsItself",
        "tier report, report.StartsWork",
        "tier workflow, workflow.CallsAdapter",
        "tier byemail, byemail.CallsAdapter",
        "no cycles, people.LooksAhead",
        "adapters apart, adapter.mail.UsesSlack",
        "adapters know no edge, adapter.mail.UsesConfig",
        "config, adapter.mail.UsesConfig",
        "root, adapter.mail.UsesRoot",
        "ports of sending, workflow.SendsItself",
        "causes of sending, workflow.CausesSending",
        "mail headers, adapter.mail.SetsHeaders",
        "mail headers, adapter.mail.reading.SetsHeaders",
        "mail headers, adapter.mail.box.SetsHeaders",
        "time, ask.LooksAtTheClock",
    })
    void a_broken_class_is_found(String rule, String culprit) {
        var result = Objects.requireNonNull(RULES.get(rule), rule).evaluate(BROKEN);

        assertThat(result.hasViolation()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains("wrongly.foreword." + culprit);
    }

    @Test
    void every_rule_has_a_broken_class() throws Exception {
        var rows = ArrowsBiteTest.class
                .getDeclaredMethod("a_broken_class_is_found", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();

        assertThat(Stream.of(rows).map(row -> row.split(",", 2)[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }
}
