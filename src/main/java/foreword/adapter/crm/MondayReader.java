package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.StageWords;
import foreword.money.Amount;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * monday: one item of a board and one changed column. Any column may be the stage or the sum, so both are settings; without them a column of
 * statuses is read as the stage, and one of numbers as the sum when its title says so.
 */
final class MondayReader implements CrmReader {
    private static final Set<String> STATUSES = Set.of("color", "status", "dropdown");
    private static final Set<String> NUMBERS = Set.of("numeric", "numbers", "number");
    private final Set<String> stageColumns;
    private final Set<String> amountColumns;
    private final Figures figures;

    /** @param stageColumns ids of the columns that are the stage; empty when not set, and {@code amountColumns} alike */
    MondayReader(Set<String> stageColumns, Set<String> amountColumns, Figures figures) {
        this.figures = figures;
        this.stageColumns = Set.copyOf(stageColumns);
        this.amountColumns = Set.copyOf(amountColumns);
    }

    @Override
    public Told read(String body, Map<String, String> headers) throws Unreadable {
        JsonNode tree = Json.tree(body);
        if (tree.has("challenge") && !tree.has("event")) {
            return Told.nothing("it is a challenge, to be answered with itself");
        }
        JsonNode event = tree.path("event");
        if (!event.isObject()) {
            return Told.nothing("it holds no event");
        }
        String type = String.valueOf(Json.text(event, "type")).toLowerCase(Locale.ROOT);
        if (event.hasNonNull("parentItemId") || type.contains("subitem")) {
            return Told.nothing("it is about a part of an item");
        }
        return one(type, event);
    }

    private Told one(String type, JsonNode event) {
        Telling telling = new Telling(Json.text(event, "pulseId", "itemId"))
                .deal(Json.text(event, "pulseName", "itemName"))
                .pipeline(Json.text(event, "boardId"))
                .at(Times.of(event, "changedAt", "triggerTime"));
        if (type.matches("create_(pulse|item)")) {
            return Told.of(created(telling, event.path("columnValues"))
                    .kind(SourceEvent.Kind.CREATED)
                    .event());
        }
        if (type.matches("(delete|archive)_(pulse|item)|item_(deleted|archived)")) {
            return Told.of(telling.kind(SourceEvent.Kind.DELETED).event());
        }
        if (type.matches("item_restored|restore_(pulse|item)")) {
            return Told.of(telling.kind(SourceEvent.Kind.RESTORED).event());
        }
        if (type.matches("(update|change)_name")) {
            String name = Json.text(event.path("value"), "name");
            return Told.of((name == null ? telling : telling.deal(name)).event());
        }
        if (type.matches("(update|change)_.*column_value")) {
            return Told.of(changed(telling, event).event());
        }
        return Told.nothing(type + " changes nothing of the deal itself");
    }

    private Telling created(Telling telling, JsonNode columns) {
        telling.stage(Stage.OPEN, null);
        for (Map.Entry<String, JsonNode> column : columns.properties()) {
            String label = label(column.getValue());
            if (label != null && (stageColumns.isEmpty() || stageColumns.contains(column.getKey()))) {
                telling.stage(StageWords.of(label), label);
            }
        }
        return telling;
    }

    private Telling changed(Telling telling, JsonNode event) {
        String id = String.valueOf(Json.text(event, "columnId"));
        String type = String.valueOf(Json.text(event, "columnType"));
        String title = String.valueOf(Json.text(event, "columnTitle")).toLowerCase(Locale.ROOT);
        boolean stage = stageColumns.isEmpty() ? STATUSES.contains(type) : stageColumns.contains(id);
        boolean sum = amountColumns.isEmpty()
                ? NUMBERS.contains(type)
                        && title.matches(".*\\b(amount|value|price|budget|revenue|size|sum|betrag|wert)\\b.*")
                : amountColumns.contains(id);
        String label = label(event.path("value"));
        if (stage && label != null) {
            return telling.stage(StageWords.of(label), label);
        }
        return sum ? telling.amount(sum(event.path("value"))) : telling;
    }

    private static @Nullable String label(JsonNode value) {
        String text = Json.text(value.path("label"), "text");
        String chosen = Json.text(value.path("chosenValues").path(0), "name");
        return text == null ? (chosen == null ? Json.text(value, "label", "text") : chosen) : text;
    }

    private @Nullable Amount sum(JsonNode value) {
        JsonNode unit = value.path("unit");
        return figures.of(
                value.isObject() ? value.path("value") : value,
                unit.isObject() ? Json.text(unit, "symbol", "custom_unit") : Json.value(unit));
    }
}
