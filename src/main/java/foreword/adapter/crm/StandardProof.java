package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;

/** The signature of Standard Webhooks (standardwebhooks.com, version 1.0): over id, time and body; the header lists several. */
final class StandardProof implements Proof {
    static final String PREFIX = "whsec_";
    private final byte[] key;

    /** @param secret in base 64, behind {@code whsec_} or not */
    StandardProof(String secret) {
        this.key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    }

    @Override
    public boolean accepts(HookRequest request, Instant now) {
        String id = request.only("webhook-id").orElse("");
        String timestamp = request.only("webhook-timestamp").orElse("");
        byte[] signed = Proof.hmac(key, (id + "." + timestamp + ".").getBytes(UTF_8), request.body());
        String expected = "v1," + Base64.getEncoder().encodeToString(signed);
        boolean listed = false;
        for (String given : request.only("webhook-signature").orElse("").split(" ", -1)) {
            listed |= Proof.same(expected, given);
        }
        return listed && !id.isEmpty() && Freshness.ofSeconds(timestamp, now);
    }
}
