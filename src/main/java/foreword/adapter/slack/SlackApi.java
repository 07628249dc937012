package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import foreword.adapter.slack.SlackHttp.Again;
import foreword.adapter.slack.SlackHttp.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way to Slack's Web API: it keeps the pace, repeats what may be repeated, and writes one line about each trouble. */
public final class SlackApi implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackApi.class);
    private static final Duration TOTAL = Duration.ofSeconds(15);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int BURST = 3;
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** What Slack says at a response address that takes no more. */
    private static final Set<String> USED_UP = Set.of("used_url", "expired_url", "http_404", "http_410");

    private final SlackHttp http;
    private final String host;
    private final String token;
    private final Pacing pacing;

    /**
     * @param apiUrl the base, for example {@code https://slack.com/api/}
     * @param token a bot token, or an app token for Socket Mode's address
     */
    public SlackApi(String apiUrl, String token) {
        this(apiUrl, token, TOTAL, Pacing.Ticker.real());
    }

    SlackApi(String apiUrl, String token, Duration total, Pacing.Ticker ticker) {
        this.http = new SlackHttp(apiUrl, total);
        this.host = hostOf(apiUrl);
        this.token = token;
        this.pacing = new Pacing(ticker);
    }

    /** How often, and how long we are ready to wait in sum. */
    private record Manner(int attempts, Duration patience, boolean repeatable) {
        static final Manner SAFE = new Manner(ATTEMPTS, Duration.ofSeconds(30), true);
        static final Manner ONCE_ONLY = new Manner(ATTEMPTS, Duration.ofSeconds(5), false);
        static final Manner NOW_OR_NEVER = new Manner(1, Duration.ofSeconds(1), false);
    }

    /** Calls a method that does no harm when it is repeated. */
    public JsonNode ask(String method, Map<String, String> arguments) throws SlackRefused, SlackUnavailable {
        return settled(method, arguments, Manner.SAFE);
    }

    /** Calls a method once: for what is worthless a moment later, or has its own way of repeating. */
    JsonNode askOnce(String method, Map<String, String> arguments) throws SlackRefused, SlackUnavailable {
        return settled(method, arguments, Manner.NOW_OR_NEVER);
    }

    /** Calls a method that must not happen twice; it is repeated only while it is certain that nothing was done. */
    JsonNode tell(String method, Map<String, String> arguments) throws SlackRefused, SlackUnavailable, SlackAnswerLost {
        return call(method, arguments, Manner.ONCE_ONLY);
    }

    /**
     * Posts to a response address; only Slack's own host and that of the configured API are ever called. It takes five answers within
     * half an hour: what comes later is let go, as no repetition could bring it there.
     */
    void respond(String url, String json) throws SlackRefused, SlackUnavailable {
        if (!mayAnswer(url)) {
            LOG.warn("refused to answer at a foreign response address");
            throw new SlackRefused("invalid_url");
        }
        Outcome outcome = http.post(url, json);
        if (outcome instanceof Outcome.Refused gone && USED_UP.contains(gone.code())) {
            LOG.info("an answer came too late for its response address: {}", gone.code());
            return;
        }
        if (outcome instanceof Outcome.Refused refused) {
            throw refused("response_url", refused);
        }
        if (!(outcome instanceof Outcome.Done)) {
            throw new SlackUnavailable("response_url: " + words(outcome));
        }
    }

    /** For Bolt, which brings its own client. */
    Slack slack() {
        return http.slack();
    }

    String token() {
        return token;
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode settled(String method, Map<String, String> arguments, Manner manner)
            throws SlackRefused, SlackUnavailable {
        try {
            return call(method, arguments, manner);
        } catch (SlackAnswerLost lost) {
            throw new SlackUnavailable(String.valueOf(lost.getMessage()), lost);
        }
    }

    private JsonNode call(String method, Map<String, String> arguments, Manner manner)
            throws SlackRefused, SlackUnavailable, SlackAnswerLost {
        String bucket = bucket(method, arguments);
        Duration left = manner.patience();
        Outcome last = new Outcome.NotNow("the pace is full", null, Again.ANY_CALL);
        for (int attempt = 1; attempt <= manner.attempts() && mayRepeat(last, manner); attempt++) {
            Duration wait = max(turn(bucket, left), attempt == 1 ? Duration.ZERO : backoff(attempt));
            if (wait.compareTo(left) > 0) {
                break;
            }
            left = left.minus(wait);
            pause(wait);
            last = http.call(method, token, arguments);
            if (last instanceof Outcome.Done done) {
                LOG.debug("{}: ok at attempt {}", method, attempt);
                return done.body();
            }
            if (last instanceof Outcome.Refused refused) {
                throw refused(method, refused);
            }
            if (last instanceof Outcome.NotNow notNow) {
                hold(bucket, notNow);
            }
        }
        throw lost(method, last);
    }

    private static boolean mayRepeat(Outcome last, Manner manner) {
        if (last instanceof Outcome.NotNow notNow) {
            return notNow.again() == Again.ANY_CALL || (notNow.again() == Again.HARMLESS_CALLS && manner.repeatable());
        }
        return manner.repeatable();
    }

    private SlackUnavailable lost(String method, Outcome last) throws SlackAnswerLost {
        String words = method + ": " + words(last);
        LOG.warn("gave up {}", words);
        if (last instanceof Outcome.Lost) {
            throw new SlackAnswerLost(words);
        }
        return new SlackUnavailable(words);
    }

    private static SlackRefused refused(String method, Outcome.Refused refused) {
        LOG.warn("{} refused: {}", method, refused.code());
        return new SlackRefused(refused.code());
    }

    private static String words(Outcome outcome) {
        if (outcome instanceof Outcome.NotNow notNow) {
            return notNow.words();
        }
        return outcome instanceof Outcome.Lost lost
                ? lost.words()
                : outcome.getClass().getSimpleName();
    }

    /** Posts have a pace for each channel, so that one crowded channel never holds back another. */
    private static String bucket(String method, Map<String, String> arguments) {
        return method.equals("chat.postMessage") ? method + "/" + arguments.getOrDefault("channel", "") : method;
    }

    private Duration turn(String bucket, Duration patience) {
        return paced(bucket)
                ? pacing.turn(bucket, INTERVAL, BURST, patience)
                : pacing.turn(bucket, Duration.ZERO, 1, patience);
    }

    private void hold(String bucket, Outcome.NotNow notNow) {
        if (notNow.pause() != null) {
            pacing.hold(bucket, notNow.pause(), paced(bucket) ? INTERVAL : Duration.ZERO, paced(bucket) ? BURST : 1);
        }
    }

    private static boolean paced(String bucket) {
        return bucket.startsWith("chat.postMessage/");
    }

    private void pause(Duration wait) throws SlackUnavailable {
        try {
            pacing.sleep(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SlackUnavailable("stopped while waiting", stopped);
        }
    }

    private static Duration backoff(int attempt) {
        long millis = FIRST_PAUSE.toMillis() << (attempt - 2);
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private boolean mayAnswer(String url) {
        String target = hostOf(url);
        boolean real = target.equals("https://hooks.slack.com");
        return !target.isEmpty() && (real ? host.equals("https://slack.com") : target.equals(host));
    }

    /** Scheme, host and port, or empty: an address with a user name in it is none of Slack's. */
    private static String hostOf(String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() == null || uri.getScheme() == null || uri.getUserInfo() != null) {
                return "";
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
