package foreword.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings about one system that tells of deals, in force, by the end of the key. */
record WrittenSource(SourceSettings source) {
    /** The value of a key of the system with that name; null when it is not set. */
    static @Nullable Object value(HookSettings hooks, String key) {
        String name = SourceKeys.sourceOf(key).orElse("");
        Optional<SourceSettings> source = hooks.source(name);
        return source.map(
                        each -> new WrittenSource(each).value(key.substring((SourceKeys.HOOKS + name + ".").length())))
                .orElse(null);
    }

    private @Nullable Object value(String end) {
        SourceSettings.Renewal renewal = source.renewal();
        return switch (end) {
            case "secret" -> secret(0);
            case "secret-previous" -> secret(1);
            case "token" -> source.token();
            case "user" -> source.user();
            case "password" -> source.password();
            case "only-v3" -> source.onlyV3();
            case "organization" -> source.organization().isEmpty() ? null : source.organization();
            case "addresses" -> list(source.addresses());
            case "acts" -> source.acts();
            case "stages" -> pairs(source.stages());
            case "api-token" -> source.apiToken();
            case "api-user" -> source.apiUser();
            case "api-url" -> source.apiUrl();
            case "client-id" -> renewal == null ? null : renewal.clientId();
            case "client-secret" -> renewal == null ? null : renewal.clientSecret();
            case "refresh-token" -> renewal == null ? null : renewal.refreshToken();
            case "accounts-url" -> renewal == null ? null : renewal.accounts();
            case "objects" -> list(source.objects());
            case "stage-columns" -> list(source.stageColumns());
            case "amount-columns" -> list(source.amountColumns());
            default -> pairs(source.fields());
        };
    }

    private @Nullable Secret secret(int at) {
        return source.secrets().size() > at ? source.secrets().get(at) : null;
    }

    private static @Nullable String list(List<String> all) {
        return all.isEmpty()
                ? null
                : all.stream().map(WrittenSource::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static @Nullable String pairs(Map<String, String> all) {
        return list(all.entrySet().stream()
                .map(pair -> pair.getKey() + " = " + pair.getValue())
                .sorted()
                .toList());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
