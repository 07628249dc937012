package foreword.outbox.hook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * Where events go.
 *
 * @param url may hold a key of its own, so that it is shown nowhere
 * @param types what it wants to hear
 */
public record Endpoint(URI url, Set<HookType> types) {
    public Endpoint {
        types = Set.copyOf(types);
    }

    /** Names it without its address. */
    public String id() {
        return "wh_" + UUID.nameUUIDFromBytes(url.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What may be shown of its address. */
    public String host() {
        return url.getHost();
    }

    @Override
    public String toString() {
        return host();
    }
}
