package foreword.byemail;

import foreword.activity.Key;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The secret part of the address that answers to a card go to: 130 random bits, kept only as a hash. It names the card, never who
 * writes; an address is too short for a signed token (64 octets, RFC 5321, section 4.5.3.1.1).
 */
record MailSecret(String token) {
    private static final int LENGTH = 26;

    static MailSecret fresh() {
        return new MailSecret(Key.random(LENGTH));
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
