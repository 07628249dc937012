package foreword.config;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was given, key by key, and everything that is wrong with it. */
final class Values {
    private final Map<String, Given> given;
    private final List<String> problems;

    /** @param strong wins over {@code weak} */
    Values(Map<String, Given> weak, Map<String, Given> strong, List<String> problems) {
        this.given = new LinkedHashMap<>(weak);
        this.given.putAll(strong);
        this.problems = problems;
        this.given.forEach(this::complainIfUnknown);
    }

    Optional<String> text(String key) {
        Given found = given.get(known(key).name());
        return found == null || found.text().isEmpty() ? Optional.empty() : Optional.of(found.text());
    }

    /** True when a key stands there with nothing behind it, such as {@code []}. */
    boolean blank(String key) {
        Given found = given.get(known(key).name());
        return found != null && found.text().isEmpty();
    }

    /** The keys below this one that are set. */
    List<String> given(String prefix) {
        return given.keySet().stream()
                .filter(key -> key.startsWith(prefix)
                        && Key.named(key).isPresent()
                        && text(key).isPresent())
                .toList();
    }

    Optional<Secret> secret(String key) {
        return text(key).map(Secret::new);
    }

    /**
     * The value of a key; empty when it is not set or, with a complaint, when it cannot be read.
     *
     * @param allowed ends the sentence "allowed is …"
     */
    <T> Optional<T> read(String key, Function<String, T> reading, String allowed) {
        try {
            return text(key).map(reading);
        } catch (IllegalArgumentException | DateTimeException e) {
            reject(key, allowed);
            return Optional.empty();
        }
    }

    /** The short names under which teammates' mailboxes are set up. */
    Set<String> owners() {
        return given.keySet().stream()
                .flatMap(key -> Key.ownerOf(key).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names that keys of this kind are about. */
    Set<String> names(NamedKeys keys) {
        return given.keySet().stream()
                .flatMap(key -> keys.nameOf(key).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Complains about a value. */
    void reject(String key, String allowed) {
        Given found = given.get(key);
        String value = found == null
                ? "not set"
                : (known(key).secret() ? "the value" : "\"" + DatabaseSettings.shown(found.text()) + "\"") + " from "
                        + found.from();
        problems.add(key + ": " + value + "; allowed is " + allowed);
    }

    private static Key known(String key) {
        return Key.named(key).orElseThrow(() -> new IllegalStateException("no such key: " + key));
    }

    private void complainIfUnknown(String key, Given value) {
        if (Key.named(key).isEmpty()) {
            problems.add(Unknown.key(key, value));
        }
    }
}
