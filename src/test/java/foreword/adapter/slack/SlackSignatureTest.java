package foreword.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlackSignatureTest {
    /** The example of Slack's page on verifying requests. */
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final String TIMESTAMP = "1531420618";
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static final byte[] BODY =
            ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                            + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
                    .getBytes(UTF_8);

    private static SlackSignature at(long secondsLater, String... secrets) {
        Instant now = Instant.ofEpochSecond(Long.parseLong(TIMESTAMP) + secondsLater);
        return new SlackSignature(List.of(secrets), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Map<String, List<String>> headers(String timestamp, String signature) {
        return Map.of("x-slack-request-timestamp", List.of(timestamp), "X-SLACK-SIGNATURE", List.of(signature));
    }

    @Test
    void accepts_the_example_slack_publishes() {
        assertThat(at(0, SECRET).accepts(headers(TIMESTAMP, SIGNATURE), BODY)).isTrue();
    }

    @Test
    void accepts_either_secret_while_one_is_being_replaced() {
        assertThat(at(0, "the-new-one", SECRET).accepts(headers(TIMESTAMP, SIGNATURE), BODY))
                .isTrue();
        assertThat(at(0, "the-new-one").accepts(headers(TIMESTAMP, SIGNATURE), BODY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"300,true", "301,false", "-300,true", "-301,false", "86400,false"})
    void accepts_five_minutes_in_both_directions(long secondsLater, boolean accepted) {
        assertThat(at(secondsLater, SECRET).accepts(headers(TIMESTAMP, SIGNATURE), BODY))
                .isEqualTo(accepted);
    }

    @Test
    void refuses_a_body_with_any_bit_flipped() {
        for (int bit = 0; bit < BODY.length * 8; bit++) {
            byte[] changed = BODY.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(at(0, SECRET).accepts(headers(TIMESTAMP, SIGNATURE), changed))
                    .as("bit " + bit)
                    .isFalse();
        }
    }

    @Test
    void refuses_missing_doubled_and_odd_headers() {
        SlackSignature signature = at(0, SECRET);

        assertThat(signature.accepts(Map.of(), BODY)).isFalse();
        assertThat(signature.accepts(Map.of("X-Slack-Signature", List.of(SIGNATURE)), BODY))
                .isFalse();
        assertThat(signature.accepts(
                        Map.of(
                                "X-Slack-Request-Timestamp",
                                List.of(TIMESTAMP),
                                "X-Slack-Signature",
                                List.of(SIGNATURE, SIGNATURE)),
                        BODY))
                .isFalse();
        assertThat(signature.accepts(headers("", SIGNATURE), BODY)).isFalse();
        assertThat(signature.accepts(headers("99999999999999999999999", SIGNATURE), BODY))
                .isFalse();
        assertThat(signature.accepts(headers(TIMESTAMP, SIGNATURE.replace("v0=", "v1=")), BODY))
                .isFalse();
        assertThat(signature.accepts(headers(TIMESTAMP, ""), BODY)).isFalse();
    }

    @Test
    void accepts_recorded_bodies_byte_for_byte() throws IOException {
        Path recorded = Path.of("../shared/data/slack/recorded/event-bodies.jsonl");
        assumeTrue(Files.exists(recorded), "the recorded bodies are not here");

        for (String line : Files.readAllLines(recorded)) {
            byte[] body = line.getBytes(UTF_8);
            Map<String, List<String>> signed = headers(TIMESTAMP, SlackSignature.sign(SECRET, TIMESTAMP, body));

            assertThat(at(0, SECRET).accepts(signed, body)).isTrue();
            body[body.length / 2] ^= 1;
            assertThat(at(0, SECRET).accepts(signed, body)).isFalse();
        }
    }
}
