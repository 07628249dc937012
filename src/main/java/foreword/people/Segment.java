package foreword.people;

import java.util.Locale;

/**
 * A kind of company that is asked, thanked and written to in its own way.
 *
 * @param name lower-case, for example {@code client}
 */
public record Segment(String name) {
    public static final Segment CLIENT = new Segment("client");
    public static final Segment PARTNER = new Segment("partner");
    public static final Segment PROSPECT = new Segment("prospect");

    public Segment {
        name = name.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a segment needs a name");
        }
    }
}
