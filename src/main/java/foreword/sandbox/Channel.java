package foreword.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * A conversation as it stands: a channel, a direct message or a group of people.
 *
 * @param connectedTeams ids of other organisations in it; empty for an inner channel
 */
public record Channel(
        String id,
        String name,
        Kind kind,
        String topic,
        List<String> members,
        List<String> connectedTeams,
        boolean archived) {

    /** What sort of conversation it is. */
    public enum Kind {
        PUBLIC,
        PRIVATE,
        DIRECT,
        GROUP
    }

    public Channel {
        members = List.copyOf(members);
        connectedTeams = List.copyOf(connectedTeams);
    }

    /** Whether people of another organisation sit in it (Slack Connect). */
    public boolean external() {
        return !connectedTeams.isEmpty();
    }

    /** Slack's channel_type in message events: channel, group, im or mpim. */
    public String type() {
        return switch (kind) {
            case PUBLIC -> "channel";
            case PRIVATE -> "group";
            case DIRECT -> "im";
            case GROUP -> "mpim";
        };
    }

    Channel with(String member) {
        if (members.contains(member)) {
            return this;
        }
        var more = new ArrayList<>(members);
        more.add(member);
        return new Channel(id, name, kind, topic, more, connectedTeams, archived);
    }

    Channel asArchived() {
        return new Channel(id, name, kind, topic, members, connectedTeams, true);
    }
}
