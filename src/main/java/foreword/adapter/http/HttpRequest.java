package foreword.adapter.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request that has come in whole.
 *
 * @param path decoded, without the query
 * @param query raw, without the question mark; empty when there is none
 * @param body the raw bytes, as a signature was made over them
 * @param remote address of the peer, without the port
 */
@SuppressWarnings("ArrayRecordComponent")
public record HttpRequest(String method, String path, String query, Headers headers, byte[] body, String remote) {

    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The parameters of the query; of a name that comes twice the last one counts. */
    public Map<String, String> parameters() {
        return decoded(query);
    }

    /** The fields of a form body (application/x-www-form-urlencoded); of a name that comes twice the last one counts. */
    public Map<String, String> form() {
        return decoded(text());
    }

    /**
     * Name and value pairs in form encoding.
     *
     * @throws IllegalArgumentException when a percent sign is followed by no hexadecimal number
     */
    public static Map<String, String> decoded(String pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (int from = 0; from < pairs.length(); ) {
            int end = pairs.indexOf('&', from);
            int until = end < 0 ? pairs.length() : end;
            int equals = pairs.indexOf('=', from);
            int cut = equals < 0 || equals > until ? until : equals;
            if (until > from) {
                fields.put(plain(pairs.substring(from, cut)), plain(pairs.substring(Math.min(cut + 1, until), until)));
            }
            from = until + 1;
        }
        return fields;
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
