package foreword.people;

import java.util.List;

/**
 * How strong a relationship is, and why.
 *
 * @param strength from 0 to 100
 * @param known something is known to judge by; without it the number says nothing
 * @param because three sentences: the contact we had, what speaks for it, what speaks against it
 */
public record Relationship(int strength, boolean known, List<String> because) {
    private static final int SENTENCES = 3;

    public Relationship {
        because = List.copyOf(because);
        if (strength < 0 || strength > 100) {
            throw new IllegalArgumentException("strength goes from 0 to 100: " + strength);
        }
        if (because.size() != SENTENCES) {
            throw new IllegalArgumentException("three sentences explain a relationship, not " + because.size());
        }
    }
}
