package foreword.target;

import foreword.people.Segment;
import java.util.List;
import java.util.Optional;

/** The great-introduction cards, one for each segment, with all their versions. */
public interface ProfileCards {
    /** Keeps a new version; false when there is one of that number already: somebody else was first. */
    boolean save(ProfileCard card);

    /** The newest version. */
    Optional<ProfileCard> of(Segment segment);

    /** That version. */
    Optional<ProfileCard> of(Segment segment, int version);

    /** Every version, newest first. */
    List<ProfileCard> history(Segment segment);

    /** The segments that have one. */
    List<Segment> segments();
}
