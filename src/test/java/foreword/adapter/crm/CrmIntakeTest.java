package foreword.adapter.crm;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.testing.MemoryInbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stored of a call, and under which key. */
class CrmIntakeTest {
    private static final String TOKEN = "a-word-that-nobody-guesses";
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private final MemoryInbox inbox = new MemoryInbox();

    @Test
    void each_event_of_a_batch_is_stored_once_whatever_its_attempt() {
        String event =
                "{\"eventId\":1,\"subscriptionId\":5,\"subscriptionType\":\"deal.propertyChange\",\"objectId\":7,\"propertyName\":\"amount\","
                        + "\"propertyValue\":\"1\",\"occurredAt\":1764000000000,\"attemptNumber\":0}";
        String other = event.replace("\"eventId\":1", "\"eventId\":2").replace("\"objectId\":7", "\"objectId\":8");

        post(CrmSource.HUBSPOT, "[" + event + "," + other + "]");
        post(CrmSource.HUBSPOT, "[" + event.replace("\"attemptNumber\":0", "\"attemptNumber\":1") + "]");
        post(CrmSource.HUBSPOT, "[" + event.replace("\"eventId\":1", "\"eventId\":99") + "]");

        assertThat(keys()).containsExactly("hubspot/5/7/amount/1764000000000", "hubspot/5/8/amount/1764000000000");
    }

    @Test
    void bare_ids_may_come_again_with_new_news() {
        String body =
                "{\"events\":[{\"event_type\":\"record.updated\",\"id\":{\"object_id\":\"o\",\"record_id\":\"r\"}}]}";

        post(CrmSource.ATTIO, body, NOW);
        post(CrmSource.ATTIO, body, NOW.plusSeconds(1));

        assertThat(keys()).hasSize(2);
    }

    @Test
    void the_same_bytes_without_a_name_count_once_for_ten_minutes() {
        post(CrmSource.GENERIC, "deal_id=1&stage=won", NOW);
        post(CrmSource.GENERIC, "deal_id=1&stage=won", NOW.plusSeconds(30));
        post(CrmSource.GENERIC, "deal_id=1&stage=won", NOW.plusSeconds(700));

        assertThat(keys()).hasSize(2);
    }

    @Test
    void a_source_that_is_not_set_up_has_no_door() {
        CrmIntake intake =
                new CrmIntake(List.of(door(CrmSource.COPPER, List.of())), inbox, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(intake.receive(request("monday/" + TOKEN, "{}", "192.0.2.1")).status())
                .isEqualTo(404);
        assertThat(intake.receive(request("copper/another-word-that-is-long", "{}", "192.0.2.1"))
                        .status())
                .isEqualTo(401);
        assertThat(keys()).isEmpty();
    }

    @Test
    void calls_from_elsewhere_are_refused_before_they_are_read() {
        CrmDoor door = door(CrmSource.COPPER, List.of(AddressRange.read("192.0.2.0/25")));
        CrmIntake intake = new CrmIntake(List.of(door), inbox, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(intake.receive(request("copper/" + TOKEN, "{\"a\":1}", "192.0.2.200"))
                        .status())
                .isEqualTo(403);
        assertThat(intake.receive(request("copper/" + TOKEN, "{\"a\":1}", "192.0.2.100"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void zoho_and_copper_prove_themselves_in_the_body() {
        CrmIntake intake = new CrmIntake(
                List.of(door(CrmSource.ZOHO, List.of()), door(CrmSource.COPPER, List.of())),
                inbox,
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(intake.receive(request("zoho", "{\"token\":\"" + TOKEN + "\",\"module\":\"Deals\"}", ""))
                        .status())
                .isEqualTo(200);
        assertThat(intake.receive(request("copper", "{\"secret_field_key\":\"" + TOKEN + "\"}", ""))
                        .status())
                .isEqualTo(200);
        assertThat(intake.receive(request("zoho", "{\"token\":\"x\",\"module\":\"Deals\"}", ""))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.7, 192.0.2.7, true",
        "2001:db8::/32, 2001:db8:1::5, true",
        "2001:db8::/32, 192.0.2.7, false",
        "192.0.2.0/24, somewhere.example, false",
    })
    void an_address_is_in_its_range(String range, String address, boolean held) {
        assertThat(AddressRange.read(range).holds(address)).isEqualTo(held);
    }

    private void post(CrmSource source, String body) {
        post(source, body, NOW);
    }

    private void post(CrmSource source, String body, Instant at) {
        CrmIntake intake = new CrmIntake(List.of(door(source, List.of())), inbox, Clock.fixed(at, ZoneOffset.UTC));
        assertThat(intake.receive(request(source.word() + "/" + TOKEN, body, ""))
                        .status())
                .isEqualTo(200);
    }

    private static CrmDoor door(CrmSource source, List<AddressRange> addresses) {
        return new CrmDoor(source, new CrmDoor.Key(List.of(), TOKEN, null, null, false, null), "", addresses);
    }

    private static HookRequest request(String path, String body, String remote) {
        return new HookRequest("POST", path, "", Map.of(), body.getBytes(StandardCharsets.UTF_8), remote);
    }

    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (var next = inbox.claim(NOW.plusSeconds(3600), 9999);
                next.isPresent();
                next = inbox.claim(NOW.plusSeconds(3600), 9999)) {
            keys.add(next.get().event().key());
        }
        return keys;
    }
}
