package foreword.sandbox.page;

import foreword.sandbox.Channel;
import foreword.sandbox.User;
import foreword.sandbox.Workspace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * Who looks at what: all the state the page has, kept in its address.
 *
 * @param in a conversation, or "home"
 * @param thread the message to be answered in its thread, or empty
 * @param mail the opened mail, or empty
 */
record Seat(String as, String in, String thread, String mail) {
    static final String HOME = "home";

    static Seat of(Fields fields, Workspace workspace) {
        var people = people(workspace);
        var as = people.stream()
                .map(User::id)
                .filter(fields.get("as")::equals)
                .findFirst()
                .orElseGet(() -> people.isEmpty() ? "" : people.get(0).id());
        var mine = channels(workspace, as);
        var in = mine.stream()
                .map(Channel::id)
                .filter(fields.get("in")::equals)
                .findFirst()
                .orElseGet(() -> mine.isEmpty() || fields.get("in").equals(HOME)
                        ? HOME
                        : mine.get(0).id());
        return new Seat(as, in, fields.get("thread"), fields.get("mail"));
    }

    /** Everybody but bots, insiders first. */
    static List<User> people(Workspace workspace) {
        return workspace.users().stream()
                .filter(u -> !u.bot())
                .sorted(Comparator.comparing((User u) -> !workspace.insider(u.id())))
                .toList();
    }

    /** The conversations a person is in, channels first. */
    static List<Channel> channels(Workspace workspace, String user) {
        return workspace.channels().stream()
                .filter(c -> c.members().contains(user))
                .sorted(Comparator.comparing(Seat::direct))
                .toList();
    }

    static boolean direct(Channel channel) {
        return channel.kind() == Channel.Kind.DIRECT || channel.kind() == Channel.Kind.GROUP;
    }

    static ZoneId zone(Workspace workspace, String user) {
        try {
            return workspace.user(user).map(u -> ZoneId.of(u.zone())).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    boolean home() {
        return in.equals(HOME);
    }

    Seat in(String other) {
        return new Seat(as, other, "", mail);
    }

    Seat thread(String ts) {
        return new Seat(as, in, ts, mail);
    }

    Seat mail(String id) {
        return new Seat(as, in, thread, id);
    }

    String query() {
        return "as=" + coded(as) + "&in=" + coded(in) + (thread.isEmpty() ? "" : "&thread=" + coded(thread))
                + (mail.isEmpty() ? "" : "&mail=" + coded(mail));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
