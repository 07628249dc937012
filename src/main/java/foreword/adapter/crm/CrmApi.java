package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.source.SourceRefused;
import foreword.deal.source.SourceUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads from a source's programming interface: from the host that is set up and from no other, so redirects are not followed. */
final class CrmApi {
    private static final Duration CONNECTED = Duration.ofSeconds(5);
    private static final Duration ANSWERED = Duration.ofSeconds(10);
    private static final int LONGEST = 1 << 20;

    private final CrmSource source;
    private final ApiAccess access;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTED)
            .build();

    CrmApi(CrmSource source, ApiAccess access) {
        this.source = source;
        this.access = access;
    }

    /**
     * What stands there.
     *
     * @return null when nothing does
     */
    @Nullable
    JsonNode get(String path) throws SourceUnavailable {
        String token = access.token().now();
        try {
            return get(path, token);
        } catch (SourceRefused refused) {
            if (!access.token().refused(token)) {
                throw refused;
            }
            return get(path, access.token().now());
        }
    }

    private @Nullable JsonNode get(String path, String token) throws SourceUnavailable {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .timeout(ANSWERED)
                .header("Accept", "application/json");
        authorize(request, token);
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return read(answer.statusCode(), body);
            }
        } catch (IOException broken) {
            throw new SourceUnavailable(
                    source.title() + " cannot be reached: " + broken.getClass().getSimpleName(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailable("stopped while reading from " + source.title(), stopped);
        }
    }

    private @Nullable JsonNode read(int status, InputStream body) throws IOException, SourceUnavailable {
        if (status == 404 || status == 410 || status == 204) {
            return null;
        }
        if (status == 401 || status == 403) {
            throw new SourceRefused(
                    source.title() + " refuses hooks." + source.word() + ".api-token (status " + status + ")");
        }
        if (status != 200) {
            throw new SourceUnavailable(source.title() + " answered with status " + status);
        }
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new SourceUnavailable(source.title() + " answered with more than a deal");
        }
        try {
            return Json.tree(new String(bytes, StandardCharsets.UTF_8));
        } catch (Unreadable strange) {
            throw new SourceUnavailable(source.title() + " answered with something else than JSON", strange);
        }
    }

    private void authorize(HttpRequest.Builder request, String token) {
        switch (source) {
            case COPPER -> {
                request.header("X-PW-AccessToken", token).header("X-PW-Application", "developer_api");
                String user = access.user();
                request.header("X-PW-UserEmail", user == null ? "" : user);
            }
            case ZOHO -> request.header("Authorization", "Zoho-oauthtoken " + token);
            default -> request.header("Authorization", "Bearer " + token);
        }
    }

    private String base() {
        URI own = access.url();
        if (own != null) {
            String written = own.toString();
            return written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
        }
        return switch (source) {
            case HUBSPOT -> "https://api.hubapi.com";
            case ATTIO -> "https://api.attio.com";
            case COPPER -> "https://api.copper.com/developer_api";
            default -> "https://www.zohoapis.com";
        };
    }
}
