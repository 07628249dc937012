package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call of one of our addresses.
 *
 * @param path after {@code /hooks/}: the source, and perhaps a token behind a slash
 * @param query as it came, without the question mark
 * @param remote the peer's address
 */
@SuppressWarnings("ArrayRecordComponent")
public record HookRequest(
        String method, String path, String query, Map<String, List<String>> headers, byte[] body, String remote) {

    /** Where all of our addresses begin. */
    public static final String HOOKS = "/hooks/";

    /** The value of a header; empty also when it came twice, which is as suspect as none. */
    Optional<String> only(String name) {
        List<String> values = headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** The headers that came once, names in lower case. */
    Map<String, String> plainHeaders() {
        Map<String, String> plain = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (values.size() == 1) {
                plain.put(name.toLowerCase(Locale.ROOT), values.get(0));
            }
        });
        return plain;
    }

    /** The first part of the path. */
    String source() {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** What stands in the path behind the source; empty when nothing does. */
    String token() {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(slash + 1);
    }

    String text() {
        return new String(body, UTF_8);
    }

    /** The path below this folder, and the query, as they were called. */
    String target(String folder) {
        return folder + path + (query.isEmpty() ? "" : "?" + query);
    }
}
