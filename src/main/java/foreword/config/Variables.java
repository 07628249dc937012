package foreword.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The settings that stand in environment variables; an empty one counts as not set. */
final class Variables {
    private static final Set<String> NOT_SETTINGS =
            Set.of("FOREWORD_HOME", "FOREWORD_CONFIG", "FOREWORD_DEBUG", "FOREWORD_MAILLAB_DIR", "FOREWORD_JAVA_OPTS");

    private final Map<String, String> env;
    private final List<String> problems;

    Variables(Map<String, String> env, List<String> problems) {
        this.env = env;
        this.problems = problems;
    }

    /** What they say, by key. */
    Map<String, Given> read() {
        Map<String, Given> given = new LinkedHashMap<>();
        for (Key key : keys()) {
            for (String variable : key.variables()) {
                read(key, variable, given);
            }
        }
        names().forEach(this::complainIfUnknown);
        return given;
    }

    private void read(Key key, String variable, Map<String, Given> given) {
        String file = variable + "_FILE";
        if (key.filed() && isSet(variable) && isSet(file)) {
            problems.add(key.name() + ": both " + variable + " and " + file + " are set; keep one");
        } else if (isSet(variable)) {
            given.putIfAbsent(key.name(), new Given(value(variable), variable));
        } else if (key.filed() && isSet(file)) {
            readFile(key, file, given);
        }
    }

    private void readFile(Key key, String variable, Map<String, Given> given) {
        String path = value(variable);
        try {
            String text = Files.readString(Path.of(path)).strip();
            if (text.isEmpty()) {
                problems.add(key.name() + ": the file named by " + variable + " is empty: " + path);
            } else {
                given.putIfAbsent(key.name(), new Given(text, variable));
            }
        } catch (IOException | InvalidPathException e) {
            // the path is not shown when it looks like the secret itself, put into the wrong variable
            String shown = path.startsWith("xox") || path.startsWith("xapp-") ? "(not shown)" : path;
            problems.add(key.name() + ": cannot read the file named by " + variable + ": " + shown + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    /** All that can be set, and what is set of teammates' mailboxes, of segments and of webhooks' endpoints. */
    private List<Key> keys() {
        Stream<Key> named = names().stream()
                .flatMap(name -> Stream.concat(
                                Stream.of(Key.ofOwner(name)),
                                NamedKeys.ALL.stream().map(keys -> keys.ofVariable(name)))
                        .flatMap(Optional::stream));
        return Stream.concat(Key.ALL.stream(), named).distinct().toList();
    }

    private Set<String> names() {
        return new TreeSet<>(env.keySet());
    }

    private void complainIfUnknown(String variable) {
        Set<String> known = known();
        if (variable.startsWith("FOREWORD_") && !known.contains(variable)) {
            problems.add(Unknown.variable(variable, value(variable), known));
        }
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>(NOT_SETTINGS);
        for (Key key : keys()) {
            known.addAll(key.variables());
            if (key.filed()) {
                key.variables().forEach(variable -> known.add(variable + "_FILE"));
            }
        }
        return known;
    }

    private boolean isSet(String variable) {
        return !value(variable).isEmpty();
    }

    private String value(String variable) {
        return env.getOrDefault(variable, "").strip();
    }
}
