package foreword.adapter.crm;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a source's programming interface is reached.
 *
 * @param url null for the vendor's usual one
 * @param user Copper: the mail address that the token belongs to, null elsewhere
 * @param object Attio: the object that holds deals
 */
public record ApiAccess(
        @Nullable URI url, ApiToken token, @Nullable String user, String object) {
    @Override
    public String toString() {
        return "ApiAccess[" + url + "]";
    }
}
