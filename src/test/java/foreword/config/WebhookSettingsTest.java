package foreword.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import foreword.outbox.hook.Endpoint;
import foreword.outbox.hook.HookType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told what, and what is signed with, of the webhooks that we send. */
final class WebhookSettingsTest {
    private static final String COMMON = secret(1);
    private static final String OWN = secret(2);
    private static final String OLD = secret(3);

    @TempDir
    private Path home;

    @Test
    void one_secret_and_one_list_do_for_all() {
        Map<String, String> env = Map.of(
                "FOREWORD_WEBHOOKS_URLS", "https://one.example/a, https://two.example/b",
                "FOREWORD_WEBHOOKS_SECRET", COMMON,
                "FOREWORD_WEBHOOKS_PREVIOUS_SECRET", OLD);

        assertThat(load(env).webhooks().endpoints()).hasSize(2).allSatisfy(endpoint -> {
            assertThat(endpoint.secrets()).containsExactly(COMMON, OLD);
            assertThat(endpoint.types()).isEqualTo(EnumSet.allOf(HookType.class));
        });
    }

    @Test
    void an_endpoint_can_have_its_own() throws IOException {
        write("""
                webhooks:
                  urls: [https://one.example/a]
                  secret: COMMON
                  previous-secret: OLD
                  endpoints:
                    crm:
                      url: https://crm.example/hook
                      secret: OWN
                      events: [deal.won, deal.lost]
                    thanks-desk:
                      url: https://desk.example/hook
                      events: [thankyou.sent]
                """.replace("COMMON", COMMON).replace("OLD", OLD).replace("OWN", OWN));

        WebhookSettings webhooks = load(Map.of()).webhooks();

        assertThat(named(webhooks, "")).returns(EnumSet.allOf(HookType.class), Endpoint::types);
        Endpoint crm = named(webhooks, "crm");
        assertThat(crm.secrets()).as("not the common one that came before").containsExactly(OWN);
        assertThat(crm.types()).containsExactlyInAnyOrder(HookType.DEAL_WON, HookType.DEAL_LOST);
        assertThat(crm.shown()).isEqualTo("crm (crm.example)");
        Endpoint desk = named(webhooks, "thanks-desk");
        assertThat(desk.secrets()).containsExactly(COMMON, OLD);
        assertThat(desk.types()).containsExactly(HookType.THANKYOU_SENT);
    }

    @Test
    void variables_and_files_of_secrets_can_say_it_too() throws IOException {
        Path file = Files.writeString(home.resolve("old"), OLD + "\n");
        Settings settings = load(Map.of(
                "FOREWORD_WEBHOOKS_ENDPOINTS_THANKS_DESK_URL",
                "https://desk.example/k3y",
                "FOREWORD_WEBHOOKS_ENDPOINTS_THANKS_DESK_SECRET",
                OWN,
                "FOREWORD_WEBHOOKS_ENDPOINTS_THANKS_DESK_PREVIOUS_SECRET_FILE",
                file.toString()));

        Endpoint desk = settings.webhooks().endpoints().get(0);

        assertThat(desk.name()).isEqualTo("thanks-desk");
        assertThat(desk.secrets()).containsExactly(OWN, OLD);
        assertThat(settings.lines())
                .contains("# webhooks.endpoints.thanks-desk.secret: ***", "# webhooks.endpoints.thanks-desk.url: ***")
                .noneMatch(line -> line.contains("k3y") || line.contains(OWN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {secret: OWN}                                                | webhooks.endpoints.crm.url: not set
            {url: 'http://crm.example/h', secret: OWN}                   | webhooks.endpoints.crm.url: the value
            {url: 'https://crm.example/h'}                               | webhooks.endpoints.crm.secret: not set
            {url: 'https://crm.example/h', secret: whsec_AAAA}           | webhooks.endpoints.crm.secret: the value
            {url: 'https://crm.example/h', previous-secret: OWN}         | webhooks.endpoints.crm.secret: not set
            {url: 'https://crm.example/h', secret: OWN, events: [paid]}  | webhooks.endpoints.crm.events: "paid"
            {url: 'https://crm.example/h', secret: OWN, events: []}      | webhooks.endpoints.crm.events: ""
            {url: 'https://crm.example/h', secret: OWN, evnets: [x]}     | webhooks.endpoints.crm.evnets: "x"
            """)
    void a_wrong_endpoint_stops_the_start_by_its_key(String endpoint, String named) throws IOException {
        write("webhooks: {endpoints: {crm: " + endpoint.replace("OWN", OWN) + "}}");

        assertThat(refusal()).contains(named, "allowed").doesNotContain(OWN);
    }

    @Test
    void no_address_is_told_twice() throws IOException {
        write("webhooks: {urls: ['https://crm.example/h'], secret: " + COMMON
                + ", endpoints: {crm: {url: 'https://crm.example/h'}}}");

        assertThat(refusal()).contains("webhooks.endpoints.crm.url: the value", "stands nowhere else");
    }

    private static Endpoint named(WebhookSettings webhooks, String name) {
        return webhooks.endpoints().stream()
                .filter(endpoint -> endpoint.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Settings load(Map<String, String> env) {
        return Settings.load(home, null, env);
    }

    private String refusal() {
        return String.valueOf(
                catchThrowableOfType(BadSettings.class, () -> load(Map.of())).getMessage());
    }

    private void write(String yaml) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config").resolve("foreword.yaml"), yaml);
    }

    private static String secret(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }
}
