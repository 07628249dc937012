package foreword.config;

import foreword.deal.source.StageMeaning;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is set about the systems that tell of deals. */
final class SourceReading {
    private static final int SHORTEST_TOKEN = 24;
    private static final URI ZOHO = URI.create("https://accounts.zoho.com");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern RANGE =
            Pattern.compile("([0-9.]{7,15}(/(3[0-2]|[12]?[0-9]))?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/[0-9]{1,3})?)");
    private static final Set<String> FIELDS =
            Set.of("id", "deal", "company", "email", "amount", "currency", "stage", "reason", "pipeline", "time");

    private final Values values;
    private final Forms forms;

    SourceReading(Values values, Forms forms) {
        this.values = values;
        this.forms = forms;
    }

    /** Those that are switched on, which a secret of theirs does. */
    List<SourceSettings> read() {
        return SourceKeys.sources().stream().flatMap(this::source).toList();
    }

    private Stream<SourceSettings> source(String name) {
        String key = SourceKeys.HOOKS + name + ".";
        List<String> given = values.given(key);
        if (given.isEmpty()) {
            return Stream.empty();
        }
        SourceSettings source = settings(name, key);
        if (source.secrets().isEmpty() && source.token() == null && source.password() == null) {
            values.reject(given.get(0), "nothing of " + name + " without " + needed(name) + ", which switches it on");
            return Stream.empty();
        }
        return Stream.of(source);
    }

    private static String needed(String name) {
        List<String> ends = SourceKeys.ends(name);
        return Stream.of("secret", "password", "token")
                .filter(ends::contains)
                .map(end -> SourceKeys.HOOKS + name + "." + end)
                .reduce((one, other) -> one + " or " + other)
                .orElseThrow();
    }

    private SourceSettings settings(String name, String key) {
        List<Secret> secrets = secrets(name, key);
        Optional<Secret> token = has(name, "token")
                ? values.read(
                        key + "token", SourceReading::token, "at least " + SHORTEST_TOKEN + " letters, digits, - . _ ~")
                : Optional.empty();
        Optional<Secret> password = has(name, "password") ? values.secret(key + "password") : Optional.empty();
        Optional<String> user = has(name, "user") ? values.text(key + "user") : Optional.empty();
        if (password.isPresent() != user.isPresent()) {
            values.reject(key + (password.isPresent() ? "user" : "password"), "user and password together");
        }
        boolean signed = !secrets.isEmpty() || password.isPresent();
        return new SourceSettings(
                name,
                secrets,
                token.orElse(null),
                user.orElse(null),
                password.orElse(null),
                has(name, "only-v3") && truth(key + "only-v3", false),
                has(name, "organization") ? organization(key + "organization") : "",
                list(
                        key + "addresses",
                        text -> RANGE.matcher(text).matches(),
                        "addresses or ranges: [192.0.2.7, 198.51.100.0/24]"),
                truth(key + "acts", signed),
                stages(key + "stages"),
                has(name, "api-token") ? values.secret(key + "api-token").orElse(null) : null,
                has(name, "api-user") ? forms.address(key + "api-user").orElse(null) : null,
                has(name, "api-url") ? forms.web(key + "api-url").orElse(null) : null,
                has(name, "refresh-token") ? renewal(key) : null,
                has(name, "objects") ? forms.names(key + "objects") : List.of(),
                has(name, "stage-columns") ? forms.names(key + "stage-columns") : List.of(),
                has(name, "amount-columns") ? forms.names(key + "amount-columns") : List.of(),
                has(name, "fields") ? fields(key + "fields") : Map.of());
    }

    /** All of it or nothing. */
    private SourceSettings.@Nullable Renewal renewal(String key) {
        Optional<String> id = values.text(key + "client-id");
        Optional<Secret> secret = values.secret(key + "client-secret");
        Optional<Secret> refresh = values.secret(key + "refresh-token");
        URI accounts = forms.web(key + "accounts-url").orElse(ZOHO);
        if (id.isPresent() && secret.isPresent() && refresh.isPresent()) {
            return new SourceSettings.Renewal(accounts, id.get(), secret.get(), refresh.get());
        }
        if (id.isPresent() || secret.isPresent() || refresh.isPresent()) {
            values.reject(
                    key + (refresh.isEmpty() ? "refresh-token" : id.isEmpty() ? "client-id" : "client-secret"),
                    "client-id, client-secret and refresh-token together");
        }
        return null;
    }

    private static boolean has(String name, String end) {
        return SourceKeys.ends(name).contains(end);
    }

    private List<Secret> secrets(String name, String key) {
        List<Secret> all = new ArrayList<>();
        for (String end : List.of("secret", "secret-previous")) {
            if (has(name, end)) {
                values.read(key + end, text -> secret(name, text), form(name)).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Secret secret(String name, String text) {
        if (name.equals("close")) {
            HexFormat.of().parseHex(text);
        }
        if (name.equals("standard-webhooks")) {
            Base64.getDecoder().decode(text.replaceFirst("^whsec_", ""));
        }
        return new Secret(text);
    }

    private static String form(String name) {
        return switch (name) {
            case "close" -> "the signature key as Close shows it, in hexadecimal digits";
            case "standard-webhooks" -> "whsec_ and the secret in base 64";
            default -> "the secret as " + name + " shows it";
        };
    }

    private static Secret token(String text) {
        if (text.length() < SHORTEST_TOKEN || !TOKEN.matcher(text).matches()) {
            throw new IllegalArgumentException("too easy to guess");
        }
        return new Secret(text);
    }

    private boolean truth(String key, boolean usual) {
        return values.read(key, SourceReading::truth, "true or false").orElse(usual);
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither");
        }
        return text.equals("true");
    }

    private String organization(String key) {
        return values.read(
                        key,
                        text -> {
                            if (!text.matches("00D[A-Za-z0-9]{12}([A-Za-z0-9]{3})?")) {
                                throw new IllegalArgumentException("no id");
                            }
                            return text;
                        },
                        "the id of an organization, 15 or 18 characters that begin with 00D")
                .orElse("");
    }

    private List<String> list(String key, Predicate<String> fits, String allowed) {
        List<String> all = forms.names(key);
        if (!all.stream().allMatch(fits)) {
            values.reject(key, allowed);
            return List.of();
        }
        return all;
    }

    private Map<String, String> stages(String key) {
        return pairs(
                key,
                pair -> StageMeaning.read(pair.getValue()).isPresent(),
                "a list of names and what they mean: [contractsent = proposal, sales/Signed = won], with one of "
                        + String.join(", ", StageMeaning.words()));
    }

    private Map<String, String> fields(String key) {
        return pairs(
                key,
                pair -> FIELDS.contains(pair.getKey()) && pair.getValue().startsWith("/"),
                "a list of fields and where they stand: [deal = /data/title, amount = /data/price/value], with any of "
                        + String.join(", ", FIELDS.stream().sorted().toList()));
    }

    private Map<String, String> pairs(String key, Predicate<Map.Entry<String, String>> fits, String allowed) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String each : forms.names(key)) {
            int equals = each.lastIndexOf('=');
            Map.Entry<String, String> pair = equals < 1
                    ? Map.entry("", "")
                    : Map.entry(
                            each.substring(0, equals).strip(),
                            each.substring(equals + 1).strip());
            if (!fits.test(pair)) {
                values.reject(key, allowed);
                return Map.of();
            }
            pairs.put(pair.getKey(), pair.getValue());
        }
        return pairs;
    }
}
