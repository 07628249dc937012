package foreword.target;

import foreword.people.Segment;
import java.util.Optional;

/** The great-introduction cards, one for each segment. */
public interface ProfileCards {
    void save(ProfileCard card);

    Optional<ProfileCard> of(Segment segment);
}
