package foreword.config;

import foreword.followup.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys such as {@code segments.NAME.bar}, each under a name of the operator's choice. */
final class NamedKeys {
    /** What can be set about a segment. */
    static final NamedKeys SEGMENTS = new NamedKeys(
            "segments",
            Stream.of(
                    "ask",
                    "bar",
                    "open-ask-bar",
                    "offer.kind",
                    "offer.words",
                    "thanks",
                    "templates",
                    "cooldown",
                    "after-no",
                    "most-in-six-months",
                    "follow-up",
                    "follow-ups",
                    "thank-you",
                    "outcome-check",
                    "hopper"));

    /** How long the steps of a segment wait. */
    static final NamedKeys CADENCES =
            new NamedKeys("cadences", Stream.of(Step.values()).map(Step::word));

    /** Where events go that have a secret, or a choice of events, of their own. */
    static final NamedKeys ENDPOINTS =
            new NamedKeys("webhooks.endpoints", Stream.of("url", "secret", "previous-secret", "events"));

    /** All of them. */
    static final List<NamedKeys> ALL = List.of(SEGMENTS, CADENCES, ENDPOINTS);

    private final String section;
    private final List<String> ends;
    private final Pattern form;

    private NamedKeys(String section, Stream<String> ends) {
        this.section = section;
        this.ends =
                ends.sorted(Comparator.comparingInt(String::length).reversed()).toList();
        this.form = Pattern.compile(Pattern.quote(section) + "\\.([a-z0-9][a-z0-9-]{0,39})\\.([a-z.-]+)");
    }

    /** What stands before the name. */
    String prefix() {
        return section + ".";
    }

    /** What can stand after the name, the longest first. */
    List<String> ends() {
        return ends;
    }

    /** What can stand after the name, as a list to read. */
    String choices() {
        return ends.stream().sorted().collect(Collectors.joining(", "));
    }

    String key(String name, String end) {
        return prefix() + name + "." + end;
    }

    /** The name that a key is about; empty when it is about something else. */
    Optional<String> nameOf(String key) {
        Matcher matcher = form.matcher(key);
        return matcher.matches() && ends.contains(matcher.group(2)) ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The key that is meant by a variable such as {@code FOREWORD_SEGMENTS_KEY_ACCOUNT_OPEN_ASK_BAR}. */
    Optional<Key> ofVariable(String variable) {
        String start = "FOREWORD_" + shouted(section) + "_";
        if (!variable.startsWith(start)) {
            return Optional.empty();
        }
        String rest = variable.substring(start.length()).replaceFirst("_FILE$", "");
        return ends.stream()
                .filter(end -> rest.endsWith("_" + shouted(end)))
                .map(end -> key(name(rest, end), end))
                .flatMap(key -> Key.named(key).stream())
                .findFirst();
    }

    private static String name(String rest, String end) {
        return rest.substring(0, Math.max(0, rest.length() - end.length() - 1))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private static String shouted(String end) {
        return end.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
