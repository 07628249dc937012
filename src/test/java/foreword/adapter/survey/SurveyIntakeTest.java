package foreword.adapter.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foreword.inbox.InboundEvent;
import foreword.inbox.Inbox;
import foreword.testing.Given;
import foreword.testing.MemoryInbox;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SurveyIntakeTest {
    private static final String SECRET = "a-survey-secret";
    private static final String DANA =
            "{\"id\":\"r1\",\"email\":\"dana@acme.example\",\"name\":\"Dana\",\"company\":\"Acme\",\"score\":10,\"comment\":\"superb\"}";
    private static final Clock CLOCK = Clock.fixed(Given.NOW, ZoneOffset.UTC);

    private final MemoryInbox inbox = new MemoryInbox();
    private final SurveyIntake door = new SurveyIntake(SECRET, inbox, CLOCK);

    @Test
    void stores_each_answer_once_under_its_own_key() {
        SurveyIntake.Answer first = send(DANA);
        SurveyIntake.Answer second = send("[" + DANA + "," + DANA.replace("r1", "r2") + "]");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.sentence()).isEqualTo("1 taken in, 1 known already.");
        assertThat(claimed().map(InboundEvent::key)).contains("survey/r1");
        InboundEvent other = claimed().orElseThrow();
        assertThat(other.key()).isEqualTo("survey/r2");
        assertThat(SurveyJson.read(other.payload(), Given.NOW).comment()).isEqualTo("superb");
        assertThat(claimed()).isEmpty();
    }

    @Test
    void is_not_there_without_a_secret() {
        SurveyIntake shut = new SurveyIntake(null, inbox, CLOCK);

        assertThat(shut.receive(signed(DANA.getBytes(UTF_8)), DANA.getBytes(UTF_8))
                        .status())
                .isEqualTo(404);
        assertThat(claimed()).isEmpty();
    }

    @Test
    void knows_the_signature_of_rfc_4231() {
        assertThat(new SurveySignature("Jefe").of("what do ya want for nothing?".getBytes(UTF_8)))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=00", "another secret", "no prefix"})
    void refuses_what_we_did_not_agree_on(String signature) {
        byte[] body = DANA.getBytes(UTF_8);
        String right = new SurveySignature(SECRET).of(body);
        String wrong = switch (signature) {
            case "another secret" -> new SurveySignature("another").of(body);
            case "no prefix" -> right.substring("sha256=".length());
            default -> signature;
        };

        assertThat(door.receive(Map.of("X-Foreword-Signature", List.of(wrong)), body)
                        .status())
                .isEqualTo(401);
        assertThat(door.receive(Map.of(), body).status()).isEqualTo(401);
        assertThat(door.receive(Map.of("X-Foreword-Signature", List.of(right, wrong)), body)
                        .status())
                .isEqualTo(401);
        assertThat(claimed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"r1\"|null|id: it is missing",
                "\"r1\"|[]|id: not a text",
                "\"dana@acme.example\"|\"dana\"|email: not a mail address",
                "\"Dana\"|7|name: not a text",
                "\"Acme\"|{}|company: not a text",
                "10|\"ten\"|score: not a whole number",
                "10|9.5|score: not a whole number",
                "10|101|score: not a whole number from 0 to 100",
                "\"comment\"|\"feedback\"|comment: it is missing",
                "\"superb\"|3|comment: not a text",
            })
    void names_the_field_that_is_wrong(String right, String wrong, String sentence) {
        SurveyIntake.Answer alone = send(DANA.replace(right, wrong));
        SurveyIntake.Answer among = send("[" + DANA + "," + DANA.replace(right, wrong) + "]");

        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.sentence()).startsWith(sentence).endsWith(".");
        assertThat(among.status()).isEqualTo(400);
        assertThat(among.sentence()).startsWith("answer 2: " + sentence);
        assertThat(claimed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "7", "[7]"})
    void refuses_what_is_no_answer(String body) {
        assertThat(send(body).status()).isEqualTo(400);
    }

    @Test
    void wants_somebody_who_answered() {
        assertThat(send("{\"id\":1,\"comment\":\"superb\"}").sentence())
                .startsWith("email: it is missing, and so is name");
        assertThat(send("{\"id\":1,\"name\":\"Dana\",\"comment\":null}").status())
                .isEqualTo(200);
    }

    private SurveyIntake.Answer send(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return door.receive(signed(bytes), bytes);
    }

    private static Map<String, List<String>> signed(byte[] body) {
        return Map.of("x-foreword-signature", List.of(new SurveySignature(SECRET).of(body)));
    }

    private Optional<InboundEvent> claimed() {
        return inbox.claim(Given.NOW, 60).map(Inbox.Claimed::event);
    }
}
