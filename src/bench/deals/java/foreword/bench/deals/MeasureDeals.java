package foreword.bench.deals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.adapter.crm.CrmPayloads;
import foreword.adapter.crm.CrmSource;
import foreword.deal.DealUpdate;
import foreword.deal.Stage;
import foreword.deal.reading.DealPosts;
import foreword.money.Amount;
import foreword.money.AmountReader;
import foreword.people.CompanyMatcher;
import foreword.people.PersonName;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Prints how much of the development data about deals is read right, and what is not. */
public final class MeasureDeals {
    private static final Path DATA = Path.of("../shared/data/crm");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AmountReader amounts = new AmountReader("USD");
    private final DealPosts sentences = new DealPosts(amounts);
    private final PrintStream out;

    private MeasureDeals(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("Nothing was measured: " + DATA + " is not here.");
            return;
        }
        new MeasureDeals(new PrintStream(System.out, true, StandardCharsets.UTF_8)).all();
    }

    private void all() throws IOException {
        List<JsonNode> said = lines("slack/dev/sentences.jsonl");
        count("sentences: stage, company, sum and reason", said, this::sentence);
        count("of these, talk that moves no stage", talk(said), this::movesNothing);
        count("sums in sentences", said.stream().filter(it -> it.hasNonNull("amount")).toList(), this::sum);
        count("budget phrases", array("amounts/rasa_budget_phrases.json"), it -> amount(it, "text"));
        JsonNode prices = JSON.readTree(DATA.resolve("amounts/price_parser_dev.json").toFile());
        count(
                "prices from web pages",
                StreamSupport.stream(prices.spliterator(), false)
                        .flatMap(set -> StreamSupport.stream(set.spliterator(), false))
                        .toList(),
                it -> amount(it, "price_raw"));
        count("pairs of company names", array("companies/pairs_dev.json"), MeasureDeals::pair);
        count("first names", array("names/nameparser_dev.json"), MeasureDeals::name);
        count(
                "payloads of CRMs",
                lines("EXPECTED_dev.jsonl").stream().filter(it -> it.has("events")).toList(),
                MeasureDeals::payload);
    }

    private interface Judge {
        boolean right(JsonNode expected) throws IOException;
    }

    private void count(String what, List<JsonNode> all, Judge judge) throws IOException {
        List<JsonNode> wrong = new ArrayList<>();
        for (JsonNode one : all) {
            if (!judge.right(one)) {
                wrong.add(one);
            }
        }
        out.println(what + ": " + (all.size() - wrong.size()) + " of " + all.size() + " right");
        wrong.forEach(it -> out.println("    not: " + it));
    }

    private static List<JsonNode> talk(List<JsonNode> said) {
        return said.stream()
                .filter(it -> !it.path("kind").asText().equals("deal"))
                .toList();
    }

    private List<DealUpdate> stated(JsonNode line) {
        return sentences.read(line.path("text").asText()).updates().stream()
                .filter(DealUpdate::stated)
                .toList();
    }

    private boolean movesNothing(JsonNode line) {
        return stated(line).stream().allMatch(it -> it.stage() == Stage.UNKNOWN);
    }

    private boolean sentence(JsonNode line) {
        List<DealUpdate> stated = stated(line);
        if (!line.path("kind").asText().equals("deal")) {
            return stated.isEmpty();
        }
        String companies = stated.stream()
                .map(DealUpdate::company)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return !stated.isEmpty()
                && companies.equals(line.path("company").asText(""))
                && stage(stated.get(0)).equals(line.path("outcome").asText(""))
                && isSum(line, stated.get(0).amount())
                && reason(stated.get(0)).equals(line.path("reason").asText(""));
    }

    private boolean sum(JsonNode line) {
        return stated(line).stream().anyMatch(it -> isSum(line, it.amount()));
    }

    private boolean amount(JsonNode line, String field) {
        Optional<Amount> found = amounts.amount(line.path(field).asText());
        return sameNumber(line.path("amount"), found.map(Amount::value).orElse(null));
    }

    private static boolean isSum(JsonNode line, @Nullable Amount found) {
        String currency = found == null ? null : found.currency();
        return sameNumber(line.path("amount"), found == null ? null : found.value())
                && (!line.hasNonNull("currency") || line.path("currency").asText().equals(currency));
    }

    private static boolean sameNumber(JsonNode expected, @Nullable BigDecimal found) {
        boolean none = expected.isNull() || expected.isMissingNode();
        return none ? found == null : found != null && found.compareTo(new BigDecimal(expected.asText())) == 0;
    }

    private static String stage(DealUpdate update) {
        String finer = update.stageName();
        return switch (update.stage()) {
            case ON_HOLD -> "stalled";
            case OPEN -> finer == null ? "open" : finer;
            case UNKNOWN -> "";
            case WON, LOST -> update.stage().word();
        };
    }

    private static String reason(DealUpdate update) {
        return update.lostReason() == null ? "" : update.lostReason().words();
    }

    private static boolean pair(JsonNode pair) {
        return CompanyMatcher.sameName(pair.path("a").asText(), pair.path("b").asText())
                == pair.path("same").asBoolean();
    }

    private static boolean name(JsonNode name) {
        return PersonName.first(name.path("name").asText()).equals(name.at("/expect/first").asText(""));
    }

    private static boolean payload(JsonNode expected) throws IOException {
        String file = expected.path("file").asText();
        CrmSource source = CrmSource.named(file.substring(0, file.indexOf('/'))).orElseThrow();
        String body = Files.readString(DATA.resolve(file));
        List<DealUpdate> updates = CrmPayloads.of(source, "USD").read(body, Map.of()).updates();
        boolean right = updates.size() == expected.path("events").size();
        for (int i = 0; right && i < updates.size(); i++) {
            right = event(expected.path("events").get(i), updates.get(i));
        }
        return right;
    }

    private static boolean event(JsonNode event, DealUpdate update) {
        String outcome = event.path("outcome").asText("");
        boolean open = List.of("open", "qualified", "proposal", "negotiation").contains(outcome);
        String word = event.path("outcome").isNull() ? "unknown" : open ? "open" : outcome;
        return same(event, "title", update.deal())
                && same(event, "company", update.company())
                && same(event, "externalId", update.externalId())
                && same(event, "stageRaw", update.stageName())
                && (event.has("outcome")
                        ? update.stage().word().equals(word)
                        : update.stage() == Stage.UNKNOWN)
                && (!event.has("amount")
                        || sameNumber(
                                event.path("amount"),
                                update.amount() == null ? null : update.amount().value()));
    }

    private static boolean same(JsonNode event, String field, @Nullable String found) {
        return !event.has(field) || String.valueOf(found).equals(event.path(field).asText());
    }

    private static List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve(file))) {
            if (!line.isBlank()) {
                all.add(JSON.readTree(line));
            }
        }
        return all;
    }

    private static List<JsonNode> array(String file) throws IOException {
        return StreamSupport.stream(JSON.readTree(DATA.resolve(file).toFile()).spliterator(), false)
                .toList();
    }
}
