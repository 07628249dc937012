package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pipedrive: webhooks of version 2 ({@code meta.action} create, change, delete; the deal in {@code data}) and of version 1 ({@code event}
 * {@code updated.deal}; the deal in {@code current}). The deal comes whole, except when it was deleted.
 */
final class PipedriveReader implements CrmReader {
    private final Figures figures;
    private final CrmReader other;

    PipedriveReader(Figures figures) {
        this.figures = figures;
        this.other = new GenericReader(PipedriveReader::status, figures);
    }

    @Override
    public Told read(String body, Map<String, String> headers) throws Unreadable {
        JsonNode tree = Json.tree(body);
        Told told = new Told(List.of(), List.of());
        for (JsonNode each : Json.objects(tree)) {
            told = told.and(one(each));
        }
        return told;
    }

    /** What a deal's status says. */
    static Stage status(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "won" -> Stage.WON;
            case "lost" -> Stage.LOST;
            case "open" -> Stage.OPEN;
            default -> Stage.UNKNOWN;
        };
    }

    private Told one(JsonNode node) throws Unreadable {
        JsonNode meta = node.path("meta");
        String event = Json.text(node, "event");
        String entity = Json.text(meta, "entity", "object");
        String about = entity == null && event != null ? event.substring(event.indexOf('.') + 1) : entity;
        if (about == null) {
            return other.read(node.toString(), Map.of());
        }
        if (!about.equalsIgnoreCase("deal")) {
            return Told.nothing("it is about a " + about + ", not a deal");
        }
        String action = Json.text(meta, "action");
        return Told.of(
                deal(node, meta, action == null && event != null ? event.substring(0, event.indexOf('.')) : action));
    }

    private SourceEvent deal(JsonNode node, JsonNode meta, @Nullable String action) {
        JsonNode now = node.path("data").isObject() ? node.get("data") : node.path("current");
        JsonNode before = node.path("previous");
        JsonNode deal = now.isObject() ? now : before;
        SourceEvent.Kind kind = kind(String.valueOf(action).toLowerCase(Locale.ROOT), deal, now.isObject());
        String status = Json.text(deal, "status");
        Stage stage = status == null ? Stage.UNKNOWN : status(status);
        String id = Json.text(deal, "id");
        Telling telling = new Telling(id == null ? Json.text(meta, "entity_id", "id") : id)
                .kind(kind)
                .deal(Json.text(deal, "title"))
                .company(named(deal, "org_name", "org_id", "organization", "org"))
                .stage(stage, stage == Stage.OPEN ? Json.text(deal, "stage_name", "stage_id") : status)
                .amount(figures.of(deal.path("value"), Json.text(deal, "currency")))
                .lostBecause(Json.text(deal, "lost_reason"))
                .pipeline(Json.text(deal, "pipeline_id"))
                .contact(email(deal))
                .leadSource(Json.text(deal, "channel", "origin"))
                .at(time(deal, meta));
        return (kind == SourceEvent.Kind.CREATED ? telling.openUnlessSaid() : telling).event();
    }

    private static SourceEvent.Kind kind(String action, JsonNode deal, boolean there) {
        boolean gone = action.startsWith("delete")
                || !there
                || Json.yes(deal, "deleted")
                || Json.yes(deal, "is_deleted")
                || "deleted".equals(Json.text(deal, "status"));
        if (gone) {
            return SourceEvent.Kind.DELETED;
        }
        return switch (action) {
            case "create", "added", "add" -> SourceEvent.Kind.CREATED;
            case "merged", "merge" -> SourceEvent.Kind.MERGED;
            default -> SourceEvent.Kind.CHANGED;
        };
    }

    /** The event's own time before the deal's: two changes within a second have the same one there. */
    private static @Nullable Instant time(JsonNode deal, JsonNode meta) {
        Instant told = Times.of(meta, "timestamp_micro", "timestamp");
        return told == null ? Times.of(deal, "update_time", "add_time") : told;
    }

    /** Version 1 writes names beside ids, or an object in the place of an id. */
    private static @Nullable String named(JsonNode deal, String flat, String... nested) {
        String name = Json.text(deal, flat);
        for (String field : nested) {
            name = name == null ? Json.text(deal.path(field), "name") : name;
        }
        return name;
    }

    private static @Nullable String email(JsonNode deal) {
        JsonNode emails = deal.path("person_id").path("email");
        String primary = null;
        for (JsonNode each : emails) {
            primary = primary == null || Json.yes(each, "primary") ? Json.text(each, "value") : primary;
        }
        return primary == null ? Json.text(deal, "person_email") : primary;
    }
}
