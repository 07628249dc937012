package foreword.deal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a program posted: lines of words, fields with labels, and the title of what it is about.
 *
 * @param title the name of the record that it links to, null when it links to none
 */
public record Post(
        List<String> lines, List<Field> fields, @Nullable String title) {
    private static final Pattern LABELLED =
            Pattern.compile("^[\\s•*_-]*([\\p{L}][\\p{L}\\p{N} /_-]{0,30}?)[*_]*\\s*[:：][*_]*\\s*(\\S.*)$");
    private static final Pattern BARS = Pattern.compile("\\s+\\|\\s+");

    public Post {
        lines = List.copyOf(lines);
        fields = List.copyOf(fields);
    }

    /** A label with its value, as in {@code Amount: $48,000}. */
    public record Field(String label, String value) {

        /** A line that is one; empty for any other. */
        public static Optional<Field> of(String line) {
            Matcher labelled = LABELLED.matcher(line);
            return labelled.matches() ? Optional.of(new Field(labelled.group(1), labelled.group(2))) : Optional.empty();
        }
    }

    /** A text whose lines of the kind {@code Amount: $48,000} are fields when the label is known. */
    static Post of(String text, Labels labels) {
        List<String> lines = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            for (String part : BARS.split(line, -1)) {
                Optional<Field> field = Field.of(part).filter(labels::knows);
                field.ifPresentOrElse(fields::add, () -> lines.add(part));
            }
        }
        return new Post(lines, fields, null);
    }

    /** The same with the words of its lines taken apart into fields where their labels are known. */
    Post with(Labels labels) {
        Post own = of(String.join("\n", lines), labels);
        List<Field> all = new ArrayList<>(fields);
        all.addAll(own.fields);
        return new Post(own.lines, all, title);
    }
}
