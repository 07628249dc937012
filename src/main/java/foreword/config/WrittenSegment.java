package foreword.config;

import foreword.ask.Offer;
import foreword.followup.Cadence;
import foreword.followup.Step;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings about one segment in force, by key. */
record WrittenSegment(SegmentSettings segment, Cadence usual) {
    Stream<Key> keys() {
        return Stream.concat(
                NamedKeys.SEGMENTS.ends().stream()
                        .sorted()
                        .flatMap(end -> Key.named(NamedKeys.SEGMENTS.key(segment.name(), end)).stream()),
                Stream.of(Step.values())
                        .filter(step -> !segment.cadence().all(step).equals(usual.all(step)))
                        .flatMap(step -> Key.named(NamedKeys.CADENCES.key(segment.name(), step.word())).stream()));
    }

    /** The waits that a key such as {@code cadences.all.hopper} names. */
    static String wait(Cadence cadence, String key) {
        Step step = Step.named(key.substring(key.lastIndexOf('.') + 1)).orElseThrow();
        return CadenceReading.written(step, cadence.all(step));
    }

    @Nullable
    Object value(String key) {
        if (key.startsWith(NamedKeys.CADENCES.prefix())) {
            return wait(segment.cadence(), key);
        }
        String end = key.substring(NamedKeys.SEGMENTS.key(segment.name(), "").length());
        return switch (end) {
            case "ask" -> segment.ask();
            case "bar" -> segment.bar();
            case "open-ask-bar" -> segment.openAskBar();
            case "offer.kind" -> segment.offer().map(Offer::kind).orElse(null);
            case "offer.words" ->
                segment.offer().map(offer -> quoted(offer.words())).orElse(null);
            case "thanks" -> segment.thanks().isEmpty() ? "none" : "[" + String.join(", ", segment.thanks()) + "]";
            case "templates" -> segment.templates();
            case "cooldown" -> segment.cooldown();
            case "after-no" -> segment.afterNo();
            case "most-in-six-months" -> segment.mostInSixMonths();
            default -> null;
        };
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
