package foreword.testing;

import foreword.people.Segment;
import foreword.target.ProfileCard;
import foreword.target.ProfileCards;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The great-introduction cards, in a map. */
public final class InMemoryProfileCards implements ProfileCards {
    private final Map<Segment, ProfileCard> rows = new LinkedHashMap<>();

    @Override
    public void save(ProfileCard card) {
        rows.put(card.segment(), card);
    }

    @Override
    public Optional<ProfileCard> of(Segment segment) {
        return Optional.ofNullable(rows.get(segment));
    }
}
