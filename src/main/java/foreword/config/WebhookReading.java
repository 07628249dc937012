package foreword.config;

import foreword.outbox.hook.HookType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what is set about the webhooks that we send. */
final class WebhookReading {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,\\[\\]\"']+");
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String SECRET = "whsec_ and 24 to 64 random bytes in Base64";
    private static final String EVENTS =
            "a list of " + Arrays.stream(HookType.values()).map(HookType::word).collect(Collectors.joining(", "));

    private final Values values;

    WebhookReading(Values values) {
        this.values = values;
    }

    WebhookSettings read() {
        boolean inside = values.read("webhooks.private-network", WebhookReading::yes, "true or false")
                .orElse(false);
        List<URI> urls = values.read(
                        "webhooks.urls",
                        text -> words(text).stream()
                                .map(url -> url(url, inside))
                                .toList(),
                        "a list of addresses that begin with " + beginning(inside))
                .orElse(List.of());
        Optional<Secret> secret = secret("webhooks.secret");
        if (!urls.isEmpty() && values.text("webhooks.secret").isEmpty()) {
            values.reject("webhooks.secret", "a secret, as webhooks.urls is set: " + SECRET);
        }
        return new WebhookSettings(
                urls,
                secret.orElse(null),
                secret("webhooks.previous-secret").orElse(null),
                events("webhooks.events").orElse(EnumSet.allOf(HookType.class)),
                endpoints(urls, inside),
                inside);
    }

    private List<EndpointSettings> endpoints(List<URI> urls, boolean inside) {
        Set<URI> taken = new HashSet<>(urls);
        List<EndpointSettings> endpoints = new ArrayList<>();
        for (String name : values.names(NamedKeys.ENDPOINTS)) {
            endpoint(name, inside).ifPresent(endpoint -> {
                if (!taken.add(endpoint.url())) {
                    values.reject(key(name, "url"), "an address that stands nowhere else under webhooks");
                }
                endpoints.add(endpoint);
            });
        }
        return endpoints;
    }

    private Optional<EndpointSettings> endpoint(String name, boolean inside) {
        String address = "an address that begins with " + beginning(inside);
        if (values.text(key(name, "url")).isEmpty()) {
            values.reject(key(name, "url"), address);
        }
        completeSecrets(name);
        Optional<Secret> secret = secret(key(name, "secret"));
        Optional<Secret> previous = secret(key(name, "previous-secret"));
        Optional<Set<HookType>> events = events(key(name, "events"));
        return values.read(key(name, "url"), text -> url(text, inside), address)
                .map(url -> new EndpointSettings(
                        name, url, secret.orElse(null), previous.orElse(null), events.orElse(null)));
    }

    /** An endpoint is signed for with its own secrets or with the common ones, never with some of each. */
    private void completeSecrets(String name) {
        boolean own = values.text(key(name, "secret")).isPresent();
        if (!own && values.text(key(name, "previous-secret")).isPresent()) {
            values.reject(key(name, "secret"), "the new secret, as previous-secret holds the old one: " + SECRET);
        } else if (!own && values.text("webhooks.secret").isEmpty()) {
            values.reject(key(name, "secret"), SECRET + "; or one for all endpoints in webhooks.secret");
        }
        if (values.blank(key(name, "events"))) {
            values.reject(key(name, "events"), EVENTS);
        }
    }

    private static String key(String name, String end) {
        return NamedKeys.ENDPOINTS.key(name, end);
    }

    private static String beginning(boolean inside) {
        return "https://" + (inside ? " or http://" : ", or http:// too together with webhooks.private-network");
    }

    private Optional<Set<HookType>> events(String key) {
        return values.read(
                key,
                text -> words(text).stream()
                        .map(word -> HookType.named(word)
                                .orElseThrow(() -> new IllegalArgumentException("no event: " + word)))
                        .collect(Collectors.toSet()),
                EVENTS);
    }

    private Optional<Secret> secret(String key) {
        return values.read(key, WebhookReading::secretIn, SECRET);
    }

    private static Secret secretIn(String text) {
        int bytes = Base64.getDecoder().decode(text.replaceFirst("^whsec_", "")).length;
        if (bytes < SHORTEST || bytes > LONGEST) {
            throw new IllegalArgumentException("a secret of " + bytes + " bytes");
        }
        return new Secret(text);
    }

    private static URI url(String text, boolean inside) {
        URI url = URI.create(text);
        boolean safe = "https".equals(url.getScheme()) || (inside && "http".equals(url.getScheme()));
        if (!safe || url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            throw new IllegalArgumentException("not an address for webhooks");
        }
        return url;
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }

    private static List<String> words(String text) {
        return BETWEEN.splitAsStream(text.strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
