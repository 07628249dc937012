package foreword.config;

import foreword.outbox.hook.HookType;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
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
                        "a list of addresses that begin with https://"
                                + (inside ? " or http://" : ", or http:// too together with webhooks.private-network"))
                .orElse(List.of());
        Optional<Secret> secret = secret("webhooks.secret");
        if (!urls.isEmpty() && values.text("webhooks.secret").isEmpty()) {
            values.reject(
                    "webhooks.secret", "a secret, as webhooks.urls is set: whsec_ and 24 to 64 random bytes in Base64");
        }
        return new WebhookSettings(
                urls, secret.orElse(null), secret("webhooks.previous-secret").orElse(null), events(), inside);
    }

    private Set<HookType> events() {
        return values.read(
                        "webhooks.events",
                        text -> words(text).stream()
                                .map(word -> HookType.named(word)
                                        .orElseThrow(() -> new IllegalArgumentException("no event: " + word)))
                                .collect(Collectors.toSet()),
                        "a list of "
                                + Arrays.stream(HookType.values())
                                        .map(HookType::word)
                                        .collect(Collectors.joining(", ")))
                .orElse(EnumSet.allOf(HookType.class));
    }

    private Optional<Secret> secret(String key) {
        return values.read(key, WebhookReading::secretIn, "whsec_ and 24 to 64 random bytes in Base64");
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
