package foreword.config;

import foreword.ask.Offer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings about one segment in force, by key. */
record WrittenSegment(SegmentSettings segment) {
    Stream<Key> keys() {
        return SegmentKeys.ENDS.stream()
                .sorted()
                .flatMap(end -> Key.named(SegmentKeys.SEGMENTS + segment.name() + "." + end).stream());
    }

    @Nullable
    Object value(String key) {
        String end = key.substring((SegmentKeys.SEGMENTS + segment.name() + ".").length());
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
            case "follow-up" -> segment.followUp();
            case "follow-ups" -> segment.followUps();
            case "thank-you" -> segment.thankYou();
            case "outcome-check" -> segment.outcome();
            default -> segment.hopper();
        };
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
