package foreword.adapter.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a webhook, {@code X-Foreword-Signature: sha256=…}: the HMAC-SHA256 of the body as it came, in hex. */
public final class SurveySignature {
    private static final String HEADER = "X-Foreword-Signature";

    private final String secret;

    public SurveySignature(String secret) {
        this.secret = secret;
    }

    /** True when the body was signed with our secret; a header sent twice is as suspect as a missing one. */
    public boolean accepts(Map<String, List<String>> headers, byte[] body) {
        List<String> signatures = headers.entrySet().stream()
                .filter(header -> HEADER.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .toList();
        return signatures.size() == 1
                && MessageDigest.isEqual(
                        of(body).getBytes(UTF_8),
                        signatures.get(0).strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }

    /** What the header of this body has to say, for example {@code sha256=5d41…}. */
    public String of(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no HMAC-SHA256", impossible);
        }
    }
}
