package foreword.sandbox.page;

import foreword.sandbox.Channel;
import foreword.sandbox.Message;
import foreword.sandbox.Workspace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far each person has read each conversation. */
final class ReadMarks {
    private record Key(String user, String channel) {}

    private final Map<Key, String> marks = new ConcurrentHashMap<>();

    void read(Workspace workspace, String user, String channel) {
        workspace.messages(channel).stream()
                .map(Message::ts)
                .reduce((first, second) -> second)
                .ifPresent(last -> marks.put(new Key(user, channel), last));
    }

    long unread(Workspace workspace, String user, Channel channel) {
        var mark = marks.getOrDefault(new Key(user, channel.id()), "");
        return workspace.messages(channel.id()).stream()
                .filter(m -> m.ts().compareTo(mark) > 0 && !m.user().equals(user))
                .count();
    }

    void clear() {
        marks.clear();
    }
}
