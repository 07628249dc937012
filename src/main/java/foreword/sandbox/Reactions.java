package foreword.sandbox;

import java.util.ArrayList;
import java.util.List;

/** Puts emoji under messages and takes them away. */
final class Reactions {
    private Reactions() {}

    static boolean has(Message message, String emoji, String user) {
        return message.reactions().stream()
                .anyMatch(r -> r.name().equals(emoji) && r.users().contains(user));
    }

    static Message add(Workspace workspace, Message message, String emoji, String user) {
        var users = new ArrayList<>(usersOf(message, emoji));
        if (!users.contains(user)) {
            users.add(user);
        }
        return put(workspace, message, new Reaction(emoji, users));
    }

    static Message remove(Workspace workspace, Message message, String emoji, String user) {
        var users = new ArrayList<>(usersOf(message, emoji));
        users.remove(user);
        return put(workspace, message, new Reaction(emoji, users));
    }

    private static List<String> usersOf(Message message, String emoji) {
        return message.reactions().stream()
                .filter(r -> r.name().equals(emoji))
                .findFirst()
                .map(Reaction::users)
                .orElse(List.of());
    }

    private static Message put(Workspace workspace, Message message, Reaction changed) {
        var all = new ArrayList<>(message.reactions());
        all.removeIf(r -> r.name().equals(changed.name()));
        if (!changed.users().isEmpty()) {
            all.add(changed);
        }
        return workspace.replace(message.with(all));
    }
}
