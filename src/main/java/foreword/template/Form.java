package foreword.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a phrase in one language, with places such as {@code {name}}.
 *
 * @param one when the count is one; the same as the other where there is no count
 * @param other in every other case
 */
public record Form(String one, String other) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    /** Words that depend on no count. */
    public static Form of(String words) {
        return new Form(words, words);
    }

    /** The places in these words, each once, in the order in which they stand. */
    public static List<String> places(String words) {
        return PLACE.matcher(words)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .collect(Collectors.toList());
    }

    String filled(boolean single, Map<String, String> values) {
        return PLACE.matcher(single ? one : other)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
