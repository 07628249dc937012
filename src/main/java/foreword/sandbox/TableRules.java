package foreword.sandbox;

import static foreword.sandbox.Rule.all;
import static foreword.sandbox.Rule.list;
import static foreword.sandbox.Rule.needs;
import static foreword.sandbox.Rule.number;
import static foreword.sandbox.Rule.object;
import static foreword.sandbox.Rule.word;
import static foreword.sandbox.Rule.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Slack's limits for tables and charts. */
final class TableRules {
    private static final int MOST_CELL_TEXT = 20_000;

    static final Rule TABLE =
            all(needs("rows"), list("rows", 1, 100, cells(0, 20, Rule.anything())), even(), settings());

    static final Rule DATA_TABLE = all(
            needs("rows"),
            list("rows", 2, 201, cells(1, 20, words("text", 1, MOST_CELL_TEXT))),
            even(),
            number("page_size", 1, 100),
            totalText());

    private static final Rule SEGMENT = all(needs("label"), needs("value"), words("label", 1, 20), positive());
    private static final Rule POINT = all(needs("label"), needs("value"), words("label", 1, 20));
    private static final Rule SERIES =
            all(needs("name"), needs("data"), words("name", 1, 20), list("data", 1, 20, POINT));
    private static final Rule AXES = all(
            needs("categories"),
            list("categories", 1, 20, word(1, 20)),
            words("x_label", 0, 50),
            words("y_label", 0, 50));

    static final Rule CHART = all(needs("title"), needs("chart"), words("title", 1, 50), object("chart", chart()));

    private TableRules() {}

    private static Rule chart() {
        var pie = all(needs("segments"), list("segments", 1, 12, SEGMENT));
        var axes = all(needs("series"), list("series", 1, 12, SERIES), object("axis_config", AXES));
        return Rule.byType(Map.of("pie", pie, "bar", axes, "line", axes, "area", axes));
    }

    private static Rule positive() {
        return (object, at, problems) -> {
            if (object.path("value").isNumber() && object.path("value").asDouble() <= 0) {
                problems.accept(new BlockKitRules.Problem(at + "/value", "must be greater than 0"));
            }
        };
    }

    /** A row is itself a list. */
    private static Rule cells(int least, int most, Rule each) {
        return (row, at, problems) -> {
            if (!row.isArray() || row.size() > most || row.size() < least) {
                problems.accept(new BlockKitRules.Problem(at, "must have from " + least + " to " + most + " cells"));
            }
            for (int i = 0; i < row.size(); i++) {
                each.check(row.path(i), at + "/" + i, problems);
            }
        };
    }

    private static Rule even() {
        return (object, at, problems) -> {
            int width = object.path("rows").path(0).size();
            int index = 0;
            for (var row : object.path("rows")) {
                if (row.size() != width) {
                    problems.accept(new BlockKitRules.Problem(at + "/rows/" + index, "must have " + width + " cells"));
                }
                index++;
            }
        };
    }

    private static Rule settings() {
        return (object, at, problems) -> {
            int width = object.path("rows").path(0).size();
            if (!Rule.absent(object, "column_settings")
                    && object.path("column_settings").size() != width) {
                problems.accept(new BlockKitRules.Problem(at + "/column_settings", "must have " + width + " items"));
            }
        };
    }

    private static Rule totalText() {
        return (object, at, problems) -> {
            if (textIn(object.path("rows")) > MOST_CELL_TEXT) {
                problems.accept(new BlockKitRules.Problem(
                        at + "/rows", "must be less than " + (MOST_CELL_TEXT + 1) + " characters"));
            }
        };
    }

    private static int textIn(JsonNode rows) {
        int sum = 0;
        for (var row : rows) {
            for (var cell : row) {
                sum += Contents.codePoints(cell.path("text").asText());
            }
        }
        return sum;
    }
}
