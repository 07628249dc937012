package foreword.target;

import foreword.people.Teammate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a teammate is connected with, as their own list of connections says.
 *
 * @param company where that person worked when the list was made, may be empty
 * @param since the year of the connection, null when the list does not say
 */
public record Connection(
        String name, String company, @Nullable Integer since) {

    /**
     * A teammate who is connected with somebody of a name.
     *
     * @param sameCompany the company fits too; without it, it may be another person of that name
     */
    public record Known(
            Teammate.Id teammate,
            boolean sameCompany,
            @Nullable Integer since) {}
}
