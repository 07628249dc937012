package foreword.target;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How likely somebody knows a target, and why.
 *
 * @param evidence the weightiest first
 */
public record Bond(List<Evidence> evidence) {
    private static final int MOST = 100;

    public static final Bond NONE = new Bond(List.of());

    public Bond {
        evidence = List.copyOf(evidence);
    }

    /** How much the evidence carries together, the strongest first. */
    public enum Band {
        STRONG(50, "a strong tie"),
        LIKELY(25, "they may well know each other"),
        WEAK(8, "a weak hint only"),
        NONE(0, "no tie known: asking would be a guess");

        private final int from;
        private final String words;

        Band(int from, String words) {
            this.from = from;
            this.words = words;
        }

        public String words() {
            return words;
        }

        private static Band of(int points) {
            for (Band band : values()) {
                if (points >= band.from) {
                    return band;
                }
            }
            return NONE;
        }
    }

    /** 0 to 100. */
    public int points() {
        return Math.min(MOST, evidence.stream().mapToInt(Evidence::points).sum());
    }

    public Band band() {
        return Band.of(points());
    }

    /** Why, for a teammate: what it rests on, and how far it carries. */
    public String because() {
        return evidence.isEmpty()
                ? band().words()
                : evidence.stream().map(Evidence::because).collect(Collectors.joining("; ")) + " (" + band().words()
                        + ")";
    }
}
