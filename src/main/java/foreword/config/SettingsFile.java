package foreword.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings file, flattened: {@code mail: {smtp: {port: 25}}} gives {@code mail.smtp.port}. */
final class SettingsFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<String> problems;

    SettingsFile(List<String> problems) {
        this.problems = problems;
    }

    /** What the named file says, or the usual one in {@code home} when there is one, and the file of cadences beside it. */
    Map<String, Given> read(Path home, @Nullable Path file) {
        Path usual = home.resolve("config").resolve("foreword.yaml");
        Map<String, Given> given = new LinkedHashMap<>();
        if (file != null || Files.exists(usual)) {
            read(file == null ? usual : file, "", given);
        }
        Path cadences = (file == null ? usual : file).resolveSibling("cadences.yaml");
        if (Files.exists(cadences)) {
            read(cadences, NamedKeys.CADENCES.prefix(), given);
        }
        return given;
    }

    private void read(Path file, String prefix, Map<String, Given> given) {
        try {
            // the stream, not the text: the reader then guesses the encoding as YAML asks
            JsonNode root = YAML.readTree(Files.readAllBytes(file));
            if (root.isObject()) {
                flatten(prefix, root, file.toString(), given);
            } else if (!root.isMissingNode() && !root.isNull()) {
                problems.add(file + ": is not a list of keys and values; write lines such as \"http.port: 3000\"");
            }
        } catch (JsonProcessingException e) {
            problems.add(file + ": " + broken(e));
        } catch (IOException e) {
            problems.add(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void flatten(String prefix, JsonNode section, String from, Map<String, Given> given) {
        for (Map.Entry<String, JsonNode> entry : section.properties()) {
            String key = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                flatten(key + ".", value, from, given);
            } else if (!value.isNull() && given.put(key, new Given(text(value), from)) != null) {
                problems.add(key + ": stands twice in " + from);
            }
        }
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText().strip();
        }
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(item.isValueNode() ? item.asText().strip() : item.toString()));
        return String.join(",", items);
    }

    /** Never the parser's own words: they quote the line, and the line may hold a token. */
    private static String broken(JsonProcessingException e) {
        String what = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                ? "a key stands twice"
                : "is not valid YAML";
        return e.getLocation() == null
                ? what
                : what + " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
