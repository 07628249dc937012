package foreword.sandbox;

import foreword.testing.TestClock;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A workspace for tests: Alice inside, Dana of a connected client, one channel each, and a clock that is moved by hand. */
final class Town implements AutoCloseable {
    static final String ALICE = "U0DEMOALIC";
    static final String DANA = "U0DEMODANA";
    static final String CLIENT_TEAM = "T0DEMOACME";
    static final String GENERAL = "C0DEMOGENE";
    static final String SHARED = "C0DEMOSHAR";
    static final String QUIET = "C0DEMOQUIE";

    final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    final AtomicLong nanos = new AtomicLong();
    final SlackStandIn slack;
    final FakeBot bot = new FakeBot();
    final Api api;

    Town() throws IOException {
        this(Setting.demo());
    }

    Town(Setting setting) throws IOException {
        slack = SlackStandIn.open(setting, 0, clock, nanos::get);
        slack.deliverTo(bot.address());
        api = new Api(slack);
        var home = setting.identity().team().id();
        var botUser = setting.identity().botUser();
        var workspace = slack.workspace();
        workspace.addTeam(new Team(CLIENT_TEAM, "Acme", "acme"));
        workspace.addUser(new User(ALICE, home, "alice", "Alice Able", "alice@agency.example", "Europe/Berlin", false));
        workspace.addUser(new User(DANA, CLIENT_TEAM, "dana", "Dana Doe", "dana@acme.example", "Europe/London", false));
        workspace.addChannel(channel(GENERAL, "general", List.of(ALICE, botUser), List.of()));
        workspace.addChannel(channel(SHARED, "acme", List.of(ALICE, DANA, botUser), List.of(CLIENT_TEAM)));
        workspace.addChannel(channel(QUIET, "quiet", List.of(ALICE), List.of()));
    }

    Person alice() {
        return slack.asPerson(ALICE);
    }

    Person dana() {
        return slack.asPerson(DANA);
    }

    @Override
    public void close() {
        slack.close();
        bot.close();
    }

    private static Channel channel(String id, String name, List<String> members, List<String> connected) {
        return new Channel(id, name, Channel.Kind.PUBLIC, "", members, connected, false);
    }
}
