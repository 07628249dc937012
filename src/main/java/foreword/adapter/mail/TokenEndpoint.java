package foreword.adapter.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a provider exchanges a refresh token for an access token (RFC 6749, 6), and once a code for the first refresh token. */
public final class TokenEndpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long USUAL_LIFE_SECONDS = 3_600;

    private final Client client;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public TokenEndpoint(Client client) {
        this.client = client;
    }

    /**
     * What the provider knows us by.
     *
     * @param secret null for a public client
     * @param refreshToken the one from the settings
     * @param scope empty where the provider needs none
     */
    public record Client(URI url, String id, @Nullable String secret, String refreshToken, String scope) {
        @Override
        public String toString() {
            return url.toString();
        }
    }

    /**
     * What was given.
     *
     * @param refreshToken the next one, when the provider changes it at every use
     */
    record Granted(String accessToken, Instant until, Optional<String> refreshToken) {
        @Override
        public String toString() {
            return "a token until " + until;
        }
    }

    /**
     * Asks for an access token.
     *
     * @param newest refresh token, empty for the one from the settings
     * @throws NoAccess when the provider refuses or cannot be reached
     */
    Granted renew(Optional<String> newest, Instant now) throws NoAccess {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", newest.orElse(client.refreshToken));
        return ask(fields, now);
    }

    /**
     * Exchanges the code that a browser brought for tokens (RFC 6749, 4.1.3).
     *
     * @param verifier what proves that the code was asked for by us (RFC 7636)
     * @param back where the browser was sent
     * @throws NoAccess when the provider refuses or cannot be reached
     */
    Granted redeem(String code, String verifier, URI back, Instant now) throws NoAccess {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("code_verifier", verifier);
        fields.put("redirect_uri", back.toString());
        return ask(fields, now);
    }

    private Granted ask(Map<String, String> fields, Instant now) throws NoAccess {
        HttpRequest request = HttpRequest.newBuilder(client.url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return granted(response.statusCode(), json(response.body()), now);
        } catch (IOException unreachable) {
            throw new NoAccess(
                    "the server for access tokens (" + client.url.getHost() + ") cannot be reached: "
                            + unreachable.getClass().getSimpleName() + ".",
                    false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAccess("stopped while asking for an access token.", false);
        }
    }

    private Granted granted(int status, JsonNode answer, Instant now) throws NoAccess {
        String token = answer.path("access_token").asText("");
        if (status == 200 && !token.isEmpty()) {
            Instant until = now.plusSeconds(answer.path("expires_in").asLong(USUAL_LIFE_SECONDS));
            return new Granted(
                    token,
                    until,
                    Optional.of(answer.path("refresh_token").asText("")).filter(next -> !next.isEmpty()));
        }
        String error = word(answer.path("error").asText(""));
        boolean refused = status >= 400 && status < 500 && status != 408 && status != 429;
        throw new NoAccess(
                refused
                        ? "the provider refuses a new access token (" + status + " " + error + "). " + advice(error)
                        : "the server for access tokens (" + client.url.getHost() + ") answers with " + status + ".",
                refused);
    }

    /** RFC 6749, 5.2. */
    private static String advice(String error) {
        return switch (error) {
            case "invalid_client", "unauthorized_client" -> "Check mail.oauth.client-id and mail.oauth.client-secret.";
            case "invalid_scope" -> "Check mail.oauth.scope.";
            default -> "Allow access once more and set the new mail.oauth.refresh-token.";
        };
    }

    /** Only a word of the standard's own alphabet: whatever else is in an answer could be a secret. */
    static String word(String error) {
        return error.matches("[a-z_]{1,40}") ? error : "without a reason";
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }

    private String form(Map<String, String> asked) {
        Map<String, String> fields = new LinkedHashMap<>(asked);
        fields.put("client_id", client.id);
        if (client.secret != null) {
            fields.put("client_secret", client.secret);
        }
        if (!client.scope.isEmpty()) {
            fields.put("scope", client.scope);
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return client.toString();
    }
}
