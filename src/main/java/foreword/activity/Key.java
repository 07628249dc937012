package foreword.activity;

import java.security.SecureRandom;

/** Makes short, random, unguessable keys such as {@code m_7f3k2m9qx1}. */
public final class Key {
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Key() {}

    /** A row's key: prefix, underscore and 50 random bits. */
    public static String fresh(String prefix) {
        return prefix + "_" + random(10);
    }

    /** Text of {@code length} characters with five random bits each. */
    public static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }
}
