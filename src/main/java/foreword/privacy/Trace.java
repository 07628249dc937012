package foreword.privacy;

import java.util.List;

/**
 * Every row that has to do with a person.
 *
 * @param refs references such as {@code ask/a_12}
 */
public record Trace(Person person, List<String> refs) {
    public Trace {
        refs = List.copyOf(refs);
    }

    /** The ids of the rows of one kind, for example of {@code ask/}. */
    public List<String> ids(String kind) {
        return refs.stream()
                .filter(ref -> ref.startsWith(kind))
                .map(ref -> ref.substring(kind.length()))
                .toList();
    }
}
