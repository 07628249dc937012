package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.config.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What doctor says of the systems that tell of deals. */
class HookCheckTest {
    private static final String TOKEN = "a-word-of-24-letters-or-more";

    @Test
    void names_what_is_on_and_what_is_weak() {
        assertThat(check(Map.of()).on()).contains("no system");
        assertThat(check(Map.of("COPPER_TOKEN", TOKEN)).on()).contains("copper");
        assertThat(notes(Map.of("COPPER_TOKEN", TOKEN)))
                .anyMatch(note -> note.contains("not signed"))
                .anyMatch(note -> note.contains("api-token"));
        assertThat(notes(Map.of("SALESFORCE_TOKEN", TOKEN, "SALESFORCE_ACTS", "true")))
                .anyMatch(note -> note.contains("without a person"))
                .anyMatch(note -> note.contains("organization"));
        assertThat(notes(Map.of("HUBSPOT_SECRET", "s"))).anyMatch(note -> note.contains("http.public-url"));
        assertThat(notes(Map.of("CLOSE_SECRET", "abcd"))).isEmpty();
    }

    private static List<String> notes(Map<String, String> hooks) {
        return check(hooks).notes();
    }

    private static HookCheck check(Map<String, String> hooks) {
        Map<String, String> env = new HashMap<>();
        hooks.forEach((name, value) -> env.put("FOREWORD_HOOKS_" + name, value));
        return new HookCheck(Settings.load(Path.of("no-such-folder"), null, env));
    }
}
