package foreword.config;

import foreword.outbox.hook.HookType;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings about webhooks in force, by key. */
record WrittenWebhooks(WebhookSettings webhooks) {
    /** The keys of the endpoints with names. */
    Stream<Key> namedKeys() {
        return webhooks.named().stream()
                .flatMap(endpoint -> NamedKeys.ENDPOINTS.ends().stream()
                        .sorted()
                        .flatMap(end -> Key.named(NamedKeys.ENDPOINTS.key(endpoint.name(), end)).stream()));
    }

    @Nullable
    Object value(String key) {
        return switch (key) {
            case "webhooks.urls" -> webhooks.urls().isEmpty() ? null : "***";
            case "webhooks.secret" -> webhooks.secret();
            case "webhooks.previous-secret" -> webhooks.previousSecret();
            case "webhooks.events" -> list(webhooks.events());
            case "webhooks.private-network" -> webhooks.privateNetwork();
            default -> named(key);
        };
    }

    private @Nullable Object named(String key) {
        String name = NamedKeys.ENDPOINTS.nameOf(key).orElseThrow();
        EndpointSettings endpoint = webhooks.named().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "url" -> "***";
            case "secret" -> endpoint.secret();
            case "previous-secret" -> endpoint.previousSecret();
            default -> endpoint.events() == null ? null : list(endpoint.events());
        };
    }

    private static String list(Collection<HookType> events) {
        return events.stream().sorted().map(HookType::word).collect(Collectors.joining(", ", "[", "]"));
    }
}
