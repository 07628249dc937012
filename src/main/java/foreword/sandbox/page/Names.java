package foreword.sandbox.page;

import foreword.sandbox.Channel;
import foreword.sandbox.User;
import foreword.sandbox.Workspace;
import java.util.stream.Collectors;

/** What people and conversations are called on the page. */
record Names(Workspace workspace) {
    String user(String id) {
        return workspace.user(id).map(this::of).orElse(id);
    }

    String of(User user) {
        var name = user.realName().isBlank() ? user.name() : user.realName();
        return isBot(user.id()) ? "Foreword" : name;
    }

    /** Just the first name. */
    String first(String id) {
        return user(id).split(" ", 2)[0];
    }

    String role(User user) {
        var home = workspace.identity().team().id().equals(user.team());
        return workspace.team(user.team()).map(t -> home ? "" : t.name()).orElse("");
    }

    boolean isBot(String id) {
        return id.equals(workspace.identity().botUser());
    }

    String channel(String id) {
        return workspace
                .channel(id)
                .map(Channel::name)
                .filter(n -> !n.isEmpty())
                .orElse(id);
    }

    /** A conversation as this person sees it in the list. */
    String title(Channel channel, String viewer) {
        if (channel.kind() == Channel.Kind.PUBLIC || channel.kind() == Channel.Kind.PRIVATE) {
            return "# " + channel.name();
        }
        var others = channel.members().stream()
                .filter(m -> !m.equals(viewer))
                .map(this::user)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? user(viewer) : others;
    }
}
