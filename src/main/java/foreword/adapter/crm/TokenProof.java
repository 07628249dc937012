package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A secret word for sources that sign nothing: behind the address ({@code /hooks/copper/WORD} or {@code ?token=WORD}), as a bearer token, or
 * where Zoho and Copper put it in the body.
 */
final class TokenProof implements Proof {
    private static final String BEARER = "Bearer ";
    private final String token;

    TokenProof(String token) {
        this.token = token;
    }

    @Override
    public boolean accepts(HookRequest request, Instant now) {
        boolean found = false;
        for (String given : given(request)) {
            found |= Proof.same(token, given);
        }
        return found;
    }

    private static List<String> given(HookRequest request) {
        List<String> all = new ArrayList<>();
        all.add(request.token());
        request.only("Authorization")
                .filter(header -> header.startsWith(BEARER))
                .ifPresent(header -> all.add(header.substring(BEARER.length())));
        for (String pair : request.query().split("&", -1)) {
            if (pair.startsWith("token=")) {
                all.add(plain(pair.substring("token=".length())));
            }
        }
        if (request.source().equals(CrmSource.ZOHO.word()) || request.source().equals(CrmSource.COPPER.word())) {
            all.addAll(inBody(request.text()));
        }
        return all;
    }

    /** Zoho returns the channel's {@code token}; Copper puts the subscription's secret into fields that begin with {@code secret}. */
    private static List<String> inBody(String body) {
        List<String> all = new ArrayList<>();
        try {
            JsonNode tree = body.stripLeading().startsWith("{") ? Json.tree(body) : FormBody.tree(body);
            tree.properties().stream()
                    .filter(field ->
                            field.getKey().equals("token") || field.getKey().startsWith("secret"))
                    .forEach(field -> all.addAll(Json.values(field.getValue())));
        } catch (Unreadable none) {
            return List.of();
        }
        return all;
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
