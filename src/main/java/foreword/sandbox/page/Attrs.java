package foreword.sandbox.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.owasp.encoder.Encode;

/** The attributes of a tag; values are escaped when written. */
final class Attrs {
    private final Map<String, String> values = new LinkedHashMap<>();

    private Attrs() {}

    /** Names and values in turn. */
    static Attrs of(String... pairs) {
        var attrs = new Attrs();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            attrs.values.put(pairs[i], pairs[i + 1]);
        }
        return attrs;
    }

    Attrs and(String name, String value) {
        values.put(name, value);
        return this;
    }

    Attrs when(boolean condition, String name, String value) {
        if (condition) {
            values.put(name, value);
        }
        return this;
    }

    /** An attribute without a value, such as checked. */
    Attrs flag(boolean condition, String name) {
        return when(condition, name, "");
    }

    void write(StringBuilder out) {
        values.forEach((name, value) -> out.append(' ')
                .append(name)
                .append("=\"")
                .append(Encode.forHtmlAttribute(value))
                .append('"'));
    }
}
