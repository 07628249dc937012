package foreword.followup;

import foreword.people.Teammate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every message that went to a teammate unasked. */
public interface Bundles {
    /** False when another has its place on that day already: somebody else sent it at the same time. */
    boolean add(Bundle bundle);

    Optional<Bundle> find(Bundle.Id id);

    /** The last one with nudges. */
    Optional<Bundle> last(Teammate.Id owner);

    List<Bundle> on(Teammate.Id owner, LocalDate day);

    /** Those of more than one nudge that hold this one. */
    List<Bundle> with(Nudge.Id nudge);

    /** Those of more than one nudge that hold one about this row. */
    List<Bundle> about(String row);
}
