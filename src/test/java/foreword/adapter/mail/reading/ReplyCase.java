package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One case of a reply set: a body, and what its new words are said to be. */
public record ReplyCase(String id, boolean html, String body, List<Claim> claims) {
    public static final List<String> SETS = List.of("github", "crisp", "edgetier", "talon");

    /** What a set says of the new words; {@code loose} ignores all white space. */
    public record Claim(String op, String value, boolean loose) {
        boolean holds(String text) {
            String got = loose ? squeezed(text) : trimmed(text);
            String want = loose ? squeezed(value) : trimmed(value);
            return switch (op) {
                case "equals" -> squeezed(got).equals(squeezed(want));
                case "startsWith" -> got.startsWith(want);
                case "endsWith" -> got.endsWith(want);
                case "contains" -> got.contains(want);
                case "notContains" -> !got.contains(want);
                default -> true;
            };
        }
    }

    public ReplyCase {
        claims = List.copyOf(claims);
    }

    /** The cases of a set, in its order. */
    public static List<ReplyCase> set(String set) {
        return SharedMail.expected("reply/" + set).stream()
                .map(line -> read("reply/" + set, line))
                .toList();
    }

    private static ReplyCase read(String folder, JsonNode line) {
        String body = new String(SharedMail.bytes(folder, line.get("file").asText()), UTF_8);
        boolean html = line.get("kind").asText().equals("html");
        List<Claim> claims = new ArrayList<>();
        for (JsonNode claim : line.get("assert")) {
            claim(claim, html, body).ifPresent(claims::add);
        }
        return new ReplyCase(line.get("id").asText(), html, body, claims);
    }

    private static Optional<Claim> claim(JsonNode claim, boolean html, String body) {
        String op = claim.get("op").asText();
        @Nullable JsonNode field = claim.get("field");
        boolean judged = field == null || !field.asText().equals("replyWithoutSignoff");
        if (!judged || op.equals("underSeconds")) {
            return Optional.empty();
        }
        if (op.equals("wholeBody")) {
            return Optional.of(new Claim("equals", html ? HtmlText.all(body) : body, html));
        }
        String value = claim.get("value").asText();
        boolean loose = !claim.path("norm").asText("trim").equals("trim");
        return Optional.of(new Claim(op, html && value.contains("<") ? HtmlText.all(value) : value, loose));
    }

    /** The new words to the letter, where the set gives them. */
    public Optional<String> expected() {
        return claims.stream()
                .filter(claim -> claim.op().equals("equals"))
                .map(Claim::value)
                .findFirst();
    }

    /** The body as plain text, nothing cut. */
    public String plain() {
        return html ? HtmlText.all(body) : body;
    }

    /** Whether every claim of the set holds for these new words. */
    public boolean holds(String text) {
        return claims.stream().allMatch(claim -> claim.holds(text));
    }

    public byte[] mail() {
        return SharedMail.mail("Re: x", html ? "text/html" : "text/plain", body);
    }

    private static String trimmed(String text) {
        StringBuilder out = new StringBuilder();
        text.lines().forEach(line -> out.append(line.stripTrailing()).append('\n'));
        return out.toString().strip();
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
