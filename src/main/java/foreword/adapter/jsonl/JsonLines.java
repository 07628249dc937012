package foreword.adapter.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One JSON object a line in, one out, in the same order. */
final class JsonLines {
    private final ObjectMapper json;
    private final Answer answer;

    /** @param json reads the lines and writes the answers */
    JsonLines(ObjectMapper json, Answer answer) {
        this.json = json;
        this.answer = answer;
    }

    /** What a line is answered with. */
    @FunctionalInterface
    interface Answer {
        ObjectNode to(String id, JsonNode given) throws BadLine;
    }

    /**
     * Reads to the end of {@code in}. A bad line is told to {@code errors} with its number, and the rest is still read.
     *
     * @return how many lines were bad
     */
    int read(InputStream in, OutputStream out, PrintStream errors) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Writer answers = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        int bad = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                bad += answer(line, number, answers, errors) ? 0 : 1;
            }
        }
        answers.flush();
        return bad;
    }

    private boolean answer(String line, int number, Writer answers, PrintStream errors) throws IOException {
        try {
            JsonNode given = object(line);
            answers.write(json.writeValueAsString(answer.to(id(given), given)));
            answers.write('\n');
            return true;
        } catch (BadLine bad) {
            answers.flush();
            errors.println("line " + number + ": " + bad.getMessage());
            return false;
        }
    }

    private static String id(JsonNode given) throws BadLine {
        JsonNode id = given.path("id");
        if (!id.isTextual() && !id.isNumber()) {
            throw new BadLine("\"id\" must be a text");
        }
        return id.asText();
    }

    private JsonNode object(String line) throws BadLine {
        JsonNode given;
        try {
            given = json.readTree(line.startsWith("\ufeff") ? line.substring(1) : line);
        } catch (JsonProcessingException bad) {
            throw new BadLine("no JSON: " + bad.getOriginalMessage());
        }
        if (!given.isObject()) {
            throw new BadLine("not a JSON object");
        }
        return given;
    }

    /** A line that cannot be answered, and why. */
    static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        BadLine(String why) {
            super(why);
        }
    }
}
