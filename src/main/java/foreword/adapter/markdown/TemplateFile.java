package foreword.adapter.markdown;

import com.fasterxml.jackson.core.JsonLocation;
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
    private static final Set<String> KEYS = Set.of("subject", "description", "variables", "spoken");
    private static final String FENCE = "---\n";

    private TemplateFile() {}

    /** Reads one file; throws {@link BrokenTemplate} when it is not of that form, or badly written. */
    static Template parse(String name, @Nullable String segment, @Nullable Locale locale, String file) {
        String text = file.replace("\r\n", "\n");
        int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || end < 0) {
            throw new BrokenTemplate(name, "it must begin with a head between two lines of ---", 1, null);
        }
        JsonNode head = head(name, text.substring(FENCE.length(), end + 1));
        String body = text.substring(end + 1 + FENCE.length()).strip();
        if (body.isEmpty()) {
            throw new BrokenTemplate(name, "it has no body");
        }
        Places places = new Places(lineOf(text, "\nsubject:"), bodyLine(text, end));
        return checked(
                new Template(
                        name,
                        segment,
                        locale,
                        head.path("subject").asText(),
                        body,
                        variables(name, head),
                        spoken(name, head)),
                places);
    }

    /** Where in the file the subject stands, and the body's first line. */
    private record Places(int subject, int body) {}

    private static int bodyLine(String text, int end) {
        int from = end + 1 + FENCE.length();
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return lineAt(text, from);
    }

    private static int lineOf(String text, String words) {
        int at = text.indexOf(words);
        return at < 0 ? 0 : lineAt(text, at + 1);
    }

    private static int lineAt(String text, int index) {
        return (int) text.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
    }

    private static Template checked(Template template, Places places) {
        try {
            TemplateCheck.subject(template);
        } catch (BrokenTemplate broken) {
            throw new BrokenTemplate(template.name(), broken.why(), places.subject(), broken);
        }
        try {
            TemplateCheck.body(template);
        } catch (BrokenTemplate broken) {
            int line = broken.line() == 0 ? 0 : places.body() + broken.line() - 1;
            throw new BrokenTemplate(template.name(), broken.why(), line, broken);
        }
        return template;
    }

    private static JsonNode head(String name, String yaml) {
        JsonNode head;
        try {
            head = YAML.readTree(yaml);
        } catch (JsonProcessingException bad) {
            JsonLocation where = bad.getLocation();
            int line = where == null ? 0 : where.getLineNr() + 1;
            throw new BrokenTemplate(name, "its head is no YAML: " + bad.getOriginalMessage(), line, bad);
        }
        head.fieldNames().forEachRemaining(key -> refuseUnknown(name, key, yaml));
        if (head.path("subject").asText("").isBlank()) {
            throw new BrokenTemplate(name, "its head has no subject");
        }
        return head;
    }

    private static void refuseUnknown(String name, String key, String yaml) {
        if (!KEYS.contains(key)) {
            throw new BrokenTemplate(
                    name,
                    "its head knows subject, description, variables and spoken, not \"" + key + "\"",
                    lineOf("\n" + yaml, "\n" + key),
                    null);
        }
    }

    private static @Nullable String spoken(String name, JsonNode head) {
        String spoken = head.path("spoken").asText("").strip();
        if (spoken.contains("{{")) {
            throw new BrokenTemplate(name, "spoken is said as it is, without {{blanks}}");
        }
        return spoken.isEmpty() ? null : spoken;
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
