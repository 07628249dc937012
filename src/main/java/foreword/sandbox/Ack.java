package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How the bot answered one delivery.
 *
 * @param delivered whether an acknowledgement came in time
 * @param status HTTP status; 200 for an acknowledged socket envelope, 0 when nothing came
 * @param body what came with it: JSON, a text, or a missing node
 * @param error empty, or operation_timeout, connection_failed, http_error, no_destination, invalid_response
 */
public record Ack(boolean delivered, int status, JsonNode body, String error) {

    static Ack failed(int status, String error) {
        return new Ack(false, status, Json.nothing(), error);
    }

    static Ack received(int status, JsonNode body) {
        return new Ack(true, status, body, "");
    }

    /** Whether the bot took it and what it answered could be applied. */
    public boolean ok() {
        return delivered && error.isEmpty();
    }

    Ack with(String newError) {
        return new Ack(delivered, status, body, newError);
    }
}
