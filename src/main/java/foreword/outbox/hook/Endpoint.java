package foreword.outbox.hook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where events go.
 *
 * @param name what the operator calls it; empty when it has no name
 * @param url may hold a key of its own, so that it is shown nowhere
 * @param secrets {@code whsec_} and the key in Base64, the newest first; what is sent is signed with each
 * @param types what it wants to hear
 */
public record Endpoint(String name, URI url, List<String> secrets, Set<HookType> types) {
    public Endpoint {
        secrets = List.copyOf(secrets);
        types = Set.copyOf(types);
    }

    /** Names it without its address. */
    public String id() {
        return "wh_" + UUID.nameUUIDFromBytes(url.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What may be said of it: its name and of its address the host alone. */
    public String shown() {
        return name.isEmpty() ? url.getHost() : name + " (" + url.getHost() + ")";
    }

    @Override
    public String toString() {
        return shown();
    }
}
