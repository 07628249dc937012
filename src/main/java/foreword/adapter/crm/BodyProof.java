package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** A signature over the body alone, in hex: Attio's, and that of our own generic address. */
final class BodyProof implements Proof {
    private final String secret;
    private final List<String> headers;
    private final String prefix;

    private BodyProof(String secret, List<String> headers, String prefix) {
        this.secret = secret;
        this.headers = headers;
        this.prefix = prefix;
    }

    /** As Attio signs (docs.attio.com, "Webhooks"). */
    static BodyProof ofAttio(String secret) {
        return new BodyProof(secret, List.of("Attio-Signature", "X-Attio-Signature"), "");
    }

    /** {@code X-Foreword-Signature: sha256=…}. */
    static BodyProof ours(String secret) {
        return new BodyProof(secret, List.of("X-Foreword-Signature"), "sha256=");
    }

    @Override
    public boolean accepts(HookRequest request, Instant now) {
        String given = headers.stream()
                .flatMap(header -> request.only(header).stream())
                .findFirst()
                .orElse("");
        return Proof.same(prefix + HexFormat.of().formatHex(Proof.hmac(secret.getBytes(UTF_8), request.body())), given);
    }
}
