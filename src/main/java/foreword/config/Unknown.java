package foreword.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for a key that nobody knows. */
final class Unknown {
    private static final Pattern SECRETIVE = Pattern.compile("(?i)token|secret|pass|credential|key|\\bxox|\\bxapp-");

    private Unknown() {}

    /** The complaint about a key in the file. */
    static String key(String key, Given given) {
        List<String> names = Key.ALL.stream().map(Key::name).toList();
        return key + ": " + shown(key, given.text()) + " is set in " + given.from() + ", but there is no such key; "
                + advice(key, names);
    }

    /** The complaint about an environment variable. */
    static String variable(String variable, String value, Collection<String> known) {
        return variable + ": " + shown(variable, value) + " is set, but there is no such setting; "
                + Guess.of(variable, known).map(Unknown::question).orElse("\"foreword config print\" lists them all");
    }

    private static String advice(String key, List<String> names) {
        for (NamedKeys keys : NamedKeys.ALL) {
            if (key.startsWith(keys.prefix())) {
                return "allowed are " + keys.prefix() + "NAME. followed by " + keys.choices();
            }
        }
        return Guess.of(key, names).map(Unknown::question).orElseGet(() -> "allowed are " + nearby(key, names));
    }

    private static String nearby(String key, List<String> names) {
        String section = key.contains(".") ? key.substring(0, key.indexOf('.') + 1) : key + ".";
        List<String> beside =
                names.stream().filter(name -> name.startsWith(section)).toList();
        return (beside.isEmpty() ? sections(names) : beside.stream()).collect(Collectors.joining(", "));
    }

    private static java.util.stream.Stream<String> sections(List<String> names) {
        return names.stream()
                .map(name -> name.substring(0, name.indexOf('.')) + ".*")
                .distinct();
    }

    private static String question(String word) {
        return "did you mean " + word + "?";
    }

    private static String shown(String key, String value) {
        boolean secretive = SECRETIVE.matcher(key.toLowerCase(Locale.ROOT)).find()
                || SECRETIVE.matcher(value).find();
        return secretive ? "a value (not shown)" : "\"" + value + "\"";
    }
}
