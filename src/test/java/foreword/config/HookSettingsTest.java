package foreword.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The systems that tell of deals, as they are set up. */
final class HookSettingsTest {
    private static final String TOKEN = "a-word-of-24-letters-or-more";

    @Test
    void a_source_is_off_until_a_secret_of_it_is_set() {
        assertThat(load(Map.of()).hooks().sources()).isEmpty();
        assertThat(load(Map.of("HUBSPOT_SECRET", "s")).hooks().source("hubspot"))
                .isPresent();
    }

    @Test
    void signed_sources_act_by_themselves_and_unsigned_ones_do_not() {
        HookSettings hooks = load(Map.of(
                        "ATTIO_SECRET", "s", "COPPER_TOKEN", TOKEN, "MONDAY_TOKEN", TOKEN, "MONDAY_ACTS", "true"))
                .hooks();

        assertThat(hooks.source("attio")).get().extracting(SourceSettings::acts).isEqualTo(true);
        assertThat(hooks.source("copper"))
                .get()
                .extracting(SourceSettings::acts)
                .isEqualTo(false);
        assertThat(hooks.source("monday"))
                .get()
                .extracting(SourceSettings::acts)
                .isEqualTo(true);
    }

    @Test
    void stages_and_fields_are_pairs() {
        SourceSettings source = load(Map.of(
                        "GENERIC_TOKEN",
                        TOKEN,
                        "GENERIC_STAGES",
                        "Hand shaken = won, sales/In talks=on-hold",
                        "GENERIC_FIELDS",
                        "deal = /data/title"))
                .hooks()
                .source("generic")
                .orElseThrow();

        assertThat(source.stages()).containsEntry("Hand shaken", "won").containsEntry("sales/In talks", "on-hold");
        assertThat(source.fields()).containsEntry("deal", "/data/title");
    }

    @Test
    void a_token_of_zoho_is_renewed_with_three_things_that_come_together() {
        SourceSettings source = load(Map.of(
                        "ZOHO_TOKEN",
                        TOKEN,
                        "ZOHO_CLIENT_ID",
                        "1000.A",
                        "ZOHO_CLIENT_SECRET",
                        "s",
                        "ZOHO_REFRESH_TOKEN",
                        "r"))
                .hooks()
                .source("zoho")
                .orElseThrow();

        assertThat(source.readsBack()).isTrue();
        assertThat(String.valueOf(source.renewal()))
                .contains("https://accounts.zoho.com")
                .contains("1000.A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONDAY_TOKEN|short|hooks.monday.token|at least 24 letters",
                "CLOSE_SECRET|not hex|hooks.close.secret|hexadecimal",
                "STANDARD_WEBHOOKS_SECRET|whsec_!!!|hooks.standard-webhooks.secret|base 64",
                "PIPEDRIVE_USER|us|hooks.pipedrive.password|user and password together",
                "SALESFORCE_ORGANIZATION|00D1|hooks.salesforce.organization|15 or 18 characters",
                "HUBSPOT_STAGES|contractsent = perhaps|hooks.hubspot.stages|proposal",
                "GENERIC_FIELDS|title = /a|hooks.generic.fields|company",
                "HUBSPOT_ADDRESSES|somewhere.example|hooks.hubspot.addresses|192.0.2.7",
                "HUBSPOT_ACTS|perhaps|hooks.hubspot.acts|true or false",
                "ATTIO_OBJECTS|o|hooks.attio.objects|which switches it on",
                "ZOHO_CLIENT_ID|1000.A|hooks.zoho.refresh-token|client-id, client-secret and refresh-token together",
            })
    void what_is_wrong_is_named_with_what_is_allowed(String variable, String value, String key, String allowed) {
        BadSettings refused = catchThrowableOfType(BadSettings.class, () -> load(Map.of(variable, value)));

        assertThat(refused).hasMessageContaining(key).hasMessageContaining(allowed);
    }

    private static Settings load(Map<String, String> hooks) {
        Map<String, String> env = new HashMap<>();
        hooks.forEach((name, value) -> env.put("FOREWORD_HOOKS_" + name, value));
        return Settings.load(Path.of("no-such-folder"), null, env);
    }
}
