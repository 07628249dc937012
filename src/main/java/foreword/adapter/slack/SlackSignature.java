package foreword.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's request signature, version 0 (docs.slack.dev, "Verifying requests from Slack"), over the bytes as they came. */
public final class SlackSignature {
    private static final long TOLERANCE_SECONDS = 300;

    private final List<String> secrets;
    private final Clock clock;

    /** @param secrets the signing secret, and a second one while it is being replaced */
    public SlackSignature(List<String> secrets, Clock clock) {
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
    }

    /** True when the body was signed with one of our secrets not more than five minutes from now. */
    public boolean accepts(Map<String, List<String>> headers, byte[] body) {
        Optional<String> timestamp = only(headers, "X-Slack-Request-Timestamp");
        Optional<String> signature = only(headers, "X-Slack-Signature");
        return timestamp.isPresent()
                && signature.isPresent()
                && fresh(timestamp.get())
                && secrets.stream().anyMatch(secret -> matches(secret, timestamp.get(), body, signature.get()));
    }

    /** The signature Slack would send, for example {@code v0=a2114d…}. */
    public static String sign(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no HMAC-SHA256", impossible);
        }
    }

    /** A header sent twice is as suspect as a missing one. */
    private static Optional<String> only(Map<String, List<String>> headers, String name) {
        List<String> values = headers.entrySet().stream()
                .filter(header -> header.getKey() != null && header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private boolean fresh(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        return Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) <= TOLERANCE_SECONDS;
    }

    private static boolean matches(String secret, String timestamp, byte[] body, String signature) {
        return MessageDigest.isEqual(sign(secret, timestamp, body).getBytes(UTF_8), signature.getBytes(UTF_8));
    }
}
