package foreword.adapter.csv;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in cells. */
final class Cells {
    /** A spreadsheet takes a cell that begins with one of these for a formula and runs it. */
    private static final String FORMULA = "=+-@\t\r";

    private static final Pattern SEVERAL = Pattern.compile("[;,|\\n]|:::");

    private Cells() {}

    /** A cell for a spreadsheet: quoted, and marked as text where it could be run (RFC 4180). */
    static String written(String text) {
        return '"' + (formula(text) ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** What a cell holds once the mark of text before a formula, which is ours or a spreadsheet's, is taken off. */
    static String text(String cell) {
        return cell.startsWith("'") && formula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** The parts of a cell that lists addresses or ids. */
    static List<String> several(String cell) {
        return Arrays.stream(SEVERAL.split(cell.strip(), -1))
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .toList();
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
