package foreword.adapter.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every published signature proves its body, and no longer does when any one bit is another. Skips itself without the vectors. */
class SignatureVectorsTest {
    private static final Path VECTORS = Path.of("../shared/data/crm/vectors/signatures.json");

    /** A proof and a call that it accepts. */
    private record Signed(String name, Proof proof, HookRequest request, Instant at) {
        boolean accepted(HookRequest changed) {
            return proof.accepts(changed, at);
        }
    }

    @Test
    void accepts_every_vector_and_none_with_a_bit_changed() throws IOException {
        List<Signed> vectors = vectors();

        for (Signed vector : vectors) {
            assertThat(vector.accepted(vector.request())).as(vector.name()).isTrue();
            assertThat(wronglyAccepted(vector)).as(vector.name()).isEmpty();
        }
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void refuses_what_was_signed_too_long_ago_or_ahead_of_time() throws IOException {
        for (Signed vector : vectors()) {
            boolean timed =
                    vector.request().headers().keySet().stream().anyMatch(name -> name.matches("(?i).*timestamp"));
            for (long seconds : List.of(-301L, 301L)) {
                assertThat(vector.proof().accepts(vector.request(), vector.at().plusSeconds(seconds)))
                        .as(vector.name())
                        .isEqualTo(!timed);
            }
        }
    }

    @Test
    void refuses_a_header_that_comes_twice_or_not_at_all() throws IOException {
        for (Signed vector : vectors()) {
            for (Map.Entry<String, List<String>> header :
                    vector.request().headers().entrySet()) {
                String name = header.getKey();
                List<String> values = header.getValue();
                Map<String, List<String>> doubled =
                        new LinkedHashMap<>(vector.request().headers());
                String value = values.get(0);
                doubled.put(name, List.of(value, value));
                Map<String, List<String>> without =
                        new LinkedHashMap<>(vector.request().headers());
                without.remove(name);
                boolean version = name.endsWith("Version");

                assertThat(vector.accepted(
                                with(vector.request(), doubled, vector.request().body())))
                        .isEqualTo(version && vector.name().endsWith("v1"));
                assertThat(vector.accepted(
                                with(vector.request(), without, vector.request().body())))
                        .isEqualTo(version && vector.name().endsWith("v1"));
            }
        }
    }

    private static List<String> wronglyAccepted(Signed vector) {
        List<String> accepted = new ArrayList<>();
        HookRequest request = vector.request();
        for (int bit = 0; bit < request.body().length * 8; bit++) {
            byte[] changed = request.body().clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            note(accepted, vector, with(request, request.headers(), changed), "body " + bit);
        }
        request.headers().forEach((name, values) -> {
            for (String changed : flipped(values.get(0))) {
                Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
                headers.put(name, List.of(changed));
                note(accepted, vector, with(request, headers, request.body()), name + " " + changed);
            }
        });
        if (vector.name().matches("hubspot-v[23]")) {
            for (String changed : flipped(request.query())) {
                note(
                        accepted,
                        vector,
                        new HookRequest(
                                request.method(), request.path(), changed, request.headers(), request.body(), ""),
                        changed);
            }
            for (String changed : flipped(request.path())) {
                note(
                        accepted,
                        vector,
                        new HookRequest(
                                request.method(), changed, request.query(), request.headers(), request.body(), ""),
                        changed);
            }
        }
        return accepted;
    }

    private static void note(List<String> accepted, Signed vector, HookRequest changed, String what) {
        if (vector.accepted(changed)) {
            accepted.add(what);
        }
    }

    private static List<String> flipped(String text) {
        List<String> all = new ArrayList<>();
        for (int bit = 0; bit < text.length() * 8; bit++) {
            char[] chars = text.toCharArray();
            chars[bit / 8] ^= (char) (1 << bit % 8);
            all.add(new String(chars));
        }
        return all;
    }

    private static HookRequest with(HookRequest request, Map<String, List<String>> headers, byte[] body) {
        return new HookRequest(request.method(), request.path(), request.query(), headers, body, "");
    }

    private static List<Signed> vectors() throws IOException {
        assumeTrue(Files.isRegularFile(VECTORS), "the signature vectors are not here");
        List<Signed> all = new ArrayList<>();
        for (JsonNode vector : new ObjectMapper().readTree(VECTORS.toFile())) {
            if (vector.has("body") && !vector.path("scheme").asText().startsWith("slack")) {
                all.add(signed(vector));
            }
        }
        return all;
    }

    private static Signed signed(JsonNode vector) {
        String scheme = vector.path("scheme").asText();
        String secret = vector.path("secret").asText(vector.path("secret_hex").asText());
        String time = vector.path("timestamp").asText("1700000000");
        Instant at = scheme.equals("hubspot-v3")
                ? Instant.ofEpochMilli(Long.parseLong(time))
                : Instant.ofEpochSecond(Long.parseLong(time));
        String signature = vector.path("signature").asText();
        URI called = URI.create(
                vector.path("uri_received").asText(vector.path("uri").asText("https://here.example/hooks/x")));
        String base = called.getScheme() + "://" + called.getHost();
        String path = called.getRawPath();
        boolean hooks = path.startsWith(HookRequest.HOOKS);
        HookRequest plain = new HookRequest(
                vector.path("method").asText("POST"),
                hooks ? path.substring(HookRequest.HOOKS.length()) : path.substring(1),
                called.getRawQuery() == null ? "" : called.getRawQuery(),
                headers(scheme, signature, time, vector.path("id").asText()),
                vector.path("body").asText().getBytes(StandardCharsets.UTF_8),
                "");
        return new Signed(scheme, proof(scheme, secret, hooks ? base : null, base), plain, at);
    }

    /** The published addresses are not ours: their proof is made for the root. */
    private static Proof proof(String scheme, String secret, @Nullable String ours, String base) {
        return switch (scheme) {
            case "close" -> new CloseProof(secret);
            case "attio" -> BodyProof.ofAttio(secret);
            case "standard-webhooks" -> new StandardProof(secret);
            default ->
                ours == null
                        ? new HubSpotProof(secret, false, base, "/")
                        : new HubSpotProof(secret, false, ours, HookRequest.HOOKS);
        };
    }

    private static Map<String, List<String>> headers(String scheme, String signature, String time, String id) {
        return switch (scheme) {
            case "hubspot-v1", "hubspot-v2" ->
                Map.of(
                        "X-HubSpot-Signature",
                        List.of(signature),
                        "X-HubSpot-Signature-Version",
                        List.of(scheme.substring(8)));
            case "hubspot-v3" ->
                Map.of("X-HubSpot-Signature-v3", List.of(signature), "X-HubSpot-Request-Timestamp", List.of(time));
            case "close" -> Map.of("close-sig-hash", List.of(signature), "close-sig-timestamp", List.of(time));
            case "attio" -> Map.of("Attio-Signature", List.of(signature));
            default ->
                Map.of(
                        "webhook-id",
                        List.of(id),
                        "webhook-timestamp",
                        List.of(time),
                        "webhook-signature",
                        List.of(signature));
        };
    }
}
