package foreword.deal;

import java.util.Map;

/** Reads what one source posts about deals; there is one for each source name of {@code foreword read deal}. */
@FunctionalInterface
public interface PayloadReader {
    /**
     * Never fails on foreign text: what it cannot read is no news, with the reason.
     *
     * @param body the payload as it was posted
     * @param headers the request's headers, names in lower case
     */
    DealNews read(String body, Map<String, String> headers);
}
