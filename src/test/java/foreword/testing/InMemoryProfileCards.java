package foreword.testing;

import foreword.people.Segment;
import foreword.target.ProfileCard;
import foreword.target.ProfileCards;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The great-introduction cards, in a map. */
public final class InMemoryProfileCards implements ProfileCards {
    private final Map<Segment, List<ProfileCard>> rows = new TreeMap<>(Comparator.comparing(Segment::name));

    @Override
    public boolean save(ProfileCard card) {
        if (of(card.segment(), card.version()).isPresent()) {
            return false;
        }
        rows.computeIfAbsent(card.segment(), segment -> new ArrayList<>()).add(0, card);
        return true;
    }

    @Override
    public Optional<ProfileCard> of(Segment segment) {
        return history(segment).stream().findFirst();
    }

    @Override
    public Optional<ProfileCard> of(Segment segment, int version) {
        return history(segment).stream()
                .filter(card -> card.version() == version)
                .findFirst();
    }

    @Override
    public List<ProfileCard> history(Segment segment) {
        return List.copyOf(rows.getOrDefault(segment, List.of()));
    }

    @Override
    public List<Segment> segments() {
        return List.copyOf(rows.keySet());
    }
}
