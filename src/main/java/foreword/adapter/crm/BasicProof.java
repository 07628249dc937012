package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;

/** A user and a password with each call (RFC 7617), all that Pipedrive offers. */
final class BasicProof implements Proof {
    private final String expected;

    BasicProof(String user, String password) {
        this.expected = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    @Override
    public boolean accepts(HookRequest request, Instant now) {
        return Proof.same(expected, request.only("Authorization").orElse(""));
    }
}
