package foreword.testing;

import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.draft.Drafts;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The newest version of every draft, in a map. */
public final class InMemoryDrafts implements Drafts {
    private final Map<Draft.Id, Draft> rows = new LinkedHashMap<>();
    private final Map<Draft.Id, String> mailed = new LinkedHashMap<>();

    @Override
    public void add(Draft draft) {
        rows.put(draft.id(), draft);
    }

    @Override
    public Optional<Draft> find(Draft.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public boolean replace(Draft next) {
        boolean there = find(next.id())
                .filter(it -> it.version() == next.version() - 1 && it.state() == Draft.State.PENDING)
                .isPresent();
        if (there) {
            add(next);
        }
        return there;
    }

    @Override
    public boolean move(Draft.Id id, int version, Draft.State from, Draft.State to) {
        Optional<Draft> found = at(id, version, from);
        found.ifPresent(it -> {
            Draft.State.CHANGES.demand(from, to);
            add(with(it, to, to == Draft.State.PENDING ? null : it.approval()));
        });
        return found.isPresent();
    }

    @Override
    public boolean approve(Draft.Id id, int version, Approval approval) {
        Optional<Draft> found = at(id, version, Draft.State.PENDING);
        found.ifPresent(it -> add(with(it, Draft.State.APPROVED, approval)));
        return found.isPresent();
    }

    @Override
    public List<Draft> pending(Teammate.Id owner) {
        return where(it -> it.state() == Draft.State.PENDING && it.owner().equals(owner));
    }

    @Override
    public List<Draft> about(String about) {
        return where(it -> it.about().equals(about)).stream()
                .sorted(Comparator.comparing(Draft::createdAt).reversed())
                .toList();
    }

    @Override
    public List<Draft> overdue(Instant now) {
        return where(it -> it.state() == Draft.State.PENDING && !it.expiresAt().isAfter(now));
    }

    @Override
    public List<Draft> failedTo(EmailAddress address) {
        return rows.values().stream()
                .filter(draft -> draft.state() == Draft.State.FAILED)
                .filter(draft -> draft.letter().to().equals(address))
                .toList();
    }

    @Override
    public Optional<Draft> byThreadToken(String token) {
        return where(it -> it.threadToken().equals(token)).stream().findFirst();
    }

    @Override
    public Optional<Draft> byMessageId(String messageId) {
        return where(it -> messageId.equals(mailed.get(it.id()))).stream().findFirst();
    }

    @Override
    public void mailed(Draft.Id id, String messageId) {
        mailed.put(id, messageId);
    }

    @Override
    public Optional<String> messageIdOf(Draft.Id id) {
        return Optional.ofNullable(mailed.get(id));
    }

    private Optional<Draft> at(Draft.Id id, int version, Draft.State state) {
        return find(id).filter(it -> it.version() == version && it.state() == state);
    }

    private List<Draft> where(Predicate<Draft> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }

    private static Draft with(Draft it, Draft.State state, @Nullable Approval approval) {
        return new Draft(
                it.id(),
                it.version(),
                it.kind(),
                it.about(),
                it.owner(),
                it.letter(),
                it.threadToken(),
                state,
                approval,
                it.createdAt(),
                it.expiresAt());
    }
}
