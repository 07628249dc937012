package foreword.adapter.hook;

import foreword.outbox.hook.Endpoint;
import foreword.outbox.hook.HookDelivery;
import foreword.outbox.hook.HookSender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends webhooks: signed, within a limit of time, without following redirects, and to no address inside, which is looked at when the
 * name is resolved and again when the connection is made.
 */
public final class WebhookSender implements HookSender, AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final OkHttpClient client;

    /** @param inside whether private and loopback addresses may be reached too */
    public WebhookSender(boolean inside) {
        this(inside, Dns.SYSTEM, LIMIT);
    }

    WebhookSender(boolean inside, Dns names, Duration limit) {
        Reachable reachable = new Reachable(inside);
        // Only the call as a whole is limited: the client's own limits are shorter than the one that is promised.
        this.client = new OkHttpClient.Builder()
                .dns(host -> checked(names.lookup(host), reachable))
                .socketFactory(new GuardedSockets(reachable))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(limit)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }

    @Override
    public Answer send(Endpoint endpoint, HookDelivery delivery, Instant now) {
        Request request = new Request.Builder()
                .url(endpoint.url().toString())
                .header("User-Agent", "Foreword")
                .header("webhook-id", delivery.event())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header(
                        "webhook-signature",
                        new HookSignature(endpoint.secrets()).of(delivery.event(), now, delivery.body()))
                .post(RequestBody.create(delivery.body().getBytes(java.nio.charset.StandardCharsets.UTF_8), JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return new Answer(response.code(), "HTTP " + response.code(), pause(response.header("Retry-After"), now));
        } catch (IOException failed) {
            return new Answer(0, words(failed), null);
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private static List<InetAddress> checked(List<InetAddress> found, Reachable reachable) throws UnknownHostException {
        if (found.isEmpty() || !found.stream().allMatch(reachable::allows)) {
            throw new UnknownHostException(NotReachable.WORDS);
        }
        return found;
    }

    /** Without the host and the path, which may hold a key. */
    private static String words(IOException failed) {
        return failed instanceof NotReachable || NotReachable.WORDS.equals(failed.getMessage())
                ? NotReachable.WORDS
                : failed.getClass().getSimpleName();
    }

    /** Seconds, or a date as HTTP writes it; null for anything else. */
    private static @Nullable Duration pause(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return null;
        }
        if (retryAfter.strip().matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
        }
        try {
            Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter.strip()));
            return then.isAfter(now) ? Duration.between(now, then) : null;
        } catch (DateTimeParseException neither) {
            return null;
        }
    }
}
