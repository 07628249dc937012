package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What an event calls itself, such as {@code deal.won} or {@code OpportunityStageChanged}. */
final class EventType {
    private static final List<String> NAMES = List.of(
            "type",
            "event",
            "event_type",
            "eventType",
            "event_name",
            "eventName",
            "action",
            "topic",
            "trigger",
            "object",
            "object_type",
            "objectType",
            "entity",
            "entity_type",
            "entityType",
            "module",
            "resource",
            "resource_type",
            "subscriptionType");
    private static final List<String> HEADERS =
            List.of("ce-type", "x-event-type", "x-event-name", "x-event", "x-webhook-event", "x-crm-event");
    private static final Pattern DEAL = Pattern.compile("deal(?!er)|opportunit(y|ies)|\\bopps?\\b|\\bpotentials?\\b");
    private static final Pattern OTHER = Pattern.compile(
            "\\b(contacts?|persons?|people|leads?|compan(y|ies)|accounts?|organi[sz]ations?|invoices?|payments?|charges?|orders?|tickets?|tasks?"
                    + "|notes?|users?|subscriptions?|subscribers?|e?mails?|calls?|meetings?|activit(y|ies)|products?|forms?|refunds?|customers?"
                    + "|issues?|checkouts?|ping|test|files?|messages?|candidates?)\\b");

    private final String words;

    private EventType(String words) {
        this.words = words;
    }

    static EventType of(JsonNode tree, Map<String, String> headers) {
        List<String> said = new ArrayList<>();
        HEADERS.forEach(name -> said.add(headers.getOrDefault(name, "")));
        for (String name : NAMES) {
            String value = Json.value(tree.path(name));
            said.add(value == null ? "" : value);
            String inner = Json.value(tree.path("data").path(name));
            said.add(inner == null ? "" : inner);
        }
        String spaced =
                String.join(" , ", said).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return new EventType(spaced.replaceAll("[^a-z,]+", " "));
    }

    boolean ofDeal() {
        return DEAL.matcher(words).find();
    }

    /** It says that it is about something that is no deal. */
    boolean ofOther() {
        return !ofDeal() && OTHER.matcher(words).find();
    }

    SourceEvent.Kind kind() {
        if (has("deleted|delete|deletion|removed|remove|destroyed|archived")) {
            return SourceEvent.Kind.DELETED;
        }
        if (has("restored|restore|undeleted")) {
            return SourceEvent.Kind.RESTORED;
        }
        if (has("merged|merge")) {
            return SourceEvent.Kind.MERGED;
        }
        return has("created|create|creation|added|add|new|insert|inserted")
                ? SourceEvent.Kind.CREATED
                : SourceEvent.Kind.CHANGED;
    }

    /** The stage that its name says by itself. */
    Stage stage() {
        if (!ofDeal() || has("stage|status")) {
            return Stage.UNKNOWN;
        }
        if (has("won")) {
            return Stage.WON;
        }
        if (has("lost")) {
            return Stage.LOST;
        }
        return has("reopened|opened") ? Stage.OPEN : Stage.UNKNOWN;
    }

    private boolean has(String verbs) {
        return Pattern.compile("\\b(" + verbs + ")\\b").matcher(words).find();
    }
}
