package foreword.adapter.mail;

import foreword.activity.Key;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One request for lasting access to a mailbox, which its owner allows in a browser: a code comes back to this machine and is
 * exchanged for a refresh token (RFC 6749, 4.1, RFC 8252, 7.3, with the proof key of RFC 7636). No secret of it ever stands in a log.
 */
public final class Consent {
    private static final int BYTES = 32;

    private final Wish wish;
    private final TokenEndpoint endpoint;
    private final URI back;
    private final String state = Key.random(26);
    private final String verifier;

    /**
     * Begins one.
     *
     * @param back where the browser is sent with the code; registered with the provider
     */
    public Consent(Wish wish, TokenEndpoint endpoint, URI back) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        this.wish = wish;
        this.endpoint = endpoint;
        this.back = back;
        this.verifier = base64(secret);
    }

    /**
     * What is asked for.
     *
     * @param page of the provider, where its users allow things
     * @param account the mail address, so that the right user is asked
     */
    public record Wish(URI page, String clientId, String scope, String account) {}

    /** Where its owner allows the access. */
    public URI page() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", wish.clientId);
        asked.put("redirect_uri", back.toString());
        asked.put("scope", wish.scope);
        asked.put("state", state);
        asked.put("code_challenge", base64(sha256(verifier)));
        asked.put("code_challenge_method", "S256");
        asked.put("login_hint", wish.account);
        asked.put("access_type", "offline"); // Google gives out no refresh token without these two
        asked.put("prompt", "consent");
        String query = asked.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String page = wish.page.toString();
        return URI.create(page + (page.contains("?") ? "&" : "?") + query);
    }

    /**
     * Exchanges the code for the refresh token.
     *
     * @param query of the address that the browser was sent back to
     * @throws NoAccess when access was not allowed, the query answers another request, or the provider refuses the code
     */
    public String refreshToken(String query, Instant now) throws NoAccess {
        Map<String, String> answer = fields(query);
        boolean ours = MessageDigest.isEqual(
                state.getBytes(StandardCharsets.UTF_8),
                answer.getOrDefault("state", "").getBytes(StandardCharsets.UTF_8));
        if (!ours) {
            throw new NoAccess("That address does not answer this request. Open the page that is shown now.", true);
        }
        if (answer.containsKey("error")) {
            throw new NoAccess(
                    "Access was not allowed (" + TokenEndpoint.word(answer.get("error")) + "). Nothing was changed.",
                    true);
        }
        return endpoint.redeem(answer.getOrDefault("code", ""), verifier, back, now)
                .refreshToken()
                .orElseThrow(() -> new NoAccess(
                        "the provider gave access for an hour, and no refresh token. Check mail.oauth.scope, and that"
                                + " mail.oauth.client-id belongs to a program for computers.",
                        true));
    }

    /** Whether a query can be the answer of a provider at all. */
    static boolean answers(String query) {
        Map<String, String> fields = fields(query);
        return fields.containsKey("state") && (fields.containsKey("code") || fields.containsKey("error"));
    }

    private static Map<String, String> fields(String query) {
        return Stream.of(query.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1]), (first, second) -> first));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
