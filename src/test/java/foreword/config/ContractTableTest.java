package foreword.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The configuration table that the outside relies on, held against the code. */
final class ContractTableTest {
    private static final Path CONTRACT = Path.of("..", "shared", "CONTRACT.md");
    private static final Pattern ROW = Pattern.compile("^\\| (`[a-z].*?) \\| (.*?) \\| .*\\|$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void every_promised_key_exists_with_the_promised_default() throws IOException {
        assumeTrue(Files.exists(CONTRACT), "the contract lies outside the project and is not here");
        List<String> known = Key.ALL.stream().map(Key::name).toList();
        String shown = String.join(
                "\n", Settings.load(Path.of("no-such-folder"), null, Map.of()).lines());

        Map<String, String> promised = promised(Files.readString(CONTRACT));

        assertThat(promised).hasSizeGreaterThan(15);
        promised.forEach((key, preset) -> {
            assertThat(known).as(key).anyMatch(name -> name.equals(key) || name.startsWith(key + "."));
            if (!preset.isEmpty()) {
                assertThat(shown).as(key).containsPattern(Pattern.quote(key) + ": \"?" + Pattern.quote(preset));
            }
        });
    }

    private static Map<String, String> promised(String contract) {
        Map<String, String> promised = new LinkedHashMap<>();
        Matcher row =
                ROW.matcher(contract.substring(contract.indexOf("## Configuration"), contract.indexOf("## HTTP")));
        while (row.find()) {
            List<String> keys =
                    quoted(row.group(1)).flatMap(ContractTableTest::spread).toList();
            List<String> presets =
                    row.group(2).startsWith("`") ? quoted(row.group(2)).toList() : List.of();
            for (int i = 0; i < keys.size(); i++) {
                promised.put(keys.get(i), i < presets.size() ? presets.get(i) : "");
            }
        }
        // its default depends on whether there is an app token
        promised.put("slack.mode", "");
        // stands for each of the systems
        promised.keySet().removeIf(key -> key.startsWith("hooks.") && key.contains("…"));
        return promised;
    }

    private static Stream<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1));
    }

    /** Turns {@code mail.smtp.{host,port}} into its keys and {@code asking.*} into its group. */
    private static Stream<String> spread(String key) {
        int brace = key.indexOf('{');
        if (brace < 0) {
            return Stream.of(key.replace(".*", ""));
        }
        String prefix = key.substring(0, brace);
        return Arrays.stream(key.substring(brace + 1, key.length() - 1).split(","))
                .filter(part -> !part.equals("…"))
                .map(part -> prefix + part);
    }
}
