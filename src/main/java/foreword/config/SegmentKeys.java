package foreword.config;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys {@code segments.NAME.…}, each under a name of the operator's choice. */
final class SegmentKeys {
    /** What can be set about a segment, the longest first. */
    static final List<String> ENDS = List.of(
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
                    "hopper")
            .stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    static final String SEGMENTS = "segments.";
    private static final Pattern KEY = Pattern.compile("segments\\.([a-z0-9][a-z0-9-]{0,39})\\.([a-z.-]+)");
    private static final String VARIABLE = "FOREWORD_SEGMENTS_";

    private SegmentKeys() {}

    /** The segment that a key is about; empty when it is about something else. */
    static Optional<String> segmentOf(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() && ENDS.contains(matcher.group(2)) ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The key that is meant by a variable such as {@code FOREWORD_SEGMENTS_KEY_ACCOUNT_OPEN_ASK_BAR}. */
    static Optional<Key> ofVariable(String variable) {
        if (!variable.startsWith(VARIABLE)) {
            return Optional.empty();
        }
        String rest = variable.substring(VARIABLE.length());
        return ENDS.stream()
                .filter(end -> rest.endsWith("_" + shouted(end)))
                .map(end -> SEGMENTS
                        + rest.substring(0, rest.length() - end.length() - 1)
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                        + "." + end)
                .flatMap(key -> Key.named(key).stream())
                .findFirst();
    }

    private static String shouted(String end) {
        return end.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
