package foreword.adapter.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.jsonl.JsonLines.BadLine;
import foreword.deal.DealNews;
import foreword.deal.DealUpdate;
import foreword.deal.PayloadReader;
import foreword.money.Amount;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** {@code foreword read deal}: one JSON object a line in, one out, in the same order, as CONTRACT.md has it. */
public final class DealLines {
    /** Sums keep their digits. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Map<String, PayloadReader> readers;

    /** @param readers one for each source name */
    public DealLines(Map<String, PayloadReader> readers) {
        this.readers = Map.copyOf(readers);
    }

    /**
     * Reads to the end of {@code in}. A bad line is told to {@code errors} with its number, and the rest is still read.
     *
     * @return how many lines were bad
     */
    public int read(InputStream in, OutputStream out, PrintStream errors) throws IOException {
        return new JsonLines(JSON, this::answer).read(in, out, errors);
    }

    private ObjectNode answer(String id, JsonNode given) throws BadLine {
        PayloadReader reader = readers.get(given.path("source").asText());
        if (reader == null) {
            throw new BadLine("\"source\" must be one of " + String.join(", ", new TreeSet<>(readers.keySet())));
        }
        if (given.path("payload").isMissingNode() || given.path("payload").isNull()) {
            throw new BadLine("\"payload\" is missing");
        }
        return written(id, reader.read(body(given.path("payload")), headers(given.path("headers"))));
    }

    /** A payload may be the body as a text, or the JSON of it. */
    private static String body(JsonNode payload) throws BadLine {
        if (payload.isTextual()) {
            return payload.asText();
        }
        try {
            return JSON.writeValueAsString(payload);
        } catch (JsonProcessingException unwritable) {
            throw new BadLine("\"payload\" cannot be read");
        }
    }

    private static Map<String, String> headers(JsonNode given) {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, JsonNode> header : given.properties()) {
            headers.put(
                    header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText());
        }
        return headers;
    }

    private static ObjectNode written(String id, DealNews news) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", id);
        var updates = answer.putArray("updates");
        news.updates().forEach(update -> updates.add(written(update)));
        if (news.ignored() != null) {
            answer.put("ignored", news.ignored());
        }
        return answer;
    }

    private static ObjectNode written(DealUpdate update) {
        Amount amount = update.amount();
        ObjectNode written = JSON.createObjectNode();
        written.put("company", update.company());
        written.put("deal", update.deal());
        written.put("externalId", update.externalId());
        written.put("stage", update.stage().word());
        written.put("stageName", update.stageName());
        written.put("amount", amount == null ? null : amount.plain());
        written.put("currency", amount == null ? null : amount.currency());
        written.put(
                "lostReason",
                update.lostReason() == null ? null : update.lostReason().words());
        written.put("certainty", update.certainty().word());
        return written.put("at", update.at() == null ? null : update.at().toString());
    }
}
