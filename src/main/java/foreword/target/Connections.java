package foreword.target;

import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;

/**
 * Whom teammates are connected with, each by their own list. Names are not kept: only fingerprints that tell whether a name
 * in question is among them.
 */
public interface Connections {
    /** Puts this list in the place of the one this teammate brought before. */
    void replace(Teammate.Id teammate, List<Connection> connections, Instant at);

    /** Takes away all that this teammate brought; returns how many there were. */
    int remove(Teammate.Id teammate);

    long count(Teammate.Id teammate);

    /** The teammates connected with somebody of this name; those with whom the company fits come first. */
    List<Connection.Known> knowing(String name, String company);
}
