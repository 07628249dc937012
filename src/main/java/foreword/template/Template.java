package foreword.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message of ours with blanks in it: a subject line (plain text) and a body (Markdown), both in logic-light mustache.
 *
 * @param name such as {@code ask-forwardable}
 * @param segment whose wording this is, null for everybody's
 * @param locale the language it is written in, null for the default language
 * @param variables every variable it may use, with its meaning in words; a name ending in {@code ?} may be left out
 * @param spoken the same in a line to be said aloud, without blanks; null where there is none
 */
public record Template(
        String name,
        @Nullable String segment,
        @Nullable Locale locale,
        String subject,
        String body,
        Map<String, String> variables,
        @Nullable String spoken) {

    /** The longest subject and body together, in UTF-16 units. */
    public static final int LONGEST = 20_000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public Template {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A template's name is lower-case letters, digits and hyphens, not \"" + name + "\"");
        }
        if (subject.length() + body.length() > LONGEST) {
            throw new IllegalArgumentException("Template " + name + " is longer than " + LONGEST + " characters: "
                    + (subject.length() + body.length()));
        }
        Objects.requireNonNull(variables, "variables");
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** Whether {@code variable} is named in the template's head, as needed or as optional. */
    public boolean declares(String variable) {
        return needs(variable) || variables.containsKey(variable + "?");
    }

    /** Whether the template cannot be rendered without {@code variable}. */
    public boolean needs(String variable) {
        return !variable.endsWith("?") && variables.containsKey(variable);
    }
}
