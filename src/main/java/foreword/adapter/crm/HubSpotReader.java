package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.StageWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HubSpot: lists of events that name ids and one changed property (subscriptions of apps), in the older form {@code deal.propertyChange}
 * and the newer {@code object.propertyChange}; and whole deals, as workflows and the API send them.
 */
final class HubSpotReader implements CrmReader {
    private static final String DEALS = "0-3";
    private static final Map<String, Stage> STAGES = Map.of(
            "appointmentscheduled", Stage.OPEN,
            "qualifiedtobuy", Stage.OPEN,
            "closedwon", Stage.WON,
            "closedlost", Stage.LOST);

    private final Figures figures;
    private final CrmReader other;

    HubSpotReader(Figures figures) {
        this.figures = figures;
        this.other = new GenericReader(HubSpotReader::stage, figures);
    }

    @Override
    public Told read(String body, Map<String, String> headers) throws Unreadable {
        JsonNode tree = Json.tree(body);
        Told told = new Told(List.of(), List.of());
        for (JsonNode each : Json.objects(
                tree.has("results") ? tree.get("results") : tree.has("events") ? tree.get("events") : tree)) {
            told = told.and(one(each));
        }
        return told;
    }

    /** The stages that every account has and that mean one thing; the others are the account's own. */
    static Stage stage(String name) {
        return STAGES.getOrDefault(name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""), Stage.UNKNOWN);
    }

    private Told one(JsonNode node) throws Unreadable {
        String type = Json.text(node, "subscriptionType", "eventType");
        if (type == null) {
            return node.path("properties").isObject() ? whole(node) : other.read(node.toString(), Map.of());
        }
        if (!aboutDeal(type, node)) {
            return Told.nothing(type + " is no news of a deal");
        }
        if ("IMPORT".equalsIgnoreCase(Json.text(node, "changeSource"))) {
            return Told.nothing("it comes from a bulk import");
        }
        return event(type.substring(type.indexOf('.') + 1), node);
    }

    private static boolean aboutDeal(String type, JsonNode node) {
        String object = type.toLowerCase(Locale.ROOT);
        return object.startsWith("deal.")
                || (object.startsWith("object.")
                        && (DEALS.equals(Json.text(node, "objectTypeId", "objectType"))
                                || "DEAL".equalsIgnoreCase(Json.text(node, "objectType"))));
    }

    private Told event(String happened, JsonNode node) {
        Telling telling = new Telling(Json.text(node, "newObjectId", "primaryObjectId", "objectId"))
                .at(Times.of(node, "occurredAt"))
                .thin();
        return switch (happened.toLowerCase(Locale.ROOT)) {
            case "creation" ->
                Told.of(telling.kind(SourceEvent.Kind.CREATED)
                        .stage(Stage.OPEN, null)
                        .event());
            case "deletion", "privacydeletion" ->
                Told.of(telling.kind(SourceEvent.Kind.DELETED).event());
            case "restore" -> Told.of(telling.kind(SourceEvent.Kind.RESTORED).event());
            case "merge" -> Told.of(merged(telling, node).event());
            case "propertychange" -> Told.of(changed(telling, node).event());
            default -> Told.nothing(happened + " changes nothing of the deal itself");
        };
    }

    private static Telling merged(Telling telling, JsonNode node) {
        List<String> former = Json.values(node.path("mergedObjectIds"));
        String primary = Json.text(node, "primaryObjectId");
        boolean anew = primary != null && !primary.equals(Json.text(node, "newObjectId")) && node.has("newObjectId");
        return telling.kind(SourceEvent.Kind.MERGED)
                .former(
                        anew
                                ? java.util.stream.Stream.concat(former.stream(), java.util.stream.Stream.of(primary))
                                        .toList()
                                : former);
    }

    private Telling changed(Telling telling, JsonNode node) {
        String property = String.valueOf(Json.text(node, "propertyName")).toLowerCase(Locale.ROOT);
        String value = Json.text(node, "propertyValue");
        if (value == null) {
            return telling;
        }
        return switch (property) {
            case "dealstage" -> telling.stage(stage(value), value);
            case "amount" -> telling.amount(figures.of(value, null));
            case "dealname" -> telling.deal(value);
            case "pipeline" -> telling.pipeline(value);
            case "hs_is_closed_won" -> value.equalsIgnoreCase("true") ? telling.stage(Stage.WON, null) : telling;
            case "hs_is_closed_lost" -> value.equalsIgnoreCase("true") ? telling.stage(Stage.LOST, null) : telling;
            case "closed_lost_reason" -> telling.lostBecause(value);
            default -> telling;
        };
    }

    /** A deal with its properties: each a value, or in the older API an object that holds one. */
    private Told whole(JsonNode node) {
        JsonNode properties = node.path("properties");
        String type = Json.text(node, "objectTypeId", "objectType");
        if (!properties.has("dealname") && !properties.has("dealstage") && !DEALS.equals(type)) {
            return Told.nothing("it is no deal");
        }
        String name = property(properties, "dealstage");
        String label = Json.text(node, ReadBack.STAGE_LABEL);
        boolean gone = Json.yes(node, "archived") || Json.yes(node, "isDeleted");
        return Told.of(new Telling(Json.text(node, "id", "dealId", "objectId", "hs_object_id"))
                .kind(gone ? SourceEvent.Kind.DELETED : SourceEvent.Kind.CHANGED)
                .deal(property(properties, "dealname"))
                .company(company(node, properties))
                .stage(closed(properties, name, label), name)
                .read(label, Json.text(node, ReadBack.PIPELINE_LABEL))
                .amount(figures.of(property(properties, "amount"), property(properties, "deal_currency_code")))
                .lostBecause(property(properties, "closed_lost_reason"))
                .pipeline(property(properties, "pipeline"))
                .leadSource(property(properties, "hs_analytics_source"))
                .contact(Json.text(node.path("contact"), "email"))
                .at(Times.read(first(
                        Json.text(node, "updatedAt"),
                        property(properties, "hs_lastmodifieddate"),
                        Json.text(node, "createdAt"))))
                .event());
    }

    /**
     * Whether it is closed counts most, then what the stage's id means to HubSpot, then how people call it: but not that it is closed
     * where HubSpot says that it is not.
     */
    private static Stage closed(JsonNode properties, @Nullable String name, @Nullable String label) {
        if ("true".equalsIgnoreCase(property(properties, "hs_is_closed_won"))) {
            return Stage.WON;
        }
        if ("true".equalsIgnoreCase(property(properties, "hs_is_closed_lost"))) {
            return Stage.LOST;
        }
        Stage known = name == null ? Stage.UNKNOWN : stage(name);
        return known == Stage.UNKNOWN && label != null ? called(label, properties) : known;
    }

    private static Stage called(String label, JsonNode properties) {
        Stage said = StageWords.of(label);
        boolean ended = said == Stage.WON || said == Stage.LOST;
        boolean goesOn = "false".equalsIgnoreCase(property(properties, "hs_is_closed_won"))
                && "false".equalsIgnoreCase(property(properties, "hs_is_closed_lost"));
        return ended && goesOn ? Stage.UNKNOWN : said;
    }

    private static @Nullable String company(JsonNode node, JsonNode properties) {
        String said = first(property(properties, "company"), property(properties, "associated_company_name"));
        return first(said, Json.text(node.path("company"), "name"));
    }

    private static @Nullable String property(JsonNode properties, String name) {
        JsonNode value = properties.path(name);
        return value.isObject() ? Json.text(value, "value") : Json.value(value);
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
