package foreword.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a piece is for.
 *
 * @param segments of those who introduce us, by name; empty for all
 * @param challenges what its readers are busy with, in a few words each; empty for anything
 * @param language as BCP 47 writes it, such as {@code en}; empty when it needs no words
 * @param lastDay the day after which it is not chosen, null when it stays good
 */
public record Fit(
        List<String> segments,
        List<String> challenges,
        String language,
        @Nullable LocalDate lastDay) {
    /** For everybody and for good. */
    public static final Fit ANYBODY = new Fit(List.of(), List.of(), "", null);

    public Fit {
        segments = List.copyOf(segments);
        challenges = List.copyOf(challenges);
    }

    /** True after its last day. */
    public boolean expired(LocalDate today) {
        return lastDay != null && today.isAfter(lastDay);
    }

    /** True when this segment may hand it on. */
    public boolean forSegment(String segment) {
        return segments.isEmpty() || segments.stream().anyMatch(segment::equalsIgnoreCase);
    }

    /** True when it names this segment, and is not for all alike. */
    public boolean madeForSegment(String segment) {
        return !segments.isEmpty() && forSegment(segment);
    }

    /** True when a reader of this language can read it: {@code de} reads {@code de-AT}, and both read what needs no words. */
    public boolean readIn(String tongue) {
        return language.isEmpty() || tongue.isEmpty() || root(language).equals(root(tongue));
    }

    private static String root(String tag) {
        return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
