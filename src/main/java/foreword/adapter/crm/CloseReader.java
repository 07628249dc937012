package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.money.Amount;
import java.math.BigDecimal;
import java.time.Instant;
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

    private final Figures figures;

    CloseReader(Figures figures) {
        this.figures = figures;
    }

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

    private Told one(JsonNode event) {
        String type = Json.text(event, "object_type");
        JsonNode data = event.path("data");
        String about = type == null ? Json.text(data, "object_type", "_type") : type;
        if ("opportunity".equalsIgnoreCase(about)) {
            JsonNode known = data.isObject() && !data.isEmpty() ? data : event.path("previous_data");
            return Told.of(opportunity(event, known).kind(kind(event)).event());
        }
        if (STATUS_CHANGE.equals(about)
                || String.valueOf(about).matches("OpportunityStatusChange|StatusChange\\.Opportunity")) {
            return changed(event, data);
        }
        return event.has("status_type") && event.has("value_currency")
                ? Told.of(opportunity(event, event).event())
                : Told.nothing("it is about " + (about == null ? "something unknown" : about) + ", not an opportunity");
    }

    private Telling opportunity(JsonNode event, JsonNode data) {
        String id = Json.text(data, "id");
        String lead = Json.text(data, "lead_name");
        return new Telling(id == null ? Json.text(event, "object_id") : id)
                .deal(lead == null ? Json.text(data, "name") : lead)
                .company(lead)
                .stage(status(Json.text(data, "status_type")), Json.text(data, "status_label"))
                .amount(cents(Json.text(data, "value"), Json.text(data, "value_currency")))
                .pipeline(Json.text(data, "pipeline_name", "pipeline_id"))
                .at(time(event, data));
    }

    /** An entry that is taken away or corrected later is no news of the opportunity. */
    private Told changed(JsonNode event, JsonNode data) {
        if (kind(event) == SourceEvent.Kind.DELETED) {
            return Told.nothing("an entry of the history was taken away");
        }
        JsonNode status = data.path("new_status");
        String type = Json.text(data, "new_status_type");
        String label = Json.text(data, "new_status_label");
        String lead = Json.text(data, "lead_name");
        return Told.of(new Telling(Json.text(data, "opportunity_id"))
                .deal(lead == null ? Json.text(data, "opportunity_name") : lead)
                .company(lead)
                .stage(
                        status(type == null ? Json.text(status, "type") : type),
                        label == null ? (status.isObject() ? Json.text(status, "label") : Json.value(status)) : label)
                .amount(cents(Json.text(data, "opportunity_value"), Json.text(data, "opportunity_value_currency")))
                .at(time(event, data))
                .event());
    }

    private static @Nullable Instant time(JsonNode event, JsonNode data) {
        Instant own = Times.of(event, "date_updated", "date_created");
        return own == null ? Times.of(data, "date_updated", "date_created") : own;
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

    private @Nullable Amount cents(@Nullable String value, @Nullable String currency) {
        Amount whole = figures.of(value, currency);
        BigDecimal sum = whole == null ? null : whole.value().movePointLeft(CENTS);
        return whole == null || sum == null ? null : new Amount(sum, whole.currency());
    }
}
