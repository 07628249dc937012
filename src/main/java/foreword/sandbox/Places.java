package foreword.sandbox;

import java.util.List;

/** Finds the conversations and people that calls name. */
final class Places {
    private final Workspace workspace;

    Places(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A conversation the bot may know of, by id or by name. */
    Channel known(Call call, String argument) throws Refusal {
        var asked = call.required(argument);
        var name = asked.startsWith("#") ? asked.substring(1) : asked;
        var found = workspace
                .channel(asked)
                .or(() -> workspace.channels().stream()
                        .filter(c -> !c.name().isEmpty() && c.name().equals(name))
                        .findFirst());
        return found.filter(c -> c.kind() == Channel.Kind.PUBLIC || joined(c))
                .orElseThrow(() -> new Refusal("channel_not_found"));
    }

    /** A conversation the bot may write into; a person's id means the direct conversation. */
    Channel writable(Call call) throws Refusal {
        var asked = call.required("channel");
        if (workspace.user(asked).isPresent()) {
            return workspace.direct(List.of(asked));
        }
        var channel = known(call, "channel");
        if (channel.archived()) {
            throw new Refusal("is_archived");
        }
        if (!joined(channel)) {
            throw new Refusal("not_in_channel");
        }
        return channel;
    }

    User person(String id, String error) throws Refusal {
        return workspace.user(id).orElseThrow(() -> new Refusal(error));
    }

    boolean joined(Channel channel) {
        return channel.members().contains(workspace.identity().botUser());
    }
}
