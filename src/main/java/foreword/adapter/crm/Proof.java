package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows that a call comes from the source, over the bytes as they came. */
@FunctionalInterface
interface Proof {
    boolean accepts(HookRequest request, Instant now);

    /** Either of them is enough: while a secret is being replaced. */
    default Proof or(Proof other) {
        return (request, now) -> accepts(request, now) || other.accepts(request, now);
    }

    /** HMAC with SHA-256 over the parts, one behind the other. */
    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no HMAC-SHA256", impossible);
        }
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no SHA-256", impossible);
        }
    }

    /** In constant time, letter by letter as written. */
    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
