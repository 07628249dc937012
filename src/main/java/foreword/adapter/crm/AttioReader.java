package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.StageWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attio: several events in a body, with ids only; and records with their values, as the API gives them. Which object holds the deals is a
 * setting; without it only a changed record is looked at, since every person and
 * company makes and takes records.
 */
final class AttioReader implements CrmReader {
    private final Set<String> objects;
    private final Figures figures;

    /** @param objects the ids or names of the objects, and of the lists, that hold deals; empty when not set */
    AttioReader(Set<String> objects, Figures figures) {
        this.figures = figures;
        this.objects = Set.copyOf(objects);
    }

    @Override
    public Told read(String body, Map<String, String> headers) throws Unreadable {
        JsonNode tree = Json.tree(body);
        Told told = new Told(List.of(), List.of());
        JsonNode events = tree.path("events").isArray() ? tree.get("events") : tree;
        for (JsonNode each : Json.objects(events.path("data").isContainerNode() ? events.get("data") : events)) {
            told = told.and(each.path("values").isObject() ? Told.of(record(each)) : one(each));
        }
        return told;
    }

    private Told one(JsonNode event) {
        String type = String.valueOf(Json.text(event, "event_type"));
        JsonNode id = event.path("id");
        boolean entry = type.startsWith("list-entry.");
        String held = entry ? Json.text(id, "list_id") : Json.text(id, "object_id");
        if (!entry && !type.startsWith("record.")) {
            return Told.nothing(type + " is no news of a deal");
        }
        boolean named = objects.contains(String.valueOf(held))
                || objects.contains(String.valueOf(Json.text(event, "parent_object_id")));
        if (!objects.isEmpty() && !named) {
            return Told.nothing("its object is not the one that holds deals");
        }
        Telling telling = new Telling(entry ? Json.text(event, "parent_record_id") : Json.text(id, "record_id"))
                .at(Times.of(event, "occurred_at", "created_at", "timestamp"))
                .thin();
        return switch (type) {
            case "record.updated", "list-entry.updated" -> Told.of(telling.event());
            case "record.created" ->
                named
                        ? Told.of(telling.kind(SourceEvent.Kind.CREATED)
                                .stage(Stage.OPEN, null)
                                .event())
                        : Told.nothing("a new record of an object that is not known to hold deals");
            case "list-entry.created" ->
                named
                        ? Told.of(telling.event())
                        : Told.nothing("a new entry of a list that is not known to hold deals");
            case "record.deleted", "record.merged" ->
                named
                        ? Told.of(gone(type, telling, event).event())
                        : Told.nothing("a record of an object that is not known to hold deals is gone");
            default -> Told.nothing(type + " changes nothing of the deal itself");
        };
    }

    private static Telling gone(String type, Telling telling, JsonNode event) {
        return type.equals("record.deleted")
                ? telling.kind(SourceEvent.Kind.DELETED)
                : telling.kind(SourceEvent.Kind.MERGED).former(Json.values(event.path("duplicate_record_id")));
    }

    /** Each value is a list with the one in force; which kind it is shows in its own fields. */
    private SourceEvent record(JsonNode record) {
        JsonNode values = record.path("values");
        JsonNode sum = value(values, "value", "amount", "deal_value");
        String name = title(value(values, "stage", "status", "deal_stage"));
        JsonNode id = record.path("id");
        return new Telling(id.isObject() ? Json.text(id, "record_id") : Json.value(id))
                .deal(Json.text(value(values, "name", "deal_name"), "value"))
                .company(company(value(values, "associated_company", "company")))
                .stage(name == null ? Stage.UNKNOWN : StageWords.of(name), name)
                .amount(figures.of(Json.text(sum, "currency_value", "value"), Json.text(sum, "currency_code")))
                .at(Times.read(Json.text(value(values, "stage", "status", "deal_stage"), "active_from")))
                .event();
    }

    private static JsonNode value(JsonNode values, String... names) {
        for (String name : names) {
            JsonNode found = values.path(name);
            if (found.isArray() && !found.isEmpty()) {
                return found.get(0);
            }
            if (found.isObject()) {
                return found;
            }
        }
        return values.path("");
    }

    private static @Nullable String title(JsonNode value) {
        String status = Json.text(value.path("status"), "title");
        String option = status == null ? Json.text(value.path("option"), "title") : status;
        return option == null ? Json.text(value, "status", "option", "value") : option;
    }

    private static @Nullable String company(JsonNode value) {
        return Json.text(value, "name", "target_record_name");
    }
}
