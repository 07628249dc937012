package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.StageWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Salesforce: outbound messages (SOAP), and the JSON of flows, of triggers ({@code new} and {@code old}) and of change data capture.
 * IsWon and IsClosed beat the name of the stage.
 */
final class SalesforceReader implements CrmReader {
    private final Figures figures;
    private final CrmReader other;

    SalesforceReader(Figures figures) {
        this.figures = figures;
        this.other = new GenericReader(StageWords::of, figures);
    }

    @Override
    public Told read(String body, Map<String, String> headers) throws Unreadable {
        if (body.stripLeading().startsWith("<") || body.startsWith("\uFEFF<")) {
            return message(OutboundMessage.read(body));
        }
        JsonNode tree = Json.tree(body);
        Told told = new Told(List.of(), List.of());
        for (JsonNode each : records(tree)) {
            told = told.and(one(each));
        }
        return told;
    }

    private Told message(OutboundMessage message) {
        Told told = new Told(List.of(), List.of());
        for (OutboundMessage.Notification each : message.notifications()) {
            told = told.and(
                    each.type().equals("Opportunity")
                            ? Told.of(event(object(each.fields())))
                            : Told.nothing("it is about an object of type " + each.type()));
        }
        return told;
    }

    private static ObjectNode object(Map<String, String> fields) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach(object::put);
        return object;
    }

    /** The records in the wrappings that are in use. */
    private static List<JsonNode> records(JsonNode tree) {
        for (String field : List.of("records", "new", "sobjects")) {
            if (tree.path(field).isArray()) {
                return Json.objects(tree.get(field));
            }
        }
        if (tree.isObject()) {
            for (String field : List.of("data", "payload", "sobject", "opportunity", "Opportunity", "record")) {
                if (tree.path(field).isObject() && tree.path("Id").isMissingNode()) {
                    return records(tree.get(field));
                }
            }
        }
        return Json.objects(tree);
    }

    private Told one(JsonNode node) throws Unreadable {
        JsonNode header = node.path("ChangeEventHeader");
        String type = Json.text(node, "objectType", "sObjectType", "object_type", "type");
        String attribute = Json.text(node.path("attributes"), "type");
        String entity = Json.text(header, "entityName");
        String about = entity == null ? (attribute == null ? type : attribute) : entity;
        boolean ours = node.has("StageName") || node.has("newStage");
        if (about != null && !about.toLowerCase(Locale.ROOT).contains("opportunity") && !ours) {
            return Told.nothing("it is about an object of type " + about);
        }
        if (entity == null && !node.has("Id") && !ours) {
            return other.read(node.toString(), Map.of());
        }
        return captured(node, header);
    }

    /** A change event may stand for several records, with the changed fields only. */
    private Told captured(JsonNode node, JsonNode header) {
        List<String> ids = Json.values(header.path("recordIds"));
        if (ids.isEmpty()) {
            return Told.of(event(node));
        }
        List<SourceEvent> events = new ArrayList<>();
        for (String id : ids) {
            ObjectNode each = ((ObjectNode) node).deepCopy();
            each.put("Id", id);
            events.add(event(each));
        }
        return new Told(events, List.of());
    }

    private SourceEvent event(JsonNode node) {
        String name = Json.text(node, "newStage", "StageName", "Stage", "new_stage", "stage");
        return new Telling(Json.text(node, "Id", "OpportunityId", "Opportunity_Id__c", "recordId", "id"))
                .kind(kind(node))
                .deal(Json.text(node, "Name", "OpportunityName", "Opportunity_Name__c", "name"))
                .company(company(node))
                .stage(stage(node, name), name)
                .amount(figures.of(
                        Json.text(node, "Amount", "amount"),
                        Json.text(node, "CurrencyIsoCode", "CurrencyCode", "Currency", "currency")))
                .lostBecause(reason(node))
                .contact(Json.text(node, "Contact_Email__c", "ContactEmail"))
                .leadSource(Json.text(node, "LeadSource"))
                .pipeline(Json.text(node, "RecordTypeId"))
                .at(time(node))
                .event();
    }

    private static SourceEvent.Kind kind(JsonNode node) {
        String change = Json.text(node.path("ChangeEventHeader"), "changeType");
        String event = Json.text(node, "eventType", "event");
        String said = (String.valueOf(change) + " " + event).toLowerCase(Locale.ROOT);
        if (said.contains("undelete")) {
            return SourceEvent.Kind.RESTORED;
        }
        if (said.contains("delete") || Json.yes(node, "IsDeleted")) {
            return SourceEvent.Kind.DELETED;
        }
        return said.contains("create") ? SourceEvent.Kind.CREATED : SourceEvent.Kind.CHANGED;
    }

    private static Stage stage(JsonNode node, @Nullable String name) {
        Stage named = name == null ? Stage.UNKNOWN : StageWords.of(name);
        if (Json.yes(node, "IsWon")) {
            return Stage.WON;
        }
        if (Json.yes(node, "IsClosed")) {
            return node.has("IsWon") ? Stage.LOST : named;
        }
        boolean closed = named == Stage.WON || named == Stage.LOST;
        return node.has("IsClosed") && (closed || named == Stage.UNKNOWN) ? Stage.OPEN : named;
    }

    private static @Nullable String company(JsonNode node) {
        String nested = Json.text(node.path("Account"), "Name");
        return nested == null
                ? Json.text(
                        node,
                        "AccountName",
                        "Account_Name__c",
                        "Account_Name",
                        "Account",
                        "Company__c",
                        "Account.Name",
                        "account")
                : nested;
    }

    /** Every organisation names this field itself. */
    private static @Nullable String reason(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey().toLowerCase(Locale.ROOT).replace("_", "");
            if (name.matches(".*(loss|lost)reason.*|.*reason(for)?(loss|lost).*")) {
                return Json.value(field.getValue());
            }
        }
        return null;
    }

    private static @Nullable Instant time(JsonNode node) {
        Instant committed = Times.of(node.path("ChangeEventHeader"), "commitTimestamp");
        return committed == null ? Times.of(node, "SystemModstamp", "LastModifiedDate", "CreatedDate") : committed;
    }
}
