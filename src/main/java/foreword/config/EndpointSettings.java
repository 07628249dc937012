package foreword.config;

import foreword.outbox.hook.HookType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place that events go to under a name, with what is set for it alone.
 *
 * @param secret what is signed with there; null when the common secrets count
 * @param previousSecret what is signed with too, while the other side changes to the new one
 * @param events what is told there; null when the common list counts
 */
public record EndpointSettings(
        String name,
        URI url,
        @Nullable Secret secret,
        @Nullable Secret previousSecret,
        @Nullable Set<HookType> events) {
    public EndpointSettings {
        events = events == null ? null : Set.copyOf(events);
    }

    /** Its own secrets, the newest first; none when the common ones count. */
    List<String> secrets() {
        return Stream.of(secret, previousSecret)
                .filter(java.util.Objects::nonNull)
                .map(Secret::reveal)
                .toList();
    }

    @Override
    public String toString() {
        return "EndpointSettings[name=" + name + ", events=" + events + "]";
    }
}
