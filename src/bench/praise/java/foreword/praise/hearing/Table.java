package foreword.praise.hearing;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Prints a Markdown table, row by row. */
final class Table {

    private Table() {}

    static void title(String title, String... remarks) {
        System.out.println();
        System.out.println("### " + title);
        System.out.println();
        if (remarks.length > 0) {
            System.out.println(String.join(" ", remarks));
            System.out.println();
        }
    }

    static void head(String... columns) {
        row(Arrays.asList(columns));
        row(Collections.nCopies(columns.length, "---"));
    }

    static void row(String first, Object... rest) {
        List<String> cells = Arrays.stream(rest).map(Table::cell).toList();
        System.out.println("| " + first + " | " + String.join(" | ", cells) + " |");
    }

    private static void row(List<String> cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String cell(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : value.toString();
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    static String tenth(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }
}
