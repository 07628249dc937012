package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;

/** Close's signature (developer.close.com, "Webhook signatures"): over time and body, with the key that the secret spells in hex. */
final class CloseProof implements Proof {
    private final byte[] key;

    /** @param secret in hex */
    CloseProof(String secret) {
        this.key = HexFormat.of().parseHex(secret);
    }

    @Override
    public boolean accepts(HookRequest request, Instant now) {
        String timestamp = request.only("close-sig-timestamp").orElse("");
        String expected = HexFormat.of().formatHex(Proof.hmac(key, timestamp.getBytes(UTF_8), request.body()));
        return Freshness.ofSeconds(timestamp, now)
                && Proof.same(expected, request.only("close-sig-hash").orElse(""));
    }
}
