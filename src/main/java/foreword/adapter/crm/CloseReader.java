package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.money.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Close: an event with the opportunity itself, or with the entry about its change of status in the lead's history. Values are in cents of
 * whatever currency. An opportunity has no name of its own; it goes by its lead's.
 */
final class CloseReader implements CrmReader {
    private static final String STATUS_CHANGE = "activity.opportunity_status_change";
    private static final int CENTS = 2;

    @Override
    public Told read(String body, Map<String, String> headers) throws Unreadable {
        JsonNode tree = Json.tree(body);
        JsonNode events = tree.path("data").isArray() ? tree.get("data") : tree;
        Told told = new Told(List.of(), List.of());
        for (JsonNode each : Json.objects(events)) {
            told = told.and(one(each.path("event").isObject() ? each.get("event") : each));
        }
        return told;
    }

    private static Told one(JsonNode event) {
        String type = Json.text(event, "object_type");
        String about = type == null ? Json.text(event.path("data"), "object_type", "_type") : type;
        if ("opportunity".equalsIgnoreCase(about)) {
            return Told.of(opportunity(event));
        }
        if (STATUS_CHANGE.equals(about) || "OpportunityStatusChange".equals(about)) {
            return changed(event);
        }
        return event.has("status_type") && event.has("value_currency")
                ? Told.of(told(event, event, "").event())
                : Told.nothing("it is about " + (about == null ? "something unknown" : about) + ", not an opportunity");
    }

    private static SourceEvent opportunity(JsonNode event) {
        JsonNode data = event.path("data").isObject() && !event.get("data").isEmpty()
                ? event.get("data")
                : event.path("previous_data");
        return told(event, data, "").kind(kind(event)).event();
    }

    /** An entry that is taken away or corrected later is no news of the opportunity. */
    private static Told changed(JsonNode event) {
        JsonNode data = event.path("data");
        return kind(event) == SourceEvent.Kind.DELETED
                ? Told.nothing("an entry of the history was taken away")
                : Told.of(told(event, data, "new_").event());
    }

    private static Telling told(JsonNode event, JsonNode data, String prefix) {
        boolean entry = !prefix.isEmpty();
        String value = entry ? "opportunity_value" : "value";
        String id = Json.text(data, entry ? "opportunity_id" : "id");
        String lead = Json.text(data, "lead_name");
        String label = Json.text(data, prefix + "status_label");
        return new Telling(id == null ? Json.text(event, "object_id") : id)
                .deal(lead == null ? Json.text(data, "name", "opportunity_name") : lead)
                .company(lead)
                .stage(status(Json.text(data, prefix + "status_type")), label)
                .amount(cents(Json.text(data, value), Json.text(data, value + "_currency")))
                .pipeline(Json.text(data, "pipeline_name", "pipeline_id", prefix + "pipeline_name"))
                .at(
                        Times.of(event, "date_updated", "date_created") == null
                                ? Times.of(data, "date_updated", "date_created")
                                : Times.of(event, "date_updated", "date_created"));
    }

    private static SourceEvent.Kind kind(JsonNode event) {
        return switch (String.valueOf(Json.text(event, "action")).toLowerCase(Locale.ROOT)) {
            case "created" -> SourceEvent.Kind.CREATED;
            case "deleted" -> SourceEvent.Kind.DELETED;
            default -> SourceEvent.Kind.CHANGED;
        };
    }

    private static Stage status(@Nullable String type) {
        return switch (String.valueOf(type)) {
            case "won" -> Stage.WON;
            case "lost" -> Stage.LOST;
            case "active" -> Stage.OPEN;
            default -> Stage.UNKNOWN;
        };
    }

    private static @Nullable Amount cents(@Nullable String value, @Nullable String currency) {
        Amount whole = Figures.of(value, currency);
        BigDecimal sum = whole == null ? null : whole.value().movePointLeft(CENTS);
        return whole == null || sum == null ? null : new Amount(sum, whole.currency());
    }
}
