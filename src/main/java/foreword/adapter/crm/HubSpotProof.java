package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HubSpot's signatures (developers.hubspot.com, "Validating requests"): version 3 where it comes, else 1 or 2 as the header says. Versions
 * 2 and 3 hold the address as HubSpot called it, which is our public one.
 */
final class HubSpotProof implements Proof {
    private static final Logger LOG = LoggerFactory.getLogger(HubSpotProof.class);
    /** All that is decoded before signing; any other percent sign stays. */
    private static final Map<String, String> DECODED = new LinkedHashMap<>();

    static {
        String[] pairs = {
            "%3A", ":", "%2F", "/", "%3F", "?", "%40", "@", "%21", "!", "%24", "$", "%27", "'", "%28", "(", "%29", ")",
            "%2A", "*", "%2C", ",", "%3B", ";"
        };
        for (int i = 0; i < pairs.length; i += 2) {
            DECODED.put(pairs[i], pairs[i + 1]);
        }
    }

    private final String secret;
    private final boolean onlyThird;
    private final @Nullable String publicUrl;
    private final String folder;

    /**
     * Proves with a client secret.
     *
     * @param onlyThird refuses versions 1 and 2
     * @param publicUrl without a slash at its end; null refuses versions 2 and 3, which cannot be checked then
     */
    HubSpotProof(String secret, boolean onlyThird, @Nullable String publicUrl) {
        this(secret, onlyThird, publicUrl, HookRequest.HOOKS);
    }

    HubSpotProof(String secret, boolean onlyThird, @Nullable String publicUrl, String folder) {
        this.folder = folder;
        this.secret = secret;
        this.onlyThird = onlyThird;
        this.publicUrl = publicUrl;
    }

    @Override
    public boolean accepts(HookRequest request, Instant now) {
        boolean third = request.headers().keySet().stream().anyMatch("X-HubSpot-Signature-v3"::equalsIgnoreCase);
        if (third || onlyThird) {
            return third(request, now);
        }
        Optional<String> signature = request.only("X-HubSpot-Signature");
        String version = request.only("X-HubSpot-Signature-Version").orElse("v1");
        LOG.debug("a call of HubSpot is signed in version {}", version);
        return switch (version) {
            case "v1" ->
                signature.filter(given -> Proof.same(first(request), given)).isPresent();
            case "v2" -> signature.filter(given -> second(request, given)).isPresent();
            default -> false;
        };
    }

    private String first(HookRequest request) {
        return HexFormat.of().formatHex(Proof.sha256(secret.getBytes(UTF_8), request.body()));
    }

    private boolean second(HookRequest request, String given) {
        return eitherForm(
                request,
                address -> Proof.same(
                        HexFormat.of()
                                .formatHex(Proof.sha256(
                                        (secret + request.method() + address).getBytes(UTF_8), request.body())),
                        given));
    }

    private boolean third(HookRequest request, Instant now) {
        String given = request.only("X-HubSpot-Signature-v3").orElse("");
        String timestamp = request.only("X-HubSpot-Request-Timestamp").orElse("");
        return Freshness.ofMillis(timestamp, now)
                && eitherForm(
                        request,
                        address -> Proof.same(
                                Base64.getEncoder()
                                        .encodeToString(Proof.hmac(
                                                secret.getBytes(UTF_8),
                                                (request.method() + address).getBytes(UTF_8),
                                                request.body(),
                                                timestamp.getBytes(UTF_8))),
                                given));
    }

    /** As called, which is what HubSpot's own libraries sign, and decoded as its documentation asks. */
    private boolean eitherForm(HookRequest request, Predicate<String> signed) {
        if (publicUrl == null) {
            LOG.warn("http.public-url is not set: HubSpot's signatures of versions 2 and 3 cannot be checked");
            return false;
        }
        String called = publicUrl + request.target(folder);
        return signed.test(called) || signed.test(decoded(called));
    }

    static String decoded(String address) {
        String plain = address;
        for (Map.Entry<String, String> each : DECODED.entrySet()) {
            plain = plain.replace(each.getKey(), each.getValue());
        }
        return plain;
    }
}
