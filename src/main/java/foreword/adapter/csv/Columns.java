package foreword.adapter.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one kind of list, and what the exports of the large systems call them. Where several of a file's columns say the
 * same, the one that is named first here counts, as far as it holds something.
 */
final class Columns {
    private static final int MINE = -2;
    private static final int OURS = -1;

    private final Map<String, Meant> names = new HashMap<>();
    private final Set<String> own;

    private Columns(Set<String> own) {
        this.own = own;
        own.forEach(name -> names.put(name, new Meant(name, OURS)));
    }

    /** Which of our columns a header means, and how well: the lower the better. */
    record Meant(String column, int rank) {}

    /** Columns that are only known by their own names, folded. */
    static Columns of(Set<String> own) {
        return new Columns(Set.copyOf(own));
    }

    /** Further names of a column of ours, the best first. */
    Columns also(String column, String... others) {
        for (int rank = 0; rank < others.length; rank++) {
            names.putIfAbsent(fold(others[rank]), new Meant(column, rank));
        }
        return this;
    }

    /** With the names that a person gave; both sides folded. */
    Columns renamed(Map<String, String> renamed) {
        Columns all = new Columns(own);
        names.forEach(all.names::putIfAbsent);
        renamed.forEach((theirs, ours) -> all.names.put(theirs, new Meant(ours, MINE)));
        return all;
    }

    @Nullable
    Meant meaning(String header) {
        Meant meant = names.get(fold(header));
        return meant != null && own.contains(meant.column()) ? meant : null;
    }

    /** Lower-case letters and digits alone: {@code Person - E-mail*} is {@code personemail}. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    /** How many cells of a line are headers that we know. */
    long known(List<String> line) {
        return line.stream()
                .map(this::meaning)
                .filter(Objects::nonNull)
                .map(Meant::column)
                .distinct()
                .count();
    }

    @Override
    public String toString() {
        return String.join(", ", own.stream().sorted().toList());
    }
}
