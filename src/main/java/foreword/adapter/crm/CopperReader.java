package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.StageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copper: ids of opportunities, and what changed as pairs of an old and a new value; and opportunities as the API gives them. */
final class CopperReader implements CrmReader {
    private final Figures figures;

    CopperReader(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Told read(String body, Map<String, String> headers) throws Unreadable {
        JsonNode tree = Json.tree(body);
        Told told = new Told(List.of(), List.of());
        for (JsonNode each : Json.objects(tree)) {
            told = told.and(each.has("ids") ? events(each) : whole(each));
        }
        return told;
    }

    private Told events(JsonNode node) {
        String type = String.valueOf(Json.text(node, "type"));
        if (!type.equals("opportunity")) {
            return Told.nothing("it is about a " + type + ", not an opportunity");
        }
        List<SourceEvent> all = new ArrayList<>();
        for (String id : Json.values(node.path("ids"))) {
            all.add(event(id, node));
        }
        return all.isEmpty() ? Told.nothing("it names no opportunity") : new Told(all, List.of());
    }

    private SourceEvent event(String id, JsonNode node) {
        Telling telling = new Telling(id).at(Times.of(node, "timestamp")).thin();
        return switch (String.valueOf(Json.text(node, "event")).toLowerCase(Locale.ROOT)) {
            case "new", "create" ->
                telling.kind(SourceEvent.Kind.CREATED).stage(Stage.OPEN, null).event();
            case "delete" -> telling.kind(SourceEvent.Kind.DELETED).event();
            default -> changed(telling, node.path("updated_attributes")).event();
        };
    }

    private Telling changed(Telling telling, JsonNode changes) {
        String status = fresh(changes, "status");
        String step = fresh(changes, "stage", "pipeline_stage", "pipeline_stage_id");
        return telling.deal(fresh(changes, "name"))
                .stage(status(status, step), status == null ? step : status)
                .amount(figures.of(fresh(changes, "monetary_value"), fresh(changes, "monetary_unit")))
                .pipeline(fresh(changes, "pipeline_id"))
                .lostBecause(fresh(changes, "loss_reason", "loss_reason_id"));
    }

    /** The second of a pair; a value alone is the new one. */
    private static @Nullable String fresh(JsonNode changes, String... names) {
        for (String name : names) {
            JsonNode pair = changes.path(name);
            String value = Json.value(pair.isArray() ? pair.path(pair.size() - 1) : pair);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private Told whole(JsonNode node) {
        if (!node.has("monetary_value") && !node.has("pipeline_stage_id") && !node.has("status")) {
            return Told.nothing("it is no opportunity");
        }
        String status = Json.text(node, "status");
        return Told.of(new Telling(Json.text(node, "id"))
                .deal(Json.text(node, "name"))
                .company(Json.text(node, "company_name"))
                .stage(status(status, null), status)
                .amount(figures.of(node.path("monetary_value"), Json.text(node, "monetary_unit")))
                .lostBecause(Json.text(node, "loss_reason"))
                .pipeline(Json.text(node, "pipeline_id"))
                .contact(Json.text(node, "contact_email"))
                .at(Times.of(node, "date_modified", "date_created"))
                .event());
    }

    /** Abandoned is neither lost nor on hold: a person says what it means. */
    private static Stage status(@Nullable String status, @Nullable String step) {
        return switch (String.valueOf(status).toLowerCase(Locale.ROOT)) {
            case "open" -> Stage.OPEN;
            case "won" -> Stage.WON;
            case "lost" -> Stage.LOST;
            default -> status == null && step != null ? StageWords.of(step) : Stage.UNKNOWN;
        };
    }
}
