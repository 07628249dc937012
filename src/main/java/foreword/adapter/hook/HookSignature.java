package foreword.adapter.hook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what we send (standardwebhooks.com, version 1): one signature for each secret that is in force. */
final class HookSignature {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final List<byte[]> keys;

    /**
     * @param secrets {@code whsec_} and the key in Base64; the newest first
     * @throws IllegalArgumentException when one is none
     */
    HookSignature(List<String> secrets) {
        this.keys = secrets.stream().map(HookSignature::key).toList();
    }

    /** The value of {@code webhook-signature}. */
    String of(String id, Instant at, String body) {
        byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .map(key -> "v1," + Base64.getEncoder().encodeToString(hmac(key, signed)))
                .collect(Collectors.joining(" "));
    }

    /** The key of a secret; between 24 and 64 bytes, as the specification asks. */
    static byte[] key(String secret) {
        byte[] key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException("a secret of " + key.length + " bytes");
        }
        return key;
    }

    private static byte[] hmac(byte[] key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("no HMAC-SHA256", impossible);
        }
    }
}
