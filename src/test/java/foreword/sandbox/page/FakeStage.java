package foreword.sandbox.page;

import foreword.adapter.http.HttpPort;
import foreword.sandbox.Channel;
import foreword.sandbox.Deed;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.MovableClock;
import foreword.sandbox.Person;
import foreword.sandbox.Screens;
import foreword.sandbox.Setting;
import foreword.sandbox.SlackStandIn;
import foreword.sandbox.Team;
import foreword.sandbox.Traffic;
import foreword.sandbox.User;
import foreword.sandbox.View;
import foreword.sandbox.Workspace;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stage with a real workspace, no bot, and a mailbox that is a list. */
final class FakeStage implements Stage, AutoCloseable {
    static final String ALICE = DemoRows.ALICE;
    static final String DANA = DemoRows.DANA;
    static final String ACME = "C0ACME000";

    final List<StageMail> mails = new ArrayList<>();
    final List<String> deeds = new ArrayList<>();
    final List<String> happened = new ArrayList<>();

    private final MovableClock clock;
    private final SlackStandIn slack;
    private final List<Runnable> listeners = new ArrayList<>();

    FakeStage(HttpPort http) {
        var start = Instant.parse("2026-11-25T09:10:00Z");
        clock = new MovableClock(Clock.fixed(start, java.time.ZoneOffset.UTC), Duration.ZERO);
        slack = new SlackStandIn(Setting.demo(), http, clock);
        var home = workspace().identity().team().id();
        workspace().addTeam(new Team("T0ACME000", "Acme", "acme"));
        workspace()
                .addUser(new User(
                        ALICE, home, "alice", "Alice Park", "alice@larkfield.example", "Europe/London", false));
        workspace().addUser(new User(DANA, "T0ACME000", "dana", "Dana Ortiz", "", "Europe/Lisbon", false));
        var bot = workspace().identity().botUser();
        workspace()
                .addChannel(new Channel(
                        ACME,
                        "acme-shared",
                        Channel.Kind.PUBLIC,
                        "",
                        List.of(ALICE, DANA, bot),
                        List.of("T0ACME000"),
                        false));
        workspace().direct(List.of(ALICE));
    }

    /** The Web API of the stand-in, for what a bot would do. */
    String api(HttpPort http) {
        return "http://127.0.0.1:" + http.port() + "/api/";
    }

    void deliverTo(java.net.URI bot) {
        slack.deliverTo(bot);
    }

    private Person person(String user) {
        return slack.asPerson(user);
    }

    private Deed noted(String what, Deed deed) {
        deeds.add(what);
        return deed;
    }

    @Override
    public Workspace workspace() {
        return slack.workspace();
    }

    @Override
    public Screens screens() {
        return slack.screens();
    }

    @Override
    public Traffic traffic() {
        return slack.traffic();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Deed post(String user, String channel, String text) {
        return noted("post " + text, person(user).post(channel, text));
    }

    @Override
    public Deed reply(String user, Message root, String text) {
        return noted("reply " + text, person(user).reply(root, text));
    }

    @Override
    public Deed edit(String user, Message message, String text) {
        return noted("edit " + text, person(user).edit(message, text));
    }

    @Override
    public Deed delete(String user, Message message) {
        return noted("delete", person(user).delete(message));
    }

    @Override
    public Deed react(String user, Message message, String emoji) {
        return noted("react " + emoji, person(user).react(message, emoji));
    }

    @Override
    public Deed press(String user, PressAt where) {
        deeds.add("press " + where);
        if (where.inView()) {
            var view = screens().modals(user).stream()
                    .filter(v -> v.id().equals(where.view()))
                    .findFirst()
                    .or(() -> screens().home(user));
            return person(user).press(view.orElseThrow(), where.press());
        }
        var message = workspace().message(where.channel(), where.ts()).orElseThrow();
        return person(user).press(message, where.press());
    }

    @Override
    public Deed type(String user, String channel, String text) {
        var cut = text.indexOf(' ');
        var command = cut < 0 ? text : text.substring(0, cut);
        return noted("type " + text, person(user).type(command, cut < 0 ? "" : text.substring(cut + 1), channel));
    }

    @Override
    public Deed submit(String user, View view, Map<String, List<String>> values) {
        return noted("submit " + values, person(user).submit(view, values));
    }

    @Override
    public void close(String user, View view) {
        noted("close", person(user).close(view));
    }

    @Override
    public Deed openHome(String user) {
        return noted("home", person(user).openHome());
    }

    @Override
    public Deed shortcut(String user, String callbackId, Optional<Message> message) {
        var deed = message.map(m -> person(user).shortcut(callbackId, m))
                .orElseGet(() -> person(user).globalShortcut(callbackId));
        return noted("shortcut " + callbackId, deed);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void turnTo(Instant instant) {
        clock.turnTo(instant);
        listeners.forEach(Runnable::run);
    }

    @Override
    public void forward(Duration time) {
        turnTo(now().plus(time));
    }

    @Override
    public boolean nextThing() {
        return false;
    }

    @Override
    public List<StageMail> mails() {
        return mails;
    }

    @Override
    public void mail(String from, List<String> to, String subject, String text, Optional<String> inReplyTo) {
        deeds.add("mail " + from + " " + to + " " + subject);
    }

    @Override
    public StoryView story() {
        return new StoryView(
                2, 6, "Dana is the client. Post something kind as Dana.", "M3 Ask for one named person", false);
    }

    @Override
    public void doStep() {
        deeds.add("doStep");
    }

    @Override
    public void skipStep() {
        deeds.add("skipStep");
    }

    @Override
    public void reset() {
        deeds.add("reset");
    }

    @Override
    public List<String> happened() {
        return happened;
    }

    @Override
    public void close() {
        slack.close();
    }

    static HttpPort port(int number) throws IOException {
        var http = new HttpPort("127.0.0.1", number);
        http.start();
        return http;
    }
}
