package foreword.byemail;

import java.time.Instant;

/**
 * A secret that links are signed with.
 *
 * @param id stands in every token signed with it
 * @param secret in hexadecimal digits
 */
public record LinkKey(int id, String secret, Instant madeAt) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "LinkKey " + id;
    }
}
