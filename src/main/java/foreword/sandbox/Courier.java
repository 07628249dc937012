package foreword.sandbox;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes envelopes to the bot on threads of its own, over a socket when one is open, and repeats events that failed. */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int LOOK_EVERY_MILLIS = 100;

    private final Setting setting;
    private final Clock clock;
    private final Faults faults;
    private final SocketHub sockets;
    private final HttpWire http;
    private final ExecutorService threads = Executors.newCachedThreadPool(Threads::daemon);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Threads::daemon);
    private final List<Retry> retries = new ArrayList<>();
    private volatile @Nullable URI address;

    private record Retry(Instant due, Envelope envelope, Attempt attempt) {}

    Courier(Setting setting, Clock clock, Traffic traffic, Faults faults, SocketHub sockets) {
        this.setting = setting;
        this.clock = clock;
        this.faults = faults;
        this.sockets = sockets;
        http = new HttpWire(setting, clock, traffic, threads);
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(
                this::tickSafely, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void deliverTo(URI newAddress) {
        address = newAddress;
    }

    /** Sends an envelope; the future ends with the first attempt, whatever becomes of later ones. */
    CompletableFuture<Ack> deliver(Envelope envelope) {
        if (envelope.kind() == Envelope.Kind.EVENT && faults.duplicateEvents()) {
            var unused = attempt(envelope, Attempt.FIRST).whenCompleteAsync(Courier::logged, threads);
        }
        return attempt(envelope, Attempt.FIRST);
    }

    /** Sends what is due again by the clock. */
    void tick() {
        for (var retry : takeDue()) {
            var unused = attempt(retry.envelope, retry.attempt).whenCompleteAsync(Courier::logged, threads);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdownNow();
    }

    private CompletableFuture<Ack> attempt(Envelope envelope, Attempt attempt) {
        return send(envelope, attempt)
                .thenApplyAsync(
                        ack -> {
                            if (!ack.delivered() && envelope.kind() == Envelope.Kind.EVENT) {
                                planRetry(envelope, attempt, ack);
                            }
                            return ack;
                        },
                        threads);
    }

    private CompletableFuture<Ack> send(Envelope envelope, Attempt attempt) {
        var overSocket = sockets.deliver(envelope, attempt);
        if (overSocket.isPresent()) {
            return overSocket.get();
        }
        return Optional.ofNullable(address)
                .map(to -> http.deliver(to, envelope, attempt))
                .orElseGet(() -> CompletableFuture.completedFuture(Ack.failed(0, "no_destination")));
    }

    private synchronized void planRetry(Envelope envelope, Attempt failed, Ack ack) {
        if (failed.number() < setting.retries().size() && !ack.error().equals("no_retry")) {
            var due = clock.instant().plus(setting.retries().get(failed.number()));
            retries.add(new Retry(due, envelope, new Attempt(failed.number() + 1, reason(ack))));
        }
    }

    private synchronized List<Retry> takeDue() {
        var now = clock.instant();
        var due = retries.stream().filter(r -> !r.due.isAfter(now)).toList();
        retries.removeAll(due);
        return due;
    }

    private static String reason(Ack ack) {
        return switch (ack.error()) {
            case "operation_timeout" -> "http_timeout";
            case "http_error" -> "http_error";
            default -> "connection_failed";
        };
    }

    private void tickSafely() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.error("Repeating deliveries failed", e);
        }
    }

    private static void logged(@Nullable Ack ack, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.error("A delivery failed", failure);
        }
    }
}
