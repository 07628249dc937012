package foreword.config;

import foreword.outbox.hook.Endpoint;
import foreword.outbox.hook.HookType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we tell other programs over webhooks.
 *
 * @param urls where to, with the common secrets and events
 * @param secret what is signed with wherever no other is set
 * @param previousSecret what is signed with too, while the other side changes to the new one
 * @param events what is told wherever no other list is set
 * @param named where to besides, each with what is set for it alone
 * @param privateNetwork whether the addresses may lie inside
 */
public record WebhookSettings(
        List<URI> urls,
        @Nullable Secret secret,
        @Nullable Secret previousSecret,
        Set<HookType> events,
        List<EndpointSettings> named,
        boolean privateNetwork) {
    public WebhookSettings {
        urls = List.copyOf(urls);
        events = Set.copyOf(events);
        named = List.copyOf(named);
    }

    /** Everywhere events go, with the secrets and events in force there; none when nothing is told. */
    public List<Endpoint> endpoints() {
        return Stream.concat(
                        urls.stream().map(url -> new Endpoint("", url, secrets(), events)),
                        named.stream().map(this::endpoint))
                .toList();
    }

    private Endpoint endpoint(EndpointSettings own) {
        return new Endpoint(
                own.name(),
                own.url(),
                own.secret() == null ? secrets() : own.secrets(),
                own.events() == null ? events : own.events());
    }

    /** The common secrets in force, the newest first. */
    private List<String> secrets() {
        return Stream.of(secret, previousSecret)
                .filter(java.util.Objects::nonNull)
                .map(Secret::reveal)
                .toList();
    }

    @Override
    public String toString() {
        return "WebhookSettings[urls=" + urls.size() + ", named=" + named + ", events=" + events + "]";
    }
}
