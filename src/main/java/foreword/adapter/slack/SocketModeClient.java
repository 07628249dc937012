package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's Socket Mode: envelopes come in through a socket that we open, and that is always replaced before it goes. */
public final class SocketModeClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketModeClient.class);
    private static final int WORKERS = 8;

    private final SlackApi api;
    private final Envelopes envelopes;
    private final Clock clock;
    private final Timing timing;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Daemons.named("slack-envelope"));
    private final ScheduledThreadPoolExecutor beat = new ScheduledThreadPoolExecutor(1, Daemons.named("slack-beat"));
    private final ScheduledThreadPoolExecutor connector =
            new ScheduledThreadPoolExecutor(1, Daemons.named("slack-connect"));
    private final AtomicBoolean connecting = new AtomicBoolean();
    private final AtomicInteger strikes = new AtomicInteger();
    private final SocketConnection.Events events = new Ears();
    private volatile @Nullable SocketConnection current;
    private volatile Instant lastHeard;
    private volatile boolean closing;

    /** @param api with the app token, which has the scope {@code connections:write} */
    public SocketModeClient(SlackApi api, Envelopes envelopes, Clock clock) {
        this(api, envelopes, clock, Timing.USUAL);
    }

    SocketModeClient(SlackApi api, Envelopes envelopes, Clock clock, Timing timing) {
        this.api = api;
        this.envelopes = envelopes;
        this.clock = clock;
        this.timing = timing;
        this.lastHeard = clock.instant();
        connector.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Who takes envelopes in; an envelope is acknowledged with the result, and not at all when this throws. */
    public interface Envelopes {
        Optional<String> receiveEnvelope(String type, String payloadJson);
    }

    /**
     * Durations, which tests shorten.
     *
     * @param linger how long an old socket stays after its successor has said hello, for late acknowledgements
     * @param settled a connection that lived so long was no failure
     */
    record Timing(
            Duration ping, Duration silence, Duration linger, Duration hello, Duration settled, Duration backoff) {
        static final Timing USUAL = new Timing(
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(4),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofMillis(500));
    }

    public void start() {
        reconnect();
        var unused = beat.scheduleWithFixedDelay(
                this::check, timing.ping().toMillis(), timing.ping().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** True while a socket is open and not silent. */
    public boolean connected() {
        SocketConnection open = current;
        return open != null && open.alive() && !open.silentFor(timing.silence());
    }

    /** When Slack was last heard of: an envelope, a ping or a pong. */
    public Instant lastHeard() {
        return lastHeard;
    }

    @Override
    public void close() {
        closing = true;
        beat.shutdownNow();
        connector.shutdownNow();
        SocketConnection open = current;
        if (open != null) {
            open.close();
        }
        workers.shutdown();
    }

    private void reconnect() {
        if (!closing && connecting.compareAndSet(false, true)) {
            var unused = connector.schedule(this::connect, delay().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void connect() {
        boolean connected = false;
        try {
            String url = Json.textOrEmpty(api.askOnce("apps.connections.open", Map.of()), "url");
            SocketConnection opened = SocketConnection.open(http, URI.create(url), timing.hello(), events);
            replace(opened);
            connected = opened.alive();
            strikes.addAndGet(connected ? 0 : 1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Throwable failed) {
            LOG.warn("no socket to Slack: {}", failed.toString());
            strikes.incrementAndGet();
        }
        connecting.set(false);
        if (!connected) {
            reconnect();
        }
    }

    private void replace(SocketConnection opened) {
        SocketConnection old = current;
        current = opened;
        LOG.info("socket to Slack is open");
        if (closing) {
            opened.close();
        }
        if (old != null && old.alive() && !closing) {
            var unused = beat.schedule(old::close, timing.linger().toMillis(), TimeUnit.MILLISECONDS);
            var unusedToo = beat.schedule(old::abandon, 2 * timing.linger().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Half a second doubling to a minute, with jitter; at once when nothing went wrong lately. */
    private Duration delay() {
        int failures = strikes.get();
        if (failures == 0) {
            return Duration.ZERO;
        }
        long millis = Math.min(60_000, timing.backoff().toMillis() << Math.min(failures - 1, 10));
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    private void check() {
        try {
            SocketConnection open = current;
            if (open == null || !open.alive()) {
                reconnect();
            } else if (open.silentFor(timing.silence())) {
                LOG.warn("gave up a silent socket");
                open.abandon();
            } else {
                open.ping();
            }
        } catch (Throwable failed) {
            LOG.error("the beat stumbled", failed);
        }
    }

    private void work(SocketConnection from, JsonNode envelope, String id) {
        String type = Json.textOrEmpty(envelope, "type");
        try {
            Optional<String> payload = envelope.path("payload").isObject()
                    ? envelopes.receiveEnvelope(type, envelope.path("payload").toString())
                    : Optional.empty();
            from.acknowledge(
                    id, envelope.path("accepts_response_payload").asBoolean(true) ? payload : Optional.empty());
        } catch (Throwable failed) {
            LOG.error("an envelope of type {} stays without acknowledgement", type, failed);
        }
    }

    private final class Ears implements SocketConnection.Events {
        /** An acknowledgement goes back on the socket its envelope came by. */
        @Override
        public void message(SocketConnection from, JsonNode message) {
            Optional<String> envelope = Json.text(message, "envelope_id");
            if (envelope.isPresent()) {
                workers.execute(() -> work(from, message, envelope.get()));
            } else if (Json.textOrEmpty(message, "type").equals("disconnect") && from == current) {
                LOG.info("Slack asks for another socket: {}", Json.textOrEmpty(message, "reason"));
                settle(from);
                reconnect();
            }
        }

        private void settle(SocketConnection connection) {
            if (connection.livedFor(timing.settled())) {
                strikes.set(0);
            }
        }

        @Override
        public void heard() {
            lastHeard = clock.instant();
        }

        @Override
        public void closed(SocketConnection connection) {
            if (connection == current) {
                strikes.incrementAndGet();
                settle(connection);
                reconnect();
            }
        }
    }
}
