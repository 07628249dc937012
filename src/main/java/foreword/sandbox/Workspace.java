package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What stands in the Slack workspace: people, conversations and messages. Everything it gives out is a snapshot. */
public final class Workspace {
    private final Identity identity;
    private final Clock clock;
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, NavigableMap<String, Message>> messages = new LinkedHashMap<>();
    private final List<Message> ephemerals = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long lastMicros;
    private long lastId;

    Workspace(Identity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
        teams.put(identity.team().id(), identity.team());
        addUser(new User(
                identity.botUser(), identity.team().id(), identity.botName(), identity.botName(), "", "UTC", true));
    }

    /** Ids and names of the workspace, the app and its bot. */
    public Identity identity() {
        return identity;
    }

    /** Calls back, on the thread of the change, after each change; the callback must be quick. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Adds a connected organisation. */
    public synchronized void addTeam(Team team) {
        teams.put(team.id(), team);
    }

    public User addUser(User user) {
        synchronized (this) {
            users.put(user.id(), user);
        }
        changed();
        return user;
    }

    /** Adds a conversation or replaces the one with its id. */
    public Channel addChannel(Channel channel) {
        synchronized (this) {
            channels.put(channel.id(), channel);
            messages.computeIfAbsent(channel.id(), id -> new TreeMap<>());
        }
        changed();
        return channel;
    }

    /** The direct conversation of these people (with the bot, unless it is among them), made when there is none. */
    public Channel direct(List<String> people) {
        var members = new ArrayList<>(people);
        if (!members.contains(identity.botUser())) {
            members.add(identity.botUser());
        }
        return existingDirect(members).orElseGet(() -> addChannel(newDirect(members)));
    }

    public synchronized Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    public synchronized List<User> users() {
        return List.copyOf(users.values());
    }

    public synchronized Optional<User> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    public synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    public synchronized Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** All lasting messages of a conversation with those in threads, oldest first. */
    public synchronized List<Message> messages(String channel) {
        var found = messages.get(channel);
        return found == null ? List.of() : List.copyOf(found.values());
    }

    public synchronized Optional<Message> message(String channel, String ts) {
        var found = messages.get(channel);
        return found == null ? Optional.empty() : Optional.ofNullable(found.get(ts));
    }

    /** A root message and the replies below it, oldest first. */
    public List<Message> thread(String channel, String ts) {
        return messages(channel).stream()
                .filter(m ->
                        m.ts().equals(ts) || m.threadTs().filter(ts::equals).isPresent())
                .toList();
    }

    /** What only this person sees in this conversation, oldest first. */
    public synchronized List<Message> ephemerals(String channel, String user) {
        return ephemerals.stream()
                .filter(m ->
                        m.channel().equals(channel) && m.onlyFor().orElseThrow().equals(user))
                .toList();
    }

    /** The message at this place, as this person sees it: also one that only they see. */
    public Optional<Message> seenBy(String user, String channel, String ts) {
        return message(channel, ts)
                .or(() -> ephemerals(channel, user).stream()
                        .filter(m -> m.ts().equals(ts))
                        .findFirst());
    }

    public boolean insider(String user) {
        return user(user).filter(u -> u.team().equals(identity.team().id())).isPresent();
    }

    Message post(String channel, String author, ObjectNode content) {
        var written = write(channel, author, content, Optional.empty());
        changed();
        return written;
    }

    Message whisper(String channel, String author, ObjectNode content, String onlyFor) {
        var written = write(channel, author, content, Optional.of(onlyFor));
        changed();
        return written;
    }

    /** Puts a message in the place of the one with its ts. */
    Message replace(Message message) {
        synchronized (this) {
            if (message.onlyFor().isPresent()) {
                ephemerals.replaceAll(m -> m.ts().equals(message.ts()) ? message : m);
            } else {
                timeline(message.channel()).put(message.ts(), message);
            }
        }
        changed();
        return message;
    }

    void remove(Message message) {
        synchronized (this) {
            ephemerals.removeIf(m -> m.ts().equals(message.ts()));
            timeline(message.channel()).remove(message.ts());
        }
        changed();
    }

    Optional<Message> anyMessage(String channel, String ts) {
        return message(channel, ts).or(() -> ephemeral(ts));
    }

    /** A timestamp no other message has, the seconds of the clock and six digits. */
    synchronized String nextTs() {
        var now = clock.instant();
        lastMicros = Math.max(now.getEpochSecond() * 1_000_000 + now.getNano() / 1000, lastMicros + 1);
        return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
    }

    /** An id nobody has, such as {@code C0DEMO00001}. */
    synchronized String nextId(String kind) {
        lastId++;
        return "%s0DEMO%05d".formatted(kind, lastId);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    private synchronized Message write(String channel, String author, ObjectNode content, Optional<String> onlyFor) {
        var ts = nextTs();
        var body = new MessageBody(identity, users::get).of(author, ts, content);
        addParent(channel, body);
        var message = new Message(channel, ts, onlyFor, List.of(), body);
        if (onlyFor.isPresent()) {
            ephemerals.add(message);
        } else {
            timeline(channel).put(ts, message);
        }
        return message;
    }

    private void addParent(String channel, ObjectNode body) {
        var root = timeline(channel).get(body.path("thread_ts").asText());
        if (root != null) {
            body.put("parent_user_id", root.user());
        }
    }

    private NavigableMap<String, Message> timeline(String channel) {
        return messages.computeIfAbsent(channel, id -> new TreeMap<>());
    }

    private synchronized Optional<Message> ephemeral(String ts) {
        return ephemerals.stream().filter(m -> m.ts().equals(ts)).findFirst();
    }

    private synchronized Optional<Channel> existingDirect(Collection<String> members) {
        return channels.values().stream()
                .filter(c -> c.kind() == Channel.Kind.DIRECT || c.kind() == Channel.Kind.GROUP)
                .filter(c -> c.members().size() == members.size() && c.members().containsAll(members))
                .findFirst();
    }

    private Channel newDirect(List<String> members) {
        var kind = members.size() > 2 ? Channel.Kind.GROUP : Channel.Kind.DIRECT;
        var id = nextId(kind == Channel.Kind.DIRECT ? "D" : "G");
        var name = kind == Channel.Kind.DIRECT ? "" : "mpdm-" + String.join("--", members);
        return new Channel(id, name, kind, "", members, List.of(), false);
    }
}
