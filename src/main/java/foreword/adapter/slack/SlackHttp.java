package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One exchange with Slack, and what is certain about it afterwards. */
final class SlackHttp implements AutoCloseable {
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(1);
    private static final Pattern ERROR = Pattern.compile("^(?:\\{.*\"error\"\\s*:\\s*\")?([a-z_]{4,40})(?:\".*|$)");
    private static final int LONGEST_ERROR = 2000;
    private static final Set<String> NOT_NOW = Set.of("ratelimited", "rate_limited", "service_unavailable");
    private static final Set<String> PERHAPS = Set.of("fatal_error", "internal_error", "request_timeout");
    /** What only the operator can mend: messages wait for it and are not lost. */
    private static final Set<String> NOT_WITH_THIS_TOKEN = Set.of(
            "invalid_auth", "not_authed", "token_revoked", "token_expired", "missing_scope", "not_allowed_token_type");

    private final SlackHttpClient client;
    private final Slack slack;
    private final String base;

    SlackHttp(String apiUrl, Duration total) {
        this.base = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(base);
        config.setHttpClientCallTimeoutMillis(Math.toIntExact(total.toMillis()));
        this.client = new SlackHttpClient(guarded(config));
        this.slack = Slack.getInstance(config, client);
    }

    /** What is known after an exchange. */
    sealed interface Outcome {
        /** Slack did it. */
        record Done(JsonNode body) implements Outcome {}

        /** Slack will not do it. */
        record Refused(String code) implements Outcome {}

        /** Slack says that nothing was done; {@code pause} is what it asked for. */
        record NotNow(String words, @Nullable Duration pause, Again again) implements Outcome {}

        /** The request was sent, its effect is unknown. */
        record Lost(String words) implements Outcome {}
    }

    /** When a call that was not done may be made again at once. */
    enum Again {
        ANY_CALL,
        /** A server that fell over says "not done", and is not always right. */
        HARMLESS_CALLS,
        NO_CALL
    }

    Slack slack() {
        return slack;
    }

    /** Posts the arguments as a form to a Web API method. */
    Outcome call(String method, String token, Map<String, String> arguments) {
        FormBody.Builder form = new FormBody.Builder();
        arguments.forEach(form::add);
        try (Response response = client.postFormWithBearerHeader(base + method, token, form.build())) {
            return read(response, true);
        } catch (IOException failed) {
            return failure(failed);
        }
    }

    /** Posts JSON to a response address, whose answer is not always JSON. */
    Outcome post(String url, String json) {
        RequestBody body = RequestBody.create(json, MediaType.get("application/json; charset=utf-8"));
        Request request = new Request.Builder().url(url).post(body).build();
        try (Response response = client.getOkHttpClient().newCall(request).execute()) {
            return read(response, false);
        } catch (IOException failed) {
            return failure(failed);
        }
    }

    @Override
    public void close() {
        client.getOkHttpClient().dispatcher().executorService().shutdown();
        client.getOkHttpClient().connectionPool().evictAll();
    }

    /**
     * OkHttp on its own sends a request again by another address when an answer is lost, which would post twice; and it
     * does not tell a failure before sending from one after.
     */
    private static OkHttpClient guarded(SlackConfig config) {
        return SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(SlackHttp::markUnsent)
                .addNetworkInterceptor(SlackHttp::markSent)
                .build();
    }

    private static Response markUnsent(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException failed) {
            throw has(failed, Sent.class) ? failed : new Unsent(failed);
        }
    }

    private static Response markSent(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException failed) {
            throw new Sent(failed);
        }
    }

    private static Outcome failure(IOException failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String words = root.getClass().getSimpleName() + ": " + root.getMessage();
        return has(failed, Unsent.class) ? new Outcome.NotNow(words, null, Again.ANY_CALL) : new Outcome.Lost(words);
    }

    private static boolean has(Throwable failed, Class<? extends Throwable> kind) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static Outcome read(Response response, boolean json) throws IOException {
        int status = response.code();
        if (status == 429) {
            return new Outcome.NotNow("ratelimited", pause(response.header("Retry-After")), Again.ANY_CALL);
        }
        if (status == 504) {
            return new Outcome.Lost("http_504");
        }
        if (status >= 500) {
            return new Outcome.NotNow("http_" + status, null, Again.HARMLESS_CALLS);
        }
        if (status >= 300) {
            return new Outcome.Refused(json ? "http_" + status : error(response));
        }
        return json ? verdict(String.valueOf(response.body().string())) : new Outcome.Done(Json.object());
    }

    /** What a response address answers is an error's name, alone or in JSON. */
    private static String error(Response response) throws IOException {
        String text = response.peekBody(LONGEST_ERROR).string().strip();
        Matcher named = ERROR.matcher(text);
        return named.find() ? named.group(1) : "http_" + response.code();
    }

    private static Duration pause(@Nullable String seconds) {
        return seconds != null && seconds.strip().matches("[0-9]{1,5}")
                ? Duration.ofSeconds(Long.parseLong(seconds.strip()))
                : DEFAULT_PAUSE;
    }

    private static Outcome verdict(String text) {
        JsonNode body;
        try {
            body = Json.read(text);
        } catch (IllegalArgumentException notJson) {
            return new Outcome.Lost("the answer is no JSON");
        }
        if (body.path("ok").asBoolean()) {
            return new Outcome.Done(body);
        }
        String code = Json.text(body, "error").orElse("unknown_error");
        if (PERHAPS.contains(code)) {
            return new Outcome.Lost(code);
        }
        if (NOT_NOW.contains(code)) {
            return new Outcome.NotNow(code, DEFAULT_PAUSE, Again.ANY_CALL);
        }
        return NOT_WITH_THIS_TOKEN.contains(code)
                ? new Outcome.NotNow(code, null, Again.NO_CALL)
                : new Outcome.Refused(code);
    }

    /** Failed before anything was written. */
    private static final class Unsent extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        Unsent(IOException cause) {
            super("not sent", cause);
        }
    }

    /** Failed after the connection stood. */
    private static final class Sent extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        Sent(IOException cause) {
            super("sent, no answer", cause);
        }
    }
}
