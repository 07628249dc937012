package foreword.testing;

import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.concern.Concerns;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Concerns in a map; words are dismissed when a test says so. */
public final class InMemoryConcerns implements Concerns {
    private final Map<Concern.Id, Concern> rows = new LinkedHashMap<>();
    private final List<Complaint> held = new ArrayList<>();

    @Override
    public Optional<Concern> blocking(Company.Id company, Instant now) {
        return where(it -> it.company().equals(company) && it.blocks(now)).stream()
                .min(Comparator.comparing((Concern it) -> it.state() != Concern.State.OPEN)
                        .thenComparing(Concern::heardAt, Comparator.reverseOrder()));
    }

    @Override
    public void add(Concern concern) {
        rows.put(concern.id(), concern);
    }

    @Override
    public boolean add(Concern.Id id, Complaint complaint) {
        if (complaint(complaint.source()).isPresent()) {
            return false;
        }
        rows.computeIfPresent(id, (key, it) -> {
            List<Complaint> all = new ArrayList<>(it.complaints());
            all.add(complaint);
            Instant heard = complaint.heardAt().isAfter(it.heardAt()) ? complaint.heardAt() : it.heardAt();
            return new Concern(
                    key,
                    it.company(),
                    it.state(),
                    it.openedAt(),
                    heard,
                    it.settledBy(),
                    it.settledAt(),
                    it.note(),
                    all);
        });
        return true;
    }

    @Override
    public boolean hold(Complaint complaint) {
        return complaint(complaint.source()).isEmpty() && held.add(complaint);
    }

    @Override
    public Optional<Concern> find(Concern.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Concern> open(Company.Id company, Instant since) {
        return where(it -> it.company().equals(company)
                        && it.state() == Concern.State.OPEN
                        && !it.heardAt().isBefore(since))
                .stream()
                .findFirst();
    }

    @Override
    public List<Concern> open() {
        return where(it -> it.state() == Concern.State.OPEN);
    }

    @Override
    public Optional<Concern> bySource(String source) {
        return where(it -> it.complaints().stream().anyMatch(one -> one.source().equals(source))).stream()
                .findFirst();
    }

    @Override
    public Optional<Complaint> complaint(String source) {
        return Stream.concat(held.stream(), rows.values().stream().flatMap(it -> it.complaints().stream()))
                .filter(it -> it.source().equals(source))
                .findFirst();
    }

    @Override
    public List<Concern> of(Contact.Id speaker) {
        return where(it -> it.state() != Concern.State.DISMISSED
                && it.complaints().stream().anyMatch(one -> speaker.equals(one.speaker())));
    }

    @Override
    public List<Concern> at(Company.Id company) {
        return where(it -> it.state() != Concern.State.DISMISSED && it.company().equals(company));
    }

    @Override
    public List<Complaint> of(Stranger.Id stranger) {
        return held.stream().filter(it -> stranger.equals(it.stranger())).toList();
    }

    @Override
    public void spokenBy(Stranger.Id stranger, Contact.Id contact) {
        change(it -> stranger.equals(it.stranger()) ? it.by(contact) : it);
    }

    @Override
    public void drop(Stranger.Id stranger) {
        held.removeIf(it -> stranger.equals(it.stranger()));
    }

    @Override
    public boolean settle(Concern.Id id, Concern.State to, Teammate.Id by, Instant at, String note) {
        Optional<Concern> open = find(id).filter(it -> it.state() == Concern.State.OPEN);
        open.ifPresent(it -> rows.put(
                id, new Concern(id, it.company(), to, it.openedAt(), it.heardAt(), by, at, note, it.complaints())));
        return open.isPresent();
    }

    @Override
    public void reword(Complaint.Id id, String text, String quote, double confidence, String kind, String reason) {
        change(it -> it.id().equals(id) ? worded(it, text, quote, confidence, kind, reason, false) : it);
    }

    @Override
    public void erase(Complaint.Id id) {
        change(it -> it.id().equals(id) ? worded(it, "", "", it.confidence(), it.kind(), "", true) : it);
    }

    @Override
    public boolean dismissedBefore(String quote) {
        return rows.values().stream()
                .filter(it -> it.state() == Concern.State.DISMISSED)
                .flatMap(it -> it.complaints().stream())
                .anyMatch(it -> !quote.isEmpty() && it.quote().equalsIgnoreCase(quote));
    }

    private static Complaint worded(
            Complaint it, String text, String quote, double confidence, String kind, String reason, boolean gone) {
        return new Complaint(
                it.id(),
                it.source(),
                it.speaker(),
                it.stranger(),
                it.speakerName(),
                it.channel(),
                it.conversation(),
                it.message(),
                gone ? null : it.permalink(),
                text,
                quote,
                confidence,
                kind,
                reason,
                it.relayedBy(),
                it.heardAt(),
                gone);
    }

    private void change(UnaryOperator<Complaint> with) {
        rows.replaceAll((id, it) -> new Concern(
                id,
                it.company(),
                it.state(),
                it.openedAt(),
                it.heardAt(),
                it.settledBy(),
                it.settledAt(),
                it.note(),
                it.complaints().stream().map(with).toList()));
        held.replaceAll(with);
    }

    private List<Concern> where(Predicate<Concern> fits) {
        return rows.values().stream().filter(fits).toList();
    }
}
