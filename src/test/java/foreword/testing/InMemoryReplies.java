package foreword.testing;

import foreword.ask.Answer;
import foreword.ask.Replies;
import foreword.ask.Reply;
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
    public boolean settle(Reply.Id id, String settledBefore, Answer answer, String settledBy) {
        Optional<Reply> found = find(id).filter(it -> it.settledBy().equals(settledBefore));
        found.ifPresent(it -> add(new Reply(
                id,
                it.about(),
                it.owner(),
                it.from(),
                it.words(),
                answer,
                it.because(),
                it.byAskedPerson(),
                settledBy,
                it.at(),
                it.messageId())));
        return found.isPresent();
    }
}
