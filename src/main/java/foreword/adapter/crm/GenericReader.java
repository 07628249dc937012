package foreword.adapter.crm;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.money.Amount;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of any shape: JSON or a form, with or without an envelope (CloudEvents, Standard Webhooks), fields under their usual names or where
 * the operator says that they stand.
 */
final class GenericReader implements CrmReader {
    private static final List<String> LISTS =
            List.of("deals", "opportunities", "data", "records", "items", "results", "events", "entries");
    private static final Map<String, Alias> POINTED = Map.of(
            "id",
            Alias.ID,
            "deal",
            Alias.DEAL,
            "company",
            Alias.COMPANY,
            "email",
            Alias.EMAIL,
            "amount",
            Alias.AMOUNT,
            "currency",
            Alias.CURRENCY,
            "stage",
            Alias.STAGE,
            "reason",
            Alias.REASON,
            "pipeline",
            Alias.PIPELINE,
            "time",
            Alias.TIME);
    private static final int CENTS = 2;

    private final Function<String, Stage> stages;
    private final Map<String, String> pointers;
    private final Figures figures;

    /** @param stages what the source's names for stages mean */
    GenericReader(Function<String, Stage> stages, Figures figures) {
        this(stages, Map.of(), figures);
    }

    /** @param pointers where fields stand (RFC 6901), by the names of our own: id, deal, company, email, amount, currency, stage, reason, pipeline, time */
    GenericReader(Function<String, Stage> stages, Map<String, String> pointers, Figures figures) {
        this.figures = figures;
        this.stages = stages;
        this.pointers = Map.copyOf(pointers);
    }

    @Override
    public Told read(String body, Map<String, String> headers) throws Unreadable {
        String start = body.stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("[") || start.startsWith("\uFEFF");
        JsonNode tree = json ? Json.tree(body) : FormBody.tree(body);
        Told told = new Told(List.of(), List.of());
        for (JsonNode each : Json.objects(tree)) {
            told = told.and(envelope(each, headers));
        }
        return told;
    }

    private Told envelope(JsonNode tree, Map<String, String> headers) {
        EventType type = EventType.of(tree, headers);
        if (type.ofOther()) {
            return Told.nothing("it is about something else than a deal");
        }
        for (String list : LISTS) {
            List<JsonNode> inner = tree.path(list).isArray() ? Json.objects(tree.get(list)) : List.of();
            if (!inner.isEmpty() && inner.stream().noneMatch(GenericReader::pair)) {
                Told told = new Told(List.of(), List.of());
                for (JsonNode each : inner) {
                    told = told.and(one(each, tree, type, headers));
                }
                return told;
            }
        }
        return one(tree, tree, type, headers);
    }

    /** A field written as its name and its value. */
    private static boolean pair(JsonNode node) {
        return node.has("value") && node.size() <= 4 && (node.has("name") || node.has("key") || node.has("field"));
    }

    private Told one(JsonNode node, JsonNode envelope, EventType outer, Map<String, String> headers) {
        EventType inner = EventType.of(node, Map.of());
        Fields fields = Fields.of(node);
        boolean pointed =
                !pointers.isEmpty() && (said(node, fields, "stage") != null || said(node, fields, "deal") != null);
        if (inner.ofOther()
                || !(outer.ofDeal() || inner.ofDeal() || fields.speakOfDeals() || pointed || telling(fields))) {
            return Told.nothing("it says nothing of a deal");
        }
        EventType type = inner.ofDeal() || inner.kind() != SourceEvent.Kind.CHANGED ? inner : outer;
        Told told = Told.of(event(node, fields, type, time(node, fields, envelope, headers)));
        SourceEvent event = told.events().get(0);
        boolean empty = event.update().externalId() == null
                && event.update().deal() == null
                && event.update().company() == null;
        return empty ? Told.nothing("it names no deal") : told;
    }

    /** Without a word about deals, an end of one and a sum or a name are enough. */
    private boolean telling(Fields fields) {
        boolean ended = fields.texts(Alias.STAGE).stream()
                .map(stages)
                .anyMatch(stage -> stage == Stage.WON || stage == Stage.LOST);
        boolean named = fields.has(Alias.COMPANY) || fields.has(Alias.DEAL);
        return named && (ended || (fields.has(Alias.STAGE) && fields.has(Alias.AMOUNT)));
    }

    private SourceEvent event(JsonNode node, Fields fields, EventType type, @Nullable Instant at) {
        Telling telling = new Telling(said(node, fields, "id"))
                .kind(type.kind())
                .deal(said(node, fields, "deal"))
                .company(said(node, fields, "company"))
                .contact(said(node, fields, "email"))
                .amount(amount(node, fields))
                .lostBecause(said(node, fields, "reason"))
                .pipeline(said(node, fields, "pipeline"))
                .leadSource(fields.text(Alias.SOURCE))
                .at(at);
        stage(telling, node, fields, type);
        return (type.kind() == SourceEvent.Kind.CREATED ? telling.openUnlessSaid() : telling).event();
    }

    private void stage(Telling telling, JsonNode node, Fields fields, EventType type) {
        String pointed = pointer(node, "stage");
        List<String> names = pointed == null ? fields.texts(Alias.STAGE) : List.of(pointed);
        String first = names.isEmpty() ? null : names.get(0);
        for (String name : names) {
            Stage meant = stages.apply(name);
            if (meant == Stage.WON || meant == Stage.LOST || meant == Stage.ON_HOLD) {
                telling.stage(meant, name);
                return;
            }
        }
        boolean open = names.stream().map(stages).anyMatch(meant -> meant == Stage.OPEN);
        Stage flagged = flagged(fields);
        Stage plain = open ? Stage.OPEN : type.stage();
        telling.stage(flagged == Stage.UNKNOWN ? plain : flagged, first);
    }

    private static Stage flagged(Fields fields) {
        if (fields.yes(Alias.WON)) {
            return Stage.WON;
        }
        boolean lost = fields.yes(Alias.LOST) || (fields.yes(Alias.CLOSED) && fields.has(Alias.WON));
        return lost ? Stage.LOST : Stage.UNKNOWN;
    }

    private @Nullable Amount amount(JsonNode node, Fields fields) {
        String code = said(node, fields, "currency");
        String currency = code == null ? fields.currencyInName() : code;
        Amount cents = figures.of(fields.text(Alias.CENTS), currency);
        String sum = said(node, fields, "amount");
        if (sum == null && cents != null) {
            return new Amount(cents.value().movePointLeft(CENTS), cents.currency());
        }
        return figures.of(sum == null ? fields.sumWithCurrencyInName() : sum, currency);
    }

    private @Nullable Instant time(JsonNode node, Fields fields, JsonNode envelope, Map<String, String> headers) {
        Instant own = Times.read(said(node, fields, "time"));
        Instant around = own == null ? Times.of(envelope, "time", "timestamp", "occurred_at", "created_at") : own;
        return around == null ? Times.read(headers.get("ce-time")) : around;
    }

    private @Nullable String said(JsonNode node, Fields fields, String place) {
        String pointed = pointer(node, place);
        Alias alias = POINTED.get(place.toLowerCase(Locale.ROOT));
        return pointed != null || alias == null ? pointed : fields.text(alias);
    }

    private @Nullable String pointer(JsonNode node, String place) {
        String pointer = pointers.get(place);
        return pointer == null ? null : Json.value(node.at(JsonPointer.compile(pointer)));
    }
}
