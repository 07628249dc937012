package foreword.people;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the name to greet somebody by. Unsure falls back to the full name. */
public final class PersonName {
    private static final Set<String> TITLES =
            Set.of("dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "herr", "frau", "sir");

    private PersonName() {}

    public static String first(String fullName) {
        String name = fullName.strip();
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1) {
            name = name.substring(comma + 1).strip() + " "
                    + name.substring(0, comma).strip();
        }
        for (String word : name.split("\\s+", -1)) {
            if (!TITLES.contains(word.toLowerCase(Locale.ROOT))) {
                return word.length() > 1 && !word.endsWith(".") ? word : name;
            }
        }
        return name;
    }

    /** Whether two ways of writing a name can mean the same person: a word longer than an initial stands in both. */
    public static boolean alike(String one, String other) {
        Set<String> words = words(one);
        return words(other).stream().anyMatch(words::contains);
    }

    /** Whether both are surely written for the same name: the same words, or two of them in common. */
    public static boolean same(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        long common = others.stream().filter(words::contains).count();
        return common >= 2 || (common == 1 && words.equals(others));
    }

    private static Set<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[\\s,.;()\"']+", -1))
                .filter(word -> word.length() > 1 && !TITLES.contains(word))
                .collect(Collectors.toSet());
    }
}
