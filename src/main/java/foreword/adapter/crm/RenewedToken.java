package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.source.SourceRefused;
import foreword.deal.source.SourceUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Zoho's: it lives for an hour, and a refresh token fetches the next (OAuth 2, RFC 6749, 6). Safe to use from any thread; one fetches at a
 * time, as Zoho hands out ten in ten minutes.
 */
public final class RenewedToken implements ApiToken {
    private static final Duration ANSWERED = Duration.ofSeconds(10);
    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(1);
    private static final long USUAL_SECONDS = 3600;
    private static final long LONGEST_SECONDS = 86_400;

    private final Grant grant;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private @Nullable String token;
    private Instant until = Instant.MIN;

    public RenewedToken(Grant grant, Clock clock) {
        this.grant = grant;
        this.clock = clock;
    }

    /**
     * What an operator got once.
     *
     * @param accounts where tokens are handed out: {@code https://accounts.zoho.eu} for an account in Europe
     */
    public record Grant(URI accounts, String clientId, String clientSecret, String refreshToken) {
        @Override
        public String toString() {
            return "Grant[" + accounts + "]";
        }

        private String form() {
            return "grant_type=refresh_token&client_id=" + plain(clientId) + "&client_secret=" + plain(clientSecret)
                    + "&refresh_token=" + plain(refreshToken);
        }

        private static String plain(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }

    @Override
    public synchronized String now() throws SourceUnavailable {
        String held = token;
        if (held != null && clock.instant().isBefore(until)) {
            return held;
        }
        JsonNode answer = fetched();
        String fresh = Json.text(answer, "access_token");
        if (fresh == null) {
            throw new SourceRefused("Zoho renews no token, it says \"" + String.valueOf(Json.text(answer, "error"))
                    + "\": look at hooks.zoho.refresh-token, .client-id, .client-secret and .accounts-url");
        }
        long seconds = Math.min(LONGEST_SECONDS, answer.path("expires_in").asLong(USUAL_SECONDS));
        token = fresh;
        until = clock.instant().plusSeconds(seconds).minus(BEFORE_ITS_END);
        return fresh;
    }

    @Override
    public synchronized boolean refused(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
        return true;
    }

    private JsonNode fetched() throws SourceUnavailable {
        String accounts = grant.accounts().toString().replaceFirst("/$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(accounts + "/oauth/v2/token"))
                .timeout(ANSWERED)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(grant.form()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
                throw new SourceUnavailable("Zoho renews no token at the moment, status " + answer.statusCode());
            }
            return Json.tree(answer.body());
        } catch (IOException | Unreadable broken) {
            throw new SourceUnavailable(
                    "Zoho renews no token at the moment: " + broken.getClass().getSimpleName(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailable("stopped while renewing a token of Zoho", stopped);
        }
    }
}
