package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a tree that nobody has described to us, found by what such fields are usually called. */
final class Fields {
    private static final int MOST = 2_000;
    private static final int DEEPEST = 12;
    /** What stands around a deal and says nothing of its own. */
    private static final Set<String> CONTAINERS = Set.of(
            "data",
            "deal",
            "deals",
            "opportunity",
            "opportunities",
            "potential",
            "object",
            "record",
            "payload",
            "body",
            "properties",
            "fields",
            "attributes",
            "details",
            "current",
            "new",
            "after",
            "resource",
            "entity",
            "event",
            "item",
            "result",
            "customfields",
            "content",
            "changes",
            "updatedfields",
            "values",
            "dealdata",
            "newvalues",
            "message",
            "params",
            "input",
            "row",
            "crm");
    /** What was before, and whoever is not the customer. */
    private static final Set<String> PASSED_OVER = Set.of(
            "previous",
            "old",
            "before",
            "prev",
            "previousattributes",
            "previousdata",
            "previousvalues",
            "oldvalues",
            "from",
            "oldvalue",
            "previousvalue",
            "owner",
            "user",
            "actor",
            "creator",
            "createdby",
            "updatedby",
            "assignee",
            "links",
            "meta",
            "rep",
            "salesrep",
            "account executive",
            "lineitems",
            "products",
            "tasks",
            "notes",
            "activities");
    /** The value of the field whose name stands above. */
    private static final Set<String> TRANSPARENT = Set.of(
            "value",
            "to",
            "newvalue",
            "new",
            "current",
            "text",
            "displayvalue",
            "name",
            "label",
            "title",
            "amount",
            "code",
            "currencycode");

    private final List<Field> all = new ArrayList<>();

    private Fields() {}

    /** A value and the names on the way to it. */
    private record Field(List<String> path, JsonNode value) {
        String last() {
            return path.get(path.size() - 1);
        }
    }

    /** A field that was found. */
    private record Hit(int rank, int depth, JsonNode value) {}

    static Fields of(JsonNode tree) {
        Fields fields = new Fields();
        fields.collect(List.of(), tree);
        return fields;
    }

    /** A name without signs, blanks and letter case. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The surest field of this kind. */
    @Nullable
    String text(Alias alias) {
        return hits(alias).stream()
                .map(hit -> Json.value(hit.value()))
                .findFirst()
                .orElse(null);
    }

    /** All of this kind, the surest first. */
    List<String> texts(Alias alias) {
        return hits(alias).stream()
                .flatMap(hit -> Optional.ofNullable(Json.value(hit.value())).stream())
                .distinct()
                .toList();
    }

    boolean yes(Alias alias) {
        return hits(alias).stream()
                .map(hit -> String.valueOf(Json.value(hit.value())).toLowerCase(Locale.ROOT))
                .anyMatch(said -> said.equals("true") || said.equals("1") || said.equals("yes"));
    }

    boolean has(Alias alias) {
        return !hits(alias).isEmpty();
    }

    /** Whether any name on the way to any value speaks of deals. */
    boolean speakOfDeals() {
        return all.stream()
                .flatMap(field -> field.path().stream())
                .anyMatch(name -> name.matches(".*(deal|opportunit|oportunidad|negocio).*")
                        && !name.contains("dealer")
                        && !name.contains("ideal"));
    }

    /** The currency in the name of the field with the sum, such as {@code Amount (EUR)}. */
    @Nullable
    String currencyInName() {
        return all.stream()
                .map(Field::last)
                .filter(name -> name.matches("(deal)?(amount|value)[a-z]{3}"))
                .map(name -> Figures.iso(name.substring(name.length() - 3)))
                .filter(code -> code != null)
                .findFirst()
                .orElse(null);
    }

    /** The sum of a field with the currency in its name. */
    @Nullable
    String sumWithCurrencyInName() {
        return all.stream()
                .filter(field -> field.last().matches("(deal)?(amount|value)[a-z]{3}")
                        && Figures.iso(field.last().substring(field.last().length() - 3)) != null)
                .map(field -> Json.value(field.value()))
                .findFirst()
                .orElse(null);
    }

    private List<Hit> hits(Alias alias) {
        List<Hit> hits = new ArrayList<>();
        for (Field field : all) {
            int rank = rank(alias, field.path());
            String value = rank < 0 ? null : Json.value(field.value());
            if (value != null && fits(alias, value)) {
                hits.add(new Hit(rank, field.path().size(), field.value()));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::rank)
                .thenComparing(Comparator.comparingInt(Hit::depth).reversed()));
        return hits;
    }

    /** A number names no company, and an address has a sign of its own. */
    private static boolean fits(Alias alias, String value) {
        return switch (alias) {
            case COMPANY -> value.chars().anyMatch(Character::isLetter);
            case EMAIL -> value.contains("@");
            default -> true;
        };
    }

    private static int rank(Alias alias, List<String> path) {
        String last = path.get(path.size() - 1);
        if (path.size() > 1 && TRANSPARENT.contains(last) && !CONTAINERS.contains(path.get(path.size() - 2))) {
            int above = rank(alias, path.subList(0, path.size() - 1));
            if (above >= 0) {
                return above;
            }
        }
        int together = path.size() > 1 ? alias.rank(path.get(path.size() - 2) + last) : -1;
        boolean bare = CONTAINERS.containsAll(path.subList(0, path.size() - 1));
        int alone = bare ? alias.rank(last) : -1;
        return together >= 0 && (alone < 0 || together < alone) ? together : alone;
    }

    private void collect(List<String> path, JsonNode node) {
        if (path.size() > DEEPEST || all.size() > MOST) {
            return;
        }
        if (node.isObject()) {
            named(path, node);
        } else if (node.isArray()) {
            node.forEach(each -> collect(path, each));
        } else if (!path.isEmpty()) {
            all.add(new Field(path, node));
        }
    }

    /** Lists of names and values, such as {@code {"name":"Amount","value":5}}, are fields as well. */
    private void named(List<String> path, JsonNode node) {
        String name = Json.text(node, "name", "key", "field", "label");
        if (name != null
                && node.has("value")
                && node.size() <= 4
                && !node.get("value").isContainerNode()
                && !node.has("currency")
                && !node.has("stage")) {
            collect(with(path, name), node.get("value"));
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!PASSED_OVER.contains(plain(entry.getKey()))) {
                collect(with(path, entry.getKey()), entry.getValue());
            }
        }
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        for (String step : name.split("\\.", -1)) {
            if (!plain(step).isEmpty()) {
                longer.add(plain(step));
            }
        }
        return longer;
    }
}
