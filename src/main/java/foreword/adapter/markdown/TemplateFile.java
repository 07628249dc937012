package foreword.adapter.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import foreword.template.BrokenTemplate;
import foreword.template.Template;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of a template file: YAML between two lines of {@code ---}, then Markdown. */
final class TemplateFile {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> KEYS = Set.of("subject", "description", "variables");
    private static final String FENCE = "---\n";

    private TemplateFile() {}

    /** Reads one file; throws {@link BrokenTemplate} when it is not of that form, or badly written. */
    static Template parse(String name, @Nullable String segment, @Nullable Locale locale, String file) {
        String text = file.replace("\r\n", "\n");
        int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || end < 0) {
            throw new BrokenTemplate(name, "it must begin with a head between two lines of ---");
        }
        JsonNode head = head(name, text.substring(FENCE.length(), end + 1));
        String body = text.substring(end + 1 + FENCE.length()).strip();
        if (body.isEmpty()) {
            throw new BrokenTemplate(name, "it has no body");
        }
        return checked(name, segment, locale, head, body);
    }

    private static Template checked(
            String name, @Nullable String segment, @Nullable Locale locale, JsonNode head, String body) {
        try {
            Template template =
                    new Template(name, segment, locale, head.path("subject").asText(), body, variables(name, head));
            TemplateCheck.check(template);
            return template;
        } catch (IllegalArgumentException bad) {
            throw new BrokenTemplate(name, String.valueOf(bad.getMessage()), bad);
        }
    }

    private static JsonNode head(String name, String yaml) {
        JsonNode head;
        try {
            head = YAML.readTree(yaml);
        } catch (JsonProcessingException bad) {
            throw new BrokenTemplate(name, "its head is no YAML: " + bad.getOriginalMessage(), bad);
        }
        head.fieldNames().forEachRemaining(key -> refuseUnknown(name, key));
        if (head.path("subject").asText("").isBlank()) {
            throw new BrokenTemplate(name, "its head has no subject");
        }
        return head;
    }

    private static void refuseUnknown(String name, String key) {
        if (!KEYS.contains(key)) {
            throw new BrokenTemplate(name, "its head knows subject, description and variables, not \"" + key + "\"");
        }
    }

    private static Map<String, String> variables(String name, JsonNode head) {
        JsonNode declared = head.path("variables");
        if (!declared.isObject() && !declared.isMissingNode()) {
            throw new BrokenTemplate(name, "variables must be lines of \"name: meaning\"");
        }
        Map<String, String> variables = new LinkedHashMap<>();
        declared.properties()
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
        return variables;
    }
}
