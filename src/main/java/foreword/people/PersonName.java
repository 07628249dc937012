package foreword.people;

import java.util.Set;

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
            if (!TITLES.contains(word.toLowerCase(java.util.Locale.ROOT))) {
                return word.length() > 1 && !word.endsWith(".") ? word : name;
            }
        }
        return name;
    }
}
