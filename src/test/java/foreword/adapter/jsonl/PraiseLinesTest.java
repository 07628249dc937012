package foreword.adapter.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.praise.hearing.TrainedPraiseDetector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PraiseLinesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private int bad;

    @Test
    void answers_a_line_for_a_line() throws IOException {
        read(
                "{\"id\":\"1\",\"text\":\"\uD83D\uDE80. Outstanding work by your team\",\"author\":\"client\",\"channel\":\"slack\"}\n");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .matches("\\{\"id\":\"1\",\"praise\":true,\"confidence\":0\\.\\d+,\"span\":\\[3,32],"
                        + "\"kind\":\"admiration\",\"reason\":\".+\",\"band\":\"(sure|maybe|no)\"}\n");
        assertThat(bad).isZero();
    }

    @Test
    void answers_no_praise_with_nulls() throws IOException {
        read("{\"id\":\"1\",\"text\":\"Thanks!\"}");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .matches("\\{\"id\":\"1\",\"praise\":false,\"confidence\":0\\.\\d+,\"span\":null,"
                        + "\"kind\":null,\"reason\":\".+\",\"band\":\"(sure|maybe|no)\"}\n");
    }

    @Test
    void names_a_bad_line_and_reads_on_in_order() throws IOException {
        read("""
                {"id":"a","text":"one"}
                not json
                {"id":"b"}
                {"text":"no id"}
                [1]

                {"id":"c","text":"two","author":"robot"}
                {"id":"d","text":"three","channel":"fax"}
                {"id":"e","text":"four","author":null}
                """);

        assertThat(bad).isEqualTo(6);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().map(line -> line.substring(0, 9)))
                .containsExactly("{\"id\":\"a\"", "{\"id\":\"e\"");
        assertThat(errors.toString(StandardCharsets.UTF_8).lines().map(line -> line.substring(0, 7)))
                .containsExactly("line 2:", "line 3:", "line 4:", "line 5:", "line 7:", "line 8:");
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("client, teammate, unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "client   | Outstanding work, team                            | true",
                "unknown  | Outstanding work, team                            | true",
                "teammate | Outstanding work, team                            | false",
                "teammate | Nadia at Fennel wrote: “Outstanding work, all of it” | true",
                "teammate | The client said 'see you' and I say outstanding   | false",
                "teammate | Nadia wrote: “see you on Friday”. Outstanding day | false",
                "teammate | From the client:\\n> Outstanding work             | true",
                "teammate | “Outstanding work” is the title of my talk        | false",
            })
    void believes_a_teammate_only_when_a_client_is_quoted(String author, String text, boolean praise)
            throws IOException {
        read("{\"id\":\"1\",\"text\":\"" + text + "\",\"author\":\"" + author + "\"}");

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"praise\":" + praise);
    }

    @Test
    void counts_the_span_of_a_quotation_from_the_start_of_the_message() throws IOException {
        read("{\"id\":\"1\",\"text\":\"\uD83D\uDE80 Nadia wrote: “Outstanding work”\",\"author\":\"teammate\"}");

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"span\":[16,32]");
    }

    private void read(String lines) throws IOException {
        bad = new PraiseLines(TrainedPraiseDetector.shipped())
                .read(
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
