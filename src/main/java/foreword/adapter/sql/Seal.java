package foreword.adapter.sql;

import foreword.activity.Key;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the chain of the timeline covers in the place of a reason, so that the reason itself can be taken away.
 *
 * @param salt secret as long as the reason stands, so that short reasons cannot be guessed afterwards; empty once it is gone
 * @param digest of salt and reason, in hexadecimal digits; null in rows of the first version, which cover the reason itself
 */
record Seal(@Nullable String salt, @Nullable String digest) {
    private static final int SALT = 26;

    static Seal on(String reason) {
        String salt = Key.random(SALT);
        return new Seal(salt, digest(salt, reason));
    }

    boolean broken(String reason) {
        return digest != null && !forgotten(reason) && (salt == null || !digest.equals(digest(salt, reason)));
    }

    /** The reason was taken away together with its salt. */
    boolean forgotten(String reason) {
        return digest != null && reason.isEmpty() && "".equals(salt);
    }

    private static String digest(String salt, String reason) {
        MessageDigest digest = SqlActivityLog.sha256();
        digest.update(salt.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(reason.getBytes(StandardCharsets.UTF_8)));
    }
}
