package foreword.adapter.slack;

import java.util.Map;

/**
 * What we answer over HTTP.
 *
 * @param contentType empty when there is no body
 * @param headers further headers
 */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer ok() {
        return new Answer(200, "", "", Map.of());
    }

    static Answer json(String body) {
        return body.isEmpty() ? ok() : new Answer(200, "application/json; charset=utf-8", body, Map.of());
    }

    static Answer text(String body) {
        return new Answer(200, "text/plain; charset=utf-8", body, Map.of());
    }

    /** A no that Slack should not knock against again. */
    static Answer refused(int status) {
        return new Answer(status, "", "", Map.of("X-Slack-No-Retry", "1"));
    }

    /** Our own fault: Slack may come again. */
    static Answer failed() {
        return new Answer(500, "", "", Map.of());
    }
}
