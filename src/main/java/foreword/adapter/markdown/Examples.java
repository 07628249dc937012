package foreword.adapter.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values for every template that has a use, in English and German: one small story. */
public final class Examples {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Examples() {}

    /**
     * The values of one template, by dotted name.
     *
     * @param segment whose wording it is, null for everybody's
     * @param locale German has its own story, every other language the English one
     */
    public static Map<String, Object> of(String template, @Nullable String segment, @Nullable Locale locale) {
        JsonNode story = story(locale);
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, story.path("all"));
        if (segment != null) {
            put(values, story.path("segments").path(Folders.usual(segment)));
        }
        put(values, story.path("templates").path(template));
        return values;
    }

    /** The same values once as they are, and then in every other combination that the template has words for. */
    static List<Map<String, Object>> variants(String template, @Nullable String segment, @Nullable Locale locale) {
        List<Map<String, Object>> variants = new ArrayList<>();
        variants.add(of(template, segment, locale));
        story(locale).path("variants").path(template).forEach(more -> {
            Map<String, Object> values = of(template, segment, locale);
            put(values, more);
            values.values().removeIf(""::equals);
            variants.add(values);
        });
        return variants;
    }

    private static JsonNode story(@Nullable Locale locale) {
        String language = locale != null && locale.getLanguage().equals("de") ? "de" : "en";
        String resource = "example." + language + ".yaml";
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(resource), resource)) {
            return YAML.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The examples cannot be read: " + resource, unreadable);
        }
    }

    private static void put(Map<String, Object> values, JsonNode more) {
        more.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
    }

    private static Object value(JsonNode node) {
        if (!node.isArray()) {
            return node.asText();
        }
        List<String> list = new ArrayList<>();
        node.forEach(entry -> list.add(entry.asText()));
        return list;
    }
}
