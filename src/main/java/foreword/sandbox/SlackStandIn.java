package foreword.sandbox;

import foreword.adapter.http.HttpPort;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * A Slack workspace in this process: the Web API, signed deliveries and Socket Mode towards the bot, and the deeds of
 * people towards tests and the page. State lives in memory, time comes from the given clock.
 */
public final class SlackStandIn implements AutoCloseable {
    private static final String SOCKET_PATH = "/link";

    private final Setting setting;
    private final HttpPort port;
    private final boolean ownPort;
    private final Workspace workspace;
    private final Screens screens;
    private final Traffic traffic = new Traffic();
    private final Faults faults = new Faults();
    private final SocketHub sockets;
    private final Courier courier;
    private final Parts parts;

    /** A stand-in whose routes lie on a port that somebody else opens and closes. */
    public SlackStandIn(Setting setting, HttpPort port, Clock clock) {
        this(setting, port, clock, System::nanoTime, false);
    }

    SlackStandIn(Setting setting, HttpPort port, Clock clock, LongSupplier nanoTime, boolean ownPort) {
        this.setting = setting;
        this.port = port;
        this.ownPort = ownPort;
        workspace = new Workspace(setting.identity(), clock);
        screens = new Screens(workspace);
        sockets = new SocketHub(setting, clock, traffic);
        courier = new Courier(setting, clock, traffic, faults, sockets);
        var answers = new Answers(workspace, screens);
        var urls = new ResponseUrls(this::address, answers, clock);
        var triggers = new Triggers(nanoTime);
        var interactions = new Interactions(workspace, triggers, urls);
        parts = new Parts(
                setting, workspace, screens, triggers, new Payloads(workspace), interactions, answers, courier);
        serve(clock, urls);
        courier.start();
        sockets.start();
    }

    /**
     * A stand-in on a port of its own on 127.0.0.1.
     *
     * @param port 0 for any free one
     */
    public static SlackStandIn open(Setting setting, int port, Clock clock) throws IOException {
        return open(setting, port, clock, System::nanoTime);
    }

    static SlackStandIn open(Setting setting, int port, Clock clock, LongSupplier nanoTime) throws IOException {
        var http = new HttpPort("127.0.0.1", port);
        var standIn = new SlackStandIn(setting, http, clock, nanoTime, true);
        http.start();
        return standIn;
    }

    public Setting setting() {
        return setting;
    }

    /** The base address of the Web API, for the bot's configuration. */
    public String apiUrl() {
        return address() + "/api/";
    }

    public int port() {
        return port.port();
    }

    public Workspace workspace() {
        return workspace;
    }

    public Screens screens() {
        return screens;
    }

    public Traffic traffic() {
        return traffic;
    }

    public Faults faults() {
        return faults;
    }

    /** Sets the bot's request URL; while a socket is open, deliveries go there instead. */
    public void deliverTo(URI requestUrl) {
        courier.deliverTo(requestUrl);
    }

    /**
     * Lets one act as somebody.
     *
     * @throws IllegalArgumentException when nobody has this id
     */
    public Person asPerson(String userId) {
        var user = workspace
                .user(userId)
                .orElseThrow(() -> new IllegalArgumentException("There is nobody with the id " + userId));
        return new Person(user, parts);
    }

    /** How many sockets the bot has open. */
    public int openSockets() {
        return sockets.open().size();
    }

    /** Asks the bot to renew its sockets, with a warning first. */
    public void refreshSockets() {
        sockets.refresh();
    }

    /** Cuts the bot's sockets without a word. */
    public void dropSockets() {
        sockets.drop();
    }

    /** Repeats the deliveries that are due by the clock; it also happens by itself ten times a second. */
    public void tick() {
        courier.tick();
    }

    @Override
    public void close() {
        sockets.close();
        courier.close();
        if (ownPort) {
            port.close();
        }
    }

    private String address() {
        return "http://127.0.0.1:" + port.port();
    }

    private void serve(Clock clock, ResponseUrls urls) {
        var account =
                new AccountMethods(parts, sockets, this::address, () -> "ws://127.0.0.1:" + port.port() + SOCKET_PATH);
        var files = new FileMethods(parts, this::address);
        var api = new WebApi(parts, account, faults, traffic, clock);
        api.add(new ChatMethods(parts, this::address).all());
        api.add(files.all());
        port.route("POST", "/api/", api::answer);
        port.route("GET", "/api/", api::answer);
        port.route("POST", "/respond/", urls::answer);
        port.route("POST", "/upload/", FileMethods.LARGEST, files::upload);
        port.webSocket(SOCKET_PATH, sockets::admit);
    }
}
