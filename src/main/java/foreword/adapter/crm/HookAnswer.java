package foreword.adapter.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/** What is answered to a caller. */
@SuppressWarnings("ArrayRecordComponent")
public record HookAnswer(int status, String contentType, byte[] body, Map<String, String> headers) {
    public HookAnswer {
        headers = Map.copyOf(headers);
    }

    static HookAnswer of(int status, String contentType, String body) {
        return new HookAnswer(status, contentType, body.getBytes(UTF_8), Map.of());
    }

    static HookAnswer text(int status, String sentence) {
        return of(status, "text/plain; charset=utf-8", sentence.isEmpty() ? "" : sentence + "\n");
    }

    HookAnswer with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new HookAnswer(status, contentType, body, more);
    }
}
