package foreword.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import foreword.inbox.InboundEvent;
import foreword.inbox.InboundEvent.Source;
import foreword.inbox.Inbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door for Slack: proves, stores and acknowledges whatever it sends, over HTTP or through a socket. */
public final class SlackIntake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackIntake.class);
    /** Slack waits 3 seconds; the rest is for the way. */
    private static final Duration SLACK_WAITS = Duration.ofMillis(2_500);

    private static final String SORRY = "That did not work. Please try again; the reason is in the log.";

    private final SlackSignature signature;
    private final Inbox inbox;
    private final SlackInbound inbound;
    private final SlackViews views;
    private final Clock clock;
    private final Duration patience;
    private final ExecutorService workers = Executors.newCachedThreadPool(Daemons.named("slack-answer"));

    public SlackIntake(SlackSignature signature, Inbox inbox, SlackInbound inbound, SlackViews views, Clock clock) {
        this(signature, inbox, inbound, views, clock, SLACK_WAITS);
    }

    SlackIntake(
            SlackSignature signature,
            Inbox inbox,
            SlackInbound inbound,
            SlackViews views,
            Clock clock,
            Duration patience) {
        this.signature = signature;
        this.inbox = inbox;
        this.inbound = inbound;
        this.views = views;
        this.clock = clock;
        this.patience = patience;
    }

    /** Answers {@code POST /slack/events}; nothing is parsed or stored before the signature is proved. */
    public Answer receive(Map<String, List<String>> headers, byte[] body) {
        if (!signature.accepts(headers, body)) {
            LOG.warn("refused a request with a bad signature");
            return Answer.refused(401);
        }
        SlackBody read;
        try {
            read = SlackBody.read(body);
        } catch (IllegalArgumentException malformed) {
            LOG.warn("refused a signed body of {} bytes: {}", body.length, malformed.getMessage());
            return Answer.refused(400);
        }
        try {
            return admit(read, body);
        } catch (RuntimeException failed) {
            LOG.error("could not take a request in; Slack will come again", failed);
            return Answer.failed();
        }
    }

    /**
     * Takes an envelope of Socket Mode in.
     *
     * @return what goes into the acknowledgement, empty for an empty one
     * @throws IllegalStateException when it must not be acknowledged, so that Slack comes again
     */
    public Optional<String> receiveEnvelope(String type, String payloadJson) {
        SlackBody body;
        try {
            body = SlackBody.read(payloadJson.getBytes(UTF_8));
        } catch (IllegalArgumentException malformed) {
            LOG.warn("left aside a malformed envelope of type {}: {}", type, malformed.getMessage());
            return Optional.empty();
        }
        Answer answer = admit(body, payloadJson.getBytes(UTF_8));
        if (answer.status() != 200) {
            throw new IllegalStateException("not acknowledged: " + type);
        }
        return Optional.of(answer.body()).filter(text -> !text.isEmpty());
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private Answer admit(SlackBody body, byte[] bytes) {
        return switch (body.kind()) {
            case URL_VERIFICATION -> Answer.text(Json.textOrEmpty(body.payload(), "challenge"));
            case SSL_CHECK -> Answer.ok();
            case SUGGESTION -> Answer.json("{\"options\":[]}");
            case RATE_LIMITED -> rateLimited();
            case EVENT, INTERACTION -> {
                inbox.accept(stored(body, bytes));
                yield Answer.ok();
            }
            case COMMAND, SUBMISSION -> inbox.acceptWorkedOn(stored(body, bytes)) ? atOnce(body) : Answer.ok();
        };
    }

    private static Answer rateLimited() {
        LOG.warn("Slack holds events back: more than 30,000 in an hour");
        return Answer.ok();
    }

    private InboundEvent stored(SlackBody body, byte[] bytes) {
        String kind = body.kind().name().toLowerCase(Locale.ROOT);
        return new InboundEvent(Source.SLACK, body.key(), kind, bytes, clock.instant());
    }

    private Answer atOnce(SlackBody body) {
        CompletableFuture<String> work = CompletableFuture.supplyAsync(() -> answer(body), workers);
        try {
            return Answer.json(work.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            var unused = work.whenComplete((answer, failure) -> late(body, answer, failure));
            return Answer.ok();
        } catch (ExecutionException failed) {
            return failed(body, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.failed();
        }
    }

    private String answer(SlackBody body) {
        try {
            return inbound.answer(body);
        } catch (SlackRefused | SlackUnavailable failed) {
            throw new CompletionException(failed);
        }
    }

    /** A form that failed stays open, because Slack shows its own error; a command would leave the asker without a word. */
    private static Answer failed(SlackBody body, Throwable failure) {
        LOG.error("could not answer a {}", body.kind(), failure);
        return body.kind() == SlackBody.Kind.COMMAND
                ? Answer.json(Interactions.body(Reply.words(SORRY)))
                : Answer.failed();
    }

    private void late(SlackBody body, @Nullable String answer, @Nullable Throwable failure) {
        String words = answer == null
                ? failed(body, failure == null ? new IllegalStateException() : failure)
                        .body()
                : answer;
        Optional<String> address = Json.text(body.payload(), "response_url");
        if (words.isEmpty()) {
            return;
        }
        if (body.kind() != SlackBody.Kind.COMMAND || address.isEmpty()) {
            LOG.warn("an answer to a {} came too late to be shown", body.kind());
            return;
        }
        try {
            views.respond(address.get(), words);
        } catch (SlackRefused | SlackUnavailable unheard) {
            LOG.warn("a late answer did not get through: {}", unheard.getMessage());
        }
    }
}
