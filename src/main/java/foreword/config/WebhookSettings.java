package foreword.config;

import foreword.outbox.hook.HookType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we tell other programs over webhooks.
 *
 * @param urls where to; none when nothing is told
 * @param secret what is signed with
 * @param previousSecret what is signed with too, while the other side changes to the new one
 * @param events what is told
 * @param privateNetwork whether the addresses may lie inside
 */
public record WebhookSettings(
        List<URI> urls,
        @Nullable Secret secret,
        @Nullable Secret previousSecret,
        Set<HookType> events,
        boolean privateNetwork) {
    public WebhookSettings {
        urls = List.copyOf(urls);
        events = Set.copyOf(events);
    }

    /** The secrets in force, the newest first. */
    public List<String> secrets() {
        return Stream.of(secret, previousSecret)
                .filter(java.util.Objects::nonNull)
                .map(Secret::reveal)
                .toList();
    }

    @Override
    public String toString() {
        return "WebhookSettings[urls=" + urls.size() + ", events=" + events + "]";
    }
}
