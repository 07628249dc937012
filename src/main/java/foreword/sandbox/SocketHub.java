package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.SocketListener;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The server's side of Socket Mode: tickets, open sockets, and each envelope to one of them. */
final class SocketHub implements AutoCloseable {
    /** Slack allows ten sockets of one app. */
    static final int MOST = 10;

    private final Setting setting;
    private final Clock clock;
    private final Traffic traffic;
    private final Set<String> tickets = new HashSet<>();
    private final List<SocketLine> lines = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Threads::daemon);
    private int next;

    SocketHub(Setting setting, Clock clock, Traffic traffic) {
        this.setting = setting;
        this.clock = clock;
        this.traffic = traffic;
    }

    void start() {
        long period = setting.pingEvery().toMillis();
        var unused = timer.scheduleAtFixedRate(
                () -> open().forEach(SocketLine::ping), period, period, TimeUnit.MILLISECONDS);
    }

    /** A ticket that opens one socket. */
    synchronized String ticket() {
        var ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return ticket;
    }

    Optional<SocketListener> admit(HttpRequest request) {
        var ticket = request.parameters().getOrDefault("ticket", "");
        synchronized (this) {
            return tickets.remove(ticket) ? Optional.of(new SocketLine(this)) : Optional.empty();
        }
    }

    /** Sends an envelope over one of the open sockets; nothing when none is open. */
    Optional<CompletableFuture<Ack>> deliver(Envelope envelope, Attempt attempt) {
        return choose().map(line -> {
            var message = wrapped(envelope, attempt);
            return line.deliver(message, setting.ackWithin())
                    .whenComplete((ack, failure) -> log(envelope, message, ack));
        });
    }

    /** Warns every socket, then asks it to come back. */
    void refresh() {
        open().forEach(line -> line.disconnect("warning", false));
        open().forEach(line -> line.disconnect("refresh_requested", true));
    }

    /** Cuts every socket without a word. */
    void drop() {
        open().forEach(SocketLine::drop);
    }

    synchronized List<SocketLine> open() {
        return List.copyOf(lines);
    }

    /** How many sockets there are with the new one; too many are sent away at once. */
    void joined(SocketLine line) {
        int count;
        synchronized (this) {
            count = lines.size() + 1;
            if (count <= MOST) {
                lines.add(line);
            }
        }
        if (count > MOST) {
            line.disconnect("too_many_websockets", true);
        } else {
            line.send(hello(count));
        }
    }

    synchronized void left(SocketLine line) {
        lines.remove(line);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        open().forEach(SocketLine::drop);
    }

    private synchronized Optional<SocketLine> choose() {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        next = (next + 1) % lines.size();
        return Optional.of(lines.get(next));
    }

    private ObjectNode hello(int count) {
        var hello = Json.object().put("type", "hello").put("num_connections", count);
        debugInfo(hello).put("approximate_connection_time", 18_060);
        hello.putObject("connection_info").put("app_id", setting.identity().app());
        return hello;
    }

    static ObjectNode debugInfo(ObjectNode message) {
        return message.putObject("debug_info").put("host", "stand-in").put("build_number", 1);
    }

    private static ObjectNode wrapped(Envelope envelope, Attempt attempt) {
        var message = Json.object()
                .put("envelope_id", UUID.randomUUID().toString())
                .put("type", envelope.kind().wire())
                .put("accepts_response_payload", envelope.kind() != Envelope.Kind.EVENT);
        message.set("payload", envelope.payload());
        if (envelope.kind() == Envelope.Kind.EVENT) {
            message.put("retry_attempt", attempt.number())
                    .put("retry_reason", attempt.reason().replace("http_", ""));
        }
        return message;
    }

    private void log(Envelope envelope, ObjectNode message, Ack ack) {
        traffic.add(
                clock.instant(),
                Traffic.Direction.TO_BOT,
                envelope.what(),
                Json.write(message),
                ack.status(),
                ack.body().toString(),
                ack.ok() ? "over the socket; acknowledged" : "over the socket; " + ack.error());
    }
}
