package foreword.adapter.csv;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which columns were left out on purpose: those that would let us write to somebody who has not agreed yet. */
public final class LeftOut {
    private static final Pattern REACHES = Pattern.compile(
            ".*(mail|phone|mobile|telefon|handy|fax|url|link|xing|profile|profil|twitter|website|address|adresse).*");

    private LeftOut() {}

    /** The columns of these that are left out on purpose, in a sentence; empty when there is none. */
    public static Optional<String> sentence(List<String> ignored) {
        List<String> columns = ignored.stream().filter(LeftOut::reaches).toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Left out on purpose: " + String.join(", ", columns)
                                + ". No address, phone number or profile link is kept of anybody before they agree to be introduced.");
    }

    /** The others of these, which nothing is known of. */
    public static List<String> others(List<String> ignored) {
        return ignored.stream().filter(column -> !reaches(column)).toList();
    }

    private static boolean reaches(String column) {
        return REACHES.matcher(Table.fold(column)).matches();
    }
}
