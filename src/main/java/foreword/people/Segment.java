package foreword.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of company that is asked, thanked and written to in its own way.
 *
 * @param name lower-case, words joined by hyphens, for example {@code client}; a strategic partner is {@code partner},
 *     however it is said
 */
public record Segment(String name) {
    private static final Set<String> OTHER_NAMES_OF_PARTNER =
            Set.of("strategic-partner", "strategic-partners", "partners");

    public static final Segment CLIENT = new Segment("client");
    public static final Segment PARTNER = new Segment("partner");
    public static final Segment PROSPECT = new Segment("prospect");

    /** Those that need no description. */
    public static final List<Segment> BUILT_IN = List.of(CLIENT, PARTNER, PROSPECT);

    public Segment {
        String said = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        if (said.isEmpty()) {
            throw new IllegalArgumentException("a segment needs a name");
        }
        name = OTHER_NAMES_OF_PARTNER.contains(said) ? "partner" : said.equals("clients") ? "client" : said;
    }

    /** As people say it: {@code client}, {@code strategic partner}, {@code key account}. */
    public String spoken() {
        return this.equals(PARTNER) ? "strategic partner" : name.replace('-', ' ');
    }
}
