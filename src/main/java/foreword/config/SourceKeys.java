package foreword.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The keys {@code hooks.SOURCE.…} of the systems that tell of deals; each has those that it can use. */
final class SourceKeys {
    static final String HOOKS = "hooks.";
    private static final Set<String> SECRETS =
            Set.of("secret", "secret-previous", "token", "password", "api-token", "client-secret", "refresh-token");
    private static final List<String> SIGNED = List.of("secret", "secret-previous");
    private static final List<String> READ_BACK = List.of("api-token", "api-url");
    private static final List<String> ALL = List.of("stages", "acts", "addresses");
    private static final Map<String, List<String>> ENDS = new LinkedHashMap<>();

    static {
        put("hubspot", List.of("secret", "secret-previous", "only-v3"), READ_BACK);
        put("pipedrive", List.of("user", "password", "token"), List.of());
        put("salesforce", List.of("token", "organization"), List.of());
        put("close", SIGNED, List.of());
        put("attio", List.of("secret", "secret-previous", "objects"), READ_BACK);
        put("copper", List.of("token", "api-user"), READ_BACK);
        put("monday", List.of("token", "stage-columns", "amount-columns"), SIGNED);
        put("zoho", List.of("token", "client-id", "client-secret", "refresh-token", "accounts-url"), READ_BACK);
        put("standard-webhooks", SIGNED, List.of("fields"));
        put("cloudevents", List.of("token", "fields"), List.of());
        put("generic", List.of("token", "fields"), SIGNED);
    }

    private SourceKeys() {}

    /** The names of the systems. */
    static Set<String> sources() {
        return ENDS.keySet();
    }

    /** What can be set about this one. */
    static List<String> ends(String source) {
        return ENDS.getOrDefault(source, List.of());
    }

    /** Every key of every system. */
    static Stream<Key> all() {
        return ENDS.entrySet().stream()
                .flatMap(source -> source.getValue().stream()
                        .map(end -> new Key(HOOKS + source.getKey() + "." + end, SECRETS.contains(end))));
    }

    /** The system that a key is about; empty when it is about something else. */
    static Optional<String> sourceOf(String key) {
        return ENDS.keySet().stream()
                .filter(source -> key.startsWith(HOOKS + source + "."))
                .findFirst();
    }

    private static void put(String source, List<String> own, List<String> shared) {
        ENDS.put(source, Stream.of(own, shared, ALL).flatMap(List::stream).toList());
    }
}
