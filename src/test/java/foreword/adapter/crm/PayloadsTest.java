package foreword.adapter.crm;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.DealNews;
import foreword.deal.DealUpdate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples stand in payloads.txt: what each system posts, and what we read. */
class PayloadsTest {
    record Example(String source, String body, List<String> updates) {
        @Override
        public String toString() {
            return source + " " + body.substring(0, Math.min(60, body.length()));
        }
    }

    static Stream<Example> examples() throws IOException {
        try (InputStream file = PayloadsTest.class.getResourceAsStream("payloads.txt")) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\\n", "");
            return Arrays.stream(all.strip().split("\\n\\n"))
                    .map(block -> List.of(block.split("\\n")))
                    .map(lines -> new Example(lines.get(0), lines.get(1), lines.subList(2, lines.size())));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads_what_each_system_posts(Example example) {
        DealNews news = CrmPayloads.of(CrmSource.named(example.source()).orElseThrow(), "USD")
                .read(example.body(), Map.of());

        List<String> read = news.updates().isEmpty()
                ? List.of("none")
                : news.updates().stream().map(PayloadsTest::shown).collect(Collectors.toList());
        assertThat(read).isEqualTo(example.updates());
    }

    @ParameterizedTest
    @EnumSource(CrmSource.class)
    void never_fails_on_foreign_text(CrmSource source) {
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{}",
                "[[[]]]",
                "{\"event\":5}",
                "<a/>",
                "a=1",
                "%%%=%",
                "[1,2]",
                "{\"data\":null}")) {
            DealNews news = CrmPayloads.of(source, "USD").read(body, Map.of());

            assertThat(news.updates()).as("%s of %s", body, source).isEmpty();
            assertThat(news.ignored()).isNotBlank();
        }
    }

    @Test
    void reads_no_more_than_a_body_of_the_usual_depth() {
        String deep = "[".repeat(50_000) + "]".repeat(50_000);

        assertThat(CrmPayloads.of(CrmSource.GENERIC, "USD").read(deep, Map.of()).ignored())
                .isNotBlank();
    }

    @Test
    void a_name_is_one_line_that_can_be_shown() {
        String body = "{\"deal_id\":\"1\",\"stage\":\"won\",\"deal_name\":\"Weir\\r\\n\\u2028gates " + "x".repeat(5_000)
                + "\"}";

        DealUpdate update = CrmPayloads.of(CrmSource.GENERIC, "USD")
                .read(body, Map.of())
                .updates()
                .get(0);

        assertThat(update.deal()).startsWith("Weir gates x").hasSize(200);
    }

    private static String shown(DealUpdate update) {
        String sum = update.amount() == null
                ? "-"
                : (update.amount().plain() + " "
                                + (update.amount().currency() == null
                                        ? ""
                                        : update.amount().currency()))
                        .strip();
        return String.join(
                " | ",
                or(update.company()),
                or(update.deal()),
                or(update.externalId()),
                update.stage().word(),
                or(update.stageName()),
                sum,
                update.lostReason() == null ? "-" : update.lostReason().words(),
                update.certainty().word());
    }

    private static String or(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
