package foreword.sandbox;

import java.util.List;

/** A Web API call that Slack would answer with ok:false. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String error;
    private final transient List<String> messages;

    Refusal(String error) {
        this(error, List.of());
    }

    Refusal(String error, List<String> messages) {
        super(error, null, false, false);
        this.error = error;
        this.messages = List.copyOf(messages);
    }

    String error() {
        return error;
    }

    /** The details for response_metadata.messages. */
    List<String> messages() {
        return messages;
    }
}
