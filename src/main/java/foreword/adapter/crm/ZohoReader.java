package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.StageWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Zoho: notifications with ids and the names of changed fields (newer ones with their values), webhooks of workflows with parameters of the
 * operator's choice, and records as the API gives them.
 */
final class ZohoReader implements CrmReader {
    private static final Set<String> MODULES = Set.of("deals", "potentials");
    private final Figures figures;
    private final CrmReader other;

    ZohoReader(Figures figures) {
        this.figures = figures;
        this.other = new GenericReader(StageWords::of, figures);
    }

    @Override
    public Told read(String body, Map<String, String> headers) throws Unreadable {
        String start = body.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return other.read(body, headers);
        }
        Told told = new Told(List.of(), List.of());
        JsonNode tree = Json.tree(body);
        for (JsonNode each : Json.objects(tree.path("data").isArray() ? tree.get("data") : tree)) {
            told = told.and(one(each, headers));
        }
        return told;
    }

    private Told one(JsonNode node, Map<String, String> headers) throws Unreadable {
        if (node.has("ids") && node.has("module")) {
            return notified(node);
        }
        boolean record = node.has("id") && (node.has("Deal_Name") || node.has("Stage"));
        return record
                ? Told.of(record(Json.text(node, "id"), node, Times.of(node, "Modified_Time", "Created_Time"))
                        .event())
                : other.read(node.toString(), headers);
    }

    private Told notified(JsonNode node) {
        String module = Json.text(node, "module");
        if (!MODULES.contains(String.valueOf(module).toLowerCase(Locale.ROOT))) {
            return Told.nothing("it is about the module " + module + ", not deals");
        }
        List<SourceEvent> all = new ArrayList<>();
        for (String id : Json.values(node.path("ids"))) {
            all.add(event(id, node));
        }
        return all.isEmpty() ? Told.nothing("it names no deal") : new Told(all, List.of());
    }

    private SourceEvent event(String id, JsonNode node) {
        Telling telling = record(id, values(id, node.path("affected_values")), Times.of(node, "server_time"))
                .thin();
        return switch (String.valueOf(Json.text(node, "operation")).toLowerCase(Locale.ROOT)) {
            case "insert", "create" ->
                telling.kind(SourceEvent.Kind.CREATED).openUnlessSaid().event();
            case "delete" -> telling.kind(SourceEvent.Kind.DELETED).event();
            default -> telling.event();
        };
    }

    private static JsonNode values(String id, JsonNode affected) {
        for (JsonNode each : affected) {
            if (id.equals(Json.text(each, "record_id"))) {
                return each.path("values");
            }
        }
        return affected.path("");
    }

    private Telling record(@Nullable String id, JsonNode record, @Nullable Instant at) {
        String name = Json.text(record, "Stage");
        return new Telling(id)
                .deal(Json.text(record, "Deal_Name", "Potential_Name"))
                .company(named(record.path("Account_Name")))
                .stage(name == null ? Stage.UNKNOWN : StageWords.of(name), name)
                .amount(figures.of(record.path("Amount"), Json.text(record, "Currency", "$currency_symbol")))
                .lostBecause(Json.text(record, "Reason_For_Loss__s", "Reason_For_Loss", "Lost_Reason", "Loss_Reason"))
                .pipeline(named(record.path("Pipeline")))
                .leadSource(Json.text(record, "Lead_Source"))
                .at(at);
    }

    private static @Nullable String named(JsonNode lookup) {
        return lookup.isObject() ? Json.text(lookup, "name", "display_value") : Json.value(lookup);
    }
}
