package foreword.adapter.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.inbox.SurveyAnswer;
import foreword.people.EmailAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers as JSON: {@code {"id","email","name","company","score","comment"}}, one or an array of them. */
public final class SurveyJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SurveyJson() {}

    /** An answer and the bytes that hold it alone. */
    record One(SurveyAnswer answer, byte[] json) {}

    /**
     * Reads one answer.
     *
     * @throws IllegalArgumentException in a sentence that names the field which is wrong
     */
    public static SurveyAnswer read(byte[] json, Instant at) {
        return answer(tree(json), at);
    }

    /** Takes a body apart; when one answer is wrong, the sentence says which. */
    static List<One> each(byte[] body, Instant at) {
        JsonNode tree = tree(body);
        if (!tree.isArray()) {
            return List.of(new One(answer(tree, at), body));
        }
        List<One> all = new ArrayList<>();
        for (JsonNode node : tree) {
            try {
                all.add(new One(answer(node, at), JSON.writeValueAsBytes(node)));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("answer " + (all.size() + 1) + ": " + wrong.getMessage(), wrong);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("JSON that was read cannot be written", impossible);
            }
        }
        return all;
    }

    private static SurveyAnswer answer(JsonNode node, Instant at) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("not a JSON object with id, email, name, company, score and comment");
        }
        if (!node.has("comment")) {
            throw new IllegalArgumentException("comment: it is missing; null stands for none");
        }
        String id = node.path("id").isIntegralNumber() ? node.path("id").asText() : text(node, "id");
        return new SurveyAnswer(
                id,
                email(text(node, "email")),
                text(node, "name"),
                text(node, "company"),
                score(node.path("score")),
                text(node, "comment"),
                at);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + ": not a text");
        }
        return value.asText().strip();
    }

    private static @Nullable EmailAddress email(String written) {
        if (written.isEmpty()) {
            return null;
        }
        return EmailAddress.read(written).orElseThrow(() -> new IllegalArgumentException("email: not a mail address"));
    }

    private static @Nullable Integer score(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.canConvertToInt() || !value.canConvertToExactIntegral()) {
            throw new IllegalArgumentException("score: not a whole number");
        }
        return value.intValue();
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new IllegalArgumentException("the body is not JSON");
        }
    }
}
