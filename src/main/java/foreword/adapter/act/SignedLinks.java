package foreword.adapter.act;

import foreword.byemail.Deed;
import foreword.byemail.Keyring;
import foreword.byemail.Link;
import foreword.byemail.LinkKey;
import foreword.byemail.Links;
import foreword.outbox.Card;
import foreword.people.Teammate;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens as they stand in addresses: base64url of version, key id, expiry, 128 random bits, deed, value, card and person, and a full
 * HMAC-SHA256 over all of it.
 */
public final class SignedLinks implements Links {
    private static final byte VERSION = 1;
    private static final int NONCE = 16;
    private static final int MAC = 32;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int LONGEST_TOKEN = 1_000;
    private static final int LONGEST_FIELD = 120;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Keyring keyring;
    private final SecureRandom random = new SecureRandom();

    public SignedLinks(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public String token(Deed deed, Card card, Teammate.Id person, Instant expires) {
        LinkKey key = keyring.current();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        ByteBuffer signed = ByteBuffer.allocate(HEAD + Long.BYTES + NONCE + 4 * (1 + LONGEST_FIELD))
                .put(VERSION)
                .putInt(key.id())
                .putLong(expires.getEpochSecond())
                .put(nonce);
        for (String field : new String[] {deed.action(), deed.value(), card.toString(), person.value()}) {
            put(signed, field);
        }
        byte[] body = Arrays.copyOf(signed.array(), signed.position());
        byte[] token = Arrays.copyOf(body, body.length + MAC);
        System.arraycopy(mac(key, body), 0, token, body.length, MAC);
        return ENCODER.encodeToString(token);
    }

    @Override
    public Optional<Link> read(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length < HEAD + MAC || bytes[0] != VERSION) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, bytes.length - MAC);
        byte[] mac = Arrays.copyOfRange(bytes, body.length, bytes.length);
        return keyring.with(ByteBuffer.wrap(body, 1, Integer.BYTES).getInt())
                .filter(key -> MessageDigest.isEqual(mac(key, body), mac))
                .map(key -> link(ByteBuffer.wrap(body, HEAD, body.length - HEAD)));
    }

    /** Nothing for what is not written as we write it: unused bits and stray characters would make two tokens of one. */
    private static byte[] decoded(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return new byte[0];
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.UTF_8));
            return ENCODER.encodeToString(bytes).equals(token) ? bytes : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** Only of bytes that we signed, so that they have this form. */
    private static Link link(ByteBuffer body) {
        try {
            Instant expires = Instant.ofEpochSecond(body.getLong());
            byte[] nonce = new byte[NONCE];
            body.get(nonce);
            return new Link(
                    text(body),
                    text(body),
                    Card.read(text(body)),
                    new Teammate.Id(text(body)),
                    expires,
                    HexFormat.of().formatHex(nonce));
        } catch (BufferUnderflowException impossible) {
            throw new IllegalStateException("a signed token of another form", impossible);
        }
    }

    private static void put(ByteBuffer to, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_FIELD) {
            throw new IllegalArgumentException("too long for a token: " + field);
        }
        to.put((byte) bytes.length).put(bytes);
    }

    private static String text(ByteBuffer from) {
        byte[] bytes = new byte[from.get()];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] mac(LinkKey key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key.secret()), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no HMAC-SHA256", impossible);
        }
    }
}
