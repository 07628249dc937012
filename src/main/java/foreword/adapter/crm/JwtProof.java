package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Base64;

/**
 * monday's: a token in {@code Authorization}, signed with the app's signing secret by HMAC-SHA256 (JWT, RFC 7519), which runs out. It says who
 * calls, and nothing of the body.
 */
final class JwtProof implements Proof {
    private final String secret;

    JwtProof(String secret) {
        this.secret = secret;
    }

    @Override
    public boolean accepts(HookRequest request, Instant now) {
        return request.only("Authorization")
                .map(header -> header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : header)
                .filter(token -> holds(token.strip().split("\\.", -1), now))
                .isPresent();
    }

    private boolean holds(String[] parts, Instant now) {
        if (parts.length != 3) {
            return false;
        }
        byte[] signature = Proof.hmac(secret.getBytes(UTF_8), (parts[0] + "." + parts[1]).getBytes(UTF_8));
        String expected = Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        return Proof.same(expected, parts[2])
                && "HS256".equals(Json.text(part(parts[0]), "alg"))
                && inTime(part(parts[1]), now);
    }

    /** One without an end would be good for ever, so it is none. */
    private static boolean inTime(JsonNode claims, Instant now) {
        JsonNode end = claims.path("exp");
        return end.isNumber()
                && end.asLong() > now.getEpochSecond()
                && claims.path("nbf").asLong(0) <= now.getEpochSecond();
    }

    private static JsonNode part(String encoded) {
        try {
            return Json.tree(new String(Base64.getUrlDecoder().decode(encoded), UTF_8));
        } catch (IllegalArgumentException | Unreadable broken) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }
}
