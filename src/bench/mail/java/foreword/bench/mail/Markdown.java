package foreword.bench.mail;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Prints titles, remarks and tables as Markdown. */
final class Markdown {
    private final PrintStream out;

    Markdown(PrintStream out) {
        this.out = out;
    }

    void title(String title, String... remarks) {
        out.println();
        out.println("### " + title);
        out.println();
        if (remarks.length > 0) {
            out.println(String.join(" ", remarks));
            out.println();
        }
    }

    void head(String... columns) {
        cells(Arrays.asList(columns));
        cells(Collections.nCopies(columns.length, "---"));
    }

    /** A line of the table; shares are given as doubles, everything else as it should be read. */
    void row(Object... cells) {
        cells(Arrays.stream(cells).map(Markdown::cell).toList());
    }

    private void cells(List<String> cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String cell(Object value) {
        if (value instanceof Double share) {
            return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.3f", share);
        }
        return value.toString();
    }

    /** Milliseconds: whole from 10 on, else with a tenth. */
    static String millis(long nanos) {
        double millis = nanos / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%,.0f ms", millis);
    }
}
