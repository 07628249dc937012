package foreword.adapter.act;

import foreword.byemail.LinkDesk;
import foreword.byemail.LinkPage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;

/** {@code GET|POST /act/{token}}: shows, and does. Nothing of a token is ever written to a log. */
public final class ActDoor {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'sha256-" + digest(ActHtml.STYLE)
                            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-Robots-Tag", "noindex, nofollow, noarchive",
            "Cross-Origin-Opener-Policy", "same-origin");

    private final LinkDesk desk;
    private final WrongTokens wrong;

    public ActDoor(LinkDesk desk, Clock clock) {
        this.desk = desk;
        this.wrong = new WrongTokens(clock);
    }

    /** What is answered. */
    public record Answer(int status, String html, Map<String, String> headers) {}

    /** Shows what the link is about; changes nothing, however often and by whomever it is fetched. */
    public Answer get(String token, String source) {
        return answer(desk.look(token), token, source);
    }

    /**
     * Presses the button.
     *
     * @param form what the page sent; without the token in it, it was not our page
     */
    public Answer post(String token, Map<String, String> form, String source) {
        boolean ours = same(form.getOrDefault("token", ""), token);
        return answer(ours ? desk.press(token, form) : LinkPage.DEAD, token, source);
    }

    private Answer answer(LinkPage page, String token, String source) {
        int status = switch (page.standing()) {
            case OPEN, DONE, SETTLED -> 200;
            case REFUSED -> 409;
            case DEAD -> wrong.tooMany(source) ? 429 : 404;
        };
        return new Answer(status, ActHtml.page(page, token), HEADERS);
    }

    private static boolean same(String sent, String token) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
