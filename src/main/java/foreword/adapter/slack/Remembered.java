package foreword.adapter.slack;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bounded memory of Slack's answers by id: the one not asked for longest is forgotten first. */
final class Remembered<V> {
    private final Map<String, V> answers;

    Remembered(int most) {
        this.answers = new Bounded<>(most);
    }

    synchronized Optional<V> get(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    synchronized void put(String id, V answer) {
        answers.put(id, answer);
    }

    synchronized void forget(String id) {
        answers.remove(id);
    }

    private static final class Bounded<V> extends LinkedHashMap<String, V> {
        @Serial
        private static final long serialVersionUID = 1;

        private final int most;

        Bounded(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
        }
    }
}
