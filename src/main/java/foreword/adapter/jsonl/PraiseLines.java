package foreword.adapter.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.jsonl.JsonLines.BadLine;
import foreword.praise.PraiseDetector;
import foreword.praise.Quoted;
import foreword.praise.Reading;
import foreword.praise.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code foreword read praise}: one JSON object a line in, one out, in the same order, as CONTRACT.md has it. */
public final class PraiseLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> AUTHORS = Set.of("client", "teammate", "unknown");
    private static final Set<String> CHANNELS = Set.of("slack", "email");

    private final PraiseDetector detector;

    public PraiseLines(PraiseDetector detector) {
        this.detector = detector;
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
        if (!given.path("text").isTextual()) {
            throw new BadLine("\"text\" must be a text");
        }
        String author = oneOf(given, "author", AUTHORS);
        oneOf(given, "channel", CHANNELS);
        return written(id, reading(given.path("text").asText(), "teammate".equals(author)));
    }

    private Reading reading(String text, boolean teammate) {
        return teammate ? new Quoted(detector).read(text) : detector.read(text);
    }

    private static @Nullable String oneOf(JsonNode given, String key, Set<String> allowed) throws BadLine {
        JsonNode value = given.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!allowed.contains(value.asText())) {
            throw new BadLine("\"" + key + "\" must be one of "
                    + String.join(", ", allowed.stream().sorted().toList()));
        }
        return value.asText();
    }

    private static ObjectNode written(String id, Reading reading) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", id);
        answer.put("praise", reading.praise());
        answer.put("confidence", Math.round(reading.confidence() * 10_000) / 10_000.0);
        Span span = reading.span();
        if (span == null) {
            answer.putNull("span");
        } else {
            answer.putArray("span").add(span.start()).add(span.end());
        }
        answer.put("kind", reading.kind() == null ? null : reading.kind().name().toLowerCase(Locale.ROOT));
        answer.put("reason", reading.reason());
        return answer.put("band", reading.band().name().toLowerCase(Locale.ROOT));
    }
}
