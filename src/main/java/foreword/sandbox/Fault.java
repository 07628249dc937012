package foreword.sandbox;

import java.time.Duration;

/** One way for a Web API call to go wrong. */
public sealed interface Fault {

    /** HTTP 429 with Retry-After. */
    record RateLimited(Duration retryAfter) implements Fault {}

    /** HTTP 500 with a text that is no JSON. */
    record ServerError() implements Fault {}

    /** ok:false with this error. */
    record Refused(String error) implements Fault {}

    /** HTTP 200 with a web page in place of JSON. */
    record Gibberish() implements Fault {}

    /** The call is carried out, then the connection is dropped before the answer. */
    record LostAnswer() implements Fault {}

    /** The call is carried out, but the answer comes late. */
    record Slow(Duration delay) implements Fault {}
}
