package foreword.testing;

import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.praise.Band;
import foreword.praise.Praise;
import foreword.praise.PraiseSearch;
import foreword.praise.Praises;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All praise, in a map. */
public final class InMemoryPraises implements Praises, PraiseSearch {
    private final Map<Praise.Id, Praise> rows = new LinkedHashMap<>();

    @Override
    public boolean add(Praise praise) {
        return bySource(praise.source()).isEmpty() && rows.putIfAbsent(praise.id(), praise) == null;
    }

    @Override
    public Optional<Praise> find(Praise.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Praise> bySource(String source) {
        return where(it -> it.source().equals(source)).stream().findFirst();
    }

    @Override
    public List<Praise> of(Contact.Id speaker) {
        return where(it -> speaker.equals(it.speaker()));
    }

    @Override
    public List<Praise> of(Stranger.Id stranger) {
        return where(it -> stranger.equals(it.stranger()));
    }

    @Override
    public List<Praise> said(Contact.Id speaker, Instant from, Instant to) {
        return where(it -> speaker.equals(it.speaker())
                && !it.heardAt().isBefore(from)
                && !it.heardAt().isAfter(to)
                && (it.state() == Praise.State.HEARD || it.state() == Praise.State.CONFIRMED));
    }

    @Override
    public boolean dismissedBefore(String quote) {
        return !where(it -> it.state() == Praise.State.DISMISSED && it.quote().equals(quote))
                .isEmpty();
    }

    @Override
    public boolean move(Praise.Id id, Praise.State from, Praise.State to) {
        boolean there = find(id).filter(it -> it.state() == from).isPresent();
        if (there) {
            Praise.State.CHANGES.demand(from, to);
            change(id, it -> with(it, it.text(), it.quote(), to));
        }
        return there;
    }

    @Override
    public void reword(
            Praise.Id id, String text, String quote, double confidence, Band band, String kind, String reason) {
        change(
                id,
                it -> new Praise(
                        id,
                        it.source(),
                        it.speaker(),
                        it.stranger(),
                        it.channel(),
                        it.conversation(),
                        it.message(),
                        it.permalink(),
                        text,
                        quote,
                        confidence,
                        band,
                        kind,
                        reason,
                        it.relayedBy(),
                        it.state(),
                        it.heardAt()));
    }

    @Override
    public void spokenBy(Praise.Id id, Contact.Id speaker) {
        change(id, it -> it.by(speaker, it.stranger()));
    }

    @Override
    public void erase(Praise.Id id) {
        change(id, it -> with(it, "", "", Praise.State.ERASED));
    }

    /** Looks into the text alone; whose words they are stands in other rows. */
    @Override
    public List<Praise> find(List<String> words, int skip, int most) {
        return where(it -> it.state() != Praise.State.ERASED && it.state() != Praise.State.DISMISSED).stream()
                .filter(it -> words.stream().allMatch(it.text().toLowerCase(Locale.ROOT)::contains))
                .sorted(Comparator.comparing(Praise::heardAt).reversed())
                .skip(skip)
                .limit(most)
                .toList();
    }

    private List<Praise> where(Predicate<Praise> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }

    private void change(Praise.Id id, UnaryOperator<Praise> change) {
        rows.computeIfPresent(id, (key, it) -> change.apply(it));
    }

    private static Praise with(Praise it, String text, String quote, Praise.State state) {
        return new Praise(
                it.id(),
                it.source(),
                it.speaker(),
                it.stranger(),
                it.channel(),
                it.conversation(),
                it.message(),
                it.permalink(),
                text,
                quote,
                it.confidence(),
                it.band(),
                it.kind(),
                it.reason(),
                it.relayedBy(),
                state,
                it.heardAt());
    }
}
