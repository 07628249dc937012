package foreword.adapter.crm;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.testing.MemoryInbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many calls a source may make, and monday's signed tokens. */
class CallsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String WORD = "a-word-that-nobody-guesses";
    private static final String GOOD = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final String TIMELY = "{\"accountId\":1,\"exp\":" + (NOW.getEpochSecond() + 60) + "}";

    @Test
    void who_calls_too_often_is_told_to_wait_and_may_again_later() {
        MemoryInbox inbox = new MemoryInbox();
        CrmIntake intake = intake(inbox, NOW);
        for (int i = 0; i < 30_000; i++) {
            assertThat(call(intake, "copper/" + WORD, "a=" + i).status()).isEqualTo(200);
        }

        HookAnswer answer = call(intake, "copper/" + WORD, "a=x");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "60");
        assertThat(call(intake, "generic/" + WORD, "a=x").status()).isEqualTo(200);
        assertThat(inbox.waiting()).isEqualTo(30_001);
    }

    @Test
    void strangers_who_try_again_and_again_do_not_stand_in_the_way() {
        CrmIntake intake = intake(new MemoryInbox(), NOW);
        for (int i = 0; i < 200; i++) {
            assertThat(call(intake, "copper/nonsense", "a=" + i).status()).isEqualTo(401);
        }

        assertThat(call(intake, "copper/nonsense", "a=x").status()).isEqualTo(429);
        assertThat(call(intake, "copper/" + WORD, "a=x").status()).isEqualTo(200);
    }

    @Test
    void an_allowance_comes_back_with_time_and_never_grows_beyond_its_size() {
        Allowance allowance = new Allowance(2, 1);

        assertThat(allowance.takes(NOW)).isTrue();
        assertThat(allowance.takes(NOW)).isTrue();
        assertThat(allowance.takes(NOW)).isFalse();
        assertThat(allowance.takes(NOW.minusSeconds(5))).isFalse();
        assertThat(allowance.takes(NOW.plusSeconds(1))).isTrue();
        assertThat(allowance.takes(NOW.plusSeconds(1))).isFalse();
        assertThat(allowance.takes(NOW.plusSeconds(900))).isTrue();
        assertThat(allowance.takes(NOW.plusSeconds(900))).isTrue();
        assertThat(allowance.takes(NOW.plusSeconds(900))).isFalse();
    }

    @Test
    void monday_shows_a_token_that_its_app_signed() {
        assertThat(monday(jwt(GOOD, TIMELY, WORD))).isEqualTo(200);
        assertThat(monday("Bearer " + jwt(GOOD, TIMELY, WORD))).isEqualTo(200);
        assertThat(monday(jwt(GOOD, TIMELY, "another-word"))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"exp\":1}",
                "{\"exp\":\"9999999999\"}",
                "{\"exp\":9999999999,\"nbf\":9999999998}",
                "no json"
            })
    void a_token_without_an_end_or_out_of_its_time_is_none(String claims) {
        assertThat(monday(jwt(GOOD, claims, WORD))).isEqualTo(401);
    }

    @Test
    void a_token_of_another_kind_is_none() {
        assertThat(monday(jwt("{\"alg\":\"none\"}", TIMELY, WORD))).isEqualTo(401);
        assertThat(monday(jwt(GOOD, TIMELY, WORD).replaceFirst("[^.]+$", ""))).isEqualTo(401);
        assertThat(monday("x")).isEqualTo(401);
        assertThat(monday("..")).isEqualTo(401);
    }

    @Test
    void every_changed_letter_of_a_token_spoils_it() {
        String token = jwt(GOOD, TIMELY, WORD);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(monday(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("letter " + i)
                    .isEqualTo(401);
        }
    }

    private static int monday(String authorization) {
        CrmDoor door = new CrmDoor(
                CrmSource.MONDAY, new CrmDoor.Key(List.of(WORD), null, null, null, false, null), "", List.of());
        HookRequest request = new HookRequest(
                "POST",
                "monday",
                "",
                Map.of("Authorization", List.of(authorization)),
                "{\"event\":{}}".getBytes(StandardCharsets.UTF_8),
                "192.0.2.1");
        return new CrmIntake(List.of(door), new MemoryInbox(), Clock.fixed(NOW, ZoneOffset.UTC))
                .receive(request)
                .status();
    }

    private static String jwt(String header, String claims, String secret) {
        String signed = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        return signed + "." + encoded(Proof.hmac(key, signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static CrmIntake intake(MemoryInbox inbox, Instant now) {
        return new CrmIntake(
                List.of(door(CrmSource.COPPER), door(CrmSource.GENERIC)), inbox, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static CrmDoor door(CrmSource source) {
        return new CrmDoor(source, new CrmDoor.Key(List.of(), WORD, null, null, false, null), "", List.of());
    }

    private static HookAnswer call(CrmIntake intake, String path, String body) {
        return intake.receive(
                new HookRequest("POST", path, "", Map.of(), body.getBytes(StandardCharsets.UTF_8), "192.0.2.1"));
    }
}
