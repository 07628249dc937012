package foreword.adapter.sql;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that have to survive a restart, encrypted with AES-256-GCM and bound to their name. The key comes from a secret in the
 * settings, so a copy of the database opens nothing; with another secret there, what is stored counts as not there.
 */
public final class SqlSealed {
    private static final String GET = "SELECT value FROM sealed WHERE name = :name";
    private static final String SET = """
            INSERT INTO sealed (name, value) VALUES (:name, :value)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final SecretKeySpec key;

    /** @param secret of high entropy, such as a token; the key is derived from it */
    public SqlSealed(Database database, String secret) {
        this.database = database;
        this.key = new SecretKeySpec(derived(secret), "AES");
    }

    public Optional<String> get(String name) {
        return database.sql(GET)
                .bind("name", name)
                .one(row -> row.getBytes("value"))
                .flatMap(stored -> opened(name, stored));
    }

    public void set(String name, String value) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] text = crypt(Cipher.ENCRYPT_MODE, name, nonce, value.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        byte[] all = Arrays.copyOf(nonce, NONCE + text.length);
        System.arraycopy(text, 0, all, NONCE, text.length);
        database.sql(SET).bind("name", name).bind("value", all).run();
    }

    private Optional<String> opened(String name, byte[] stored) {
        byte[] nonce = Arrays.copyOf(stored, NONCE);
        byte[] text = Arrays.copyOfRange(stored, NONCE, stored.length);
        return crypt(Cipher.DECRYPT_MODE, name, nonce, text).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> crypt(int mode, String name, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException otherKeyOrName) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is missing", impossible);
        }
    }

    private static byte[] derived(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("foreword sealed 1".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC is missing", impossible);
        }
    }
}
