package foreword.testing;

import foreword.ask.Answer;
import foreword.ask.Replies;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All replies, in a map. */
public final class InMemoryReplies implements Replies {
    private final Map<Reply.Id, Reply> rows = new LinkedHashMap<>();

    @Override
    public void add(Reply reply) {
        rows.put(reply.id(), reply);
    }

    @Override
    public Optional<Reply> find(Reply.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Reply> about(String about) {
        return rows.values().stream().filter(it -> it.about().equals(about)).toList();
    }

    @Override
    public List<Reply> unsettled(Teammate.Id owner) {
        return rows.values().stream()
                .filter(it -> it.owner().equals(owner) && it.settledBy().isEmpty())
                .toList();
    }

    @Override
    public Optional<Reply> byMessageId(String messageId) {
        return rows.values().stream()
                .filter(it -> it.messageId().equals(messageId) && it.tie() != Tie.UNPLACED)
                .reduce((older, newer) -> newer);
    }

    @Override
    public boolean settle(Reply.Id id, String settledBefore, Answer answer, String settledBy) {
        Optional<Reply> found = find(id).filter(it -> it.settledBy().equals(settledBefore));
        found.ifPresent(it -> add(with(it, it.about(), answer, it.tie(), settledBy)));
        return found.isPresent();
    }

    @Override
    public boolean decide(Reply.Id id, Tie before, Tie now, String by) {
        Optional<Reply> found = find(id).filter(it -> it.tie() == before);
        found.ifPresent(it -> add(with(it, it.about(), it.answer(), now, now == Tie.REFUSED ? by : it.settledBy())));
        return found.isPresent();
    }

    @Override
    public void place(Reply.Id id, String about, Tie tie) {
        find(id).ifPresent(it -> add(with(it, about, it.answer(), tie, it.settledBy())));
    }

    @Override
    public void forgetUnplaced(Instant before) {
        rows.values().removeIf(it -> it.tie() == Tie.UNPLACED && it.at().isBefore(before));
    }

    private static Reply with(Reply it, String about, Answer answer, Tie tie, String settledBy) {
        return new Reply(
                it.id(),
                about,
                it.owner(),
                it.from(),
                it.words(),
                answer,
                it.because(),
                tie,
                it.brought(),
                settledBy,
                it.at(),
                it.messageId());
    }
}
