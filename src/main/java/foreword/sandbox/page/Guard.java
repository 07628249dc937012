package foreword.sandbox.page;

import foreword.adapter.http.Exchange;
import foreword.adapter.http.HttpPort;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps other sites out: our Host, our Origin, a token on each POST, and strict headers on each answer. When the page's
 * time is over, it sends whoever still asks to the page that took its place.
 */
final class Guard {
    static final String TOKEN_HEADER = "X-Sandbox-Token";
    static final String TOKEN_FIELD = "token";

    private static final String POLICY = "default-src 'self'; frame-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final HttpPort http;
    private final String token;
    /** Held for reading by each request that is worked on, for writing by the end. */
    private final ReadWriteLock work = new ReentrantReadWriteLock();

    private boolean over;

    Guard(HttpPort http) {
        this.http = http;
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String token() {
        return token;
    }

    /** The route with its doors shut. */
    Exchange around(Exchange route) {
        return request -> {
            if (!ours(request)) {
                return sealed(HttpResponse.text(403, "This page answers only under its own address.\n"));
            }
            if (request.method().equals("POST") && !tokens(request)) {
                return sealed(HttpResponse.text(403, "Please reload the page: its token is missing or old.\n"));
            }
            work.readLock().lock();
            try {
                return sealed(over ? elsewhere(request) : route.answer(request));
            } catch (IllegalArgumentException e) {
                return sealed(HttpResponse.text(400, "This cannot be done.\n"));
            } finally {
                work.readLock().unlock();
            }
        };
    }

    /**
     * Waits for what is worked on, ends, and lets another begin meanwhile. Whoever asks in between waits, and is then sent
     * on: by a redirect, or where something was to be done, by a reload, as it can no longer be done.
     */
    void endWith(Runnable beginning) {
        work.writeLock().lock();
        try {
            over = true;
            beginning.run();
        } finally {
            work.writeLock().unlock();
        }
    }

    private static HttpResponse elsewhere(HttpRequest request) {
        if (request.method().equals("POST")) {
            return HttpResponse.text(200, "Everything began again.\n").with("HX-Refresh", "true");
        }
        try {
            var path = new URI(null, null, request.path(), null).getRawPath();
            var query = request.query().isEmpty() ? "" : "?" + request.query();
            return HttpResponse.text(307, "Everything began again.\n").with("Location", path + query);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path: " + request.path(), e);
        }
    }

    /** Whether the request was made to us and by us. */
    boolean ours(HttpRequest request) {
        var hosts = Set.of("127.0.0.1:" + http.port(), "localhost:" + http.port());
        var host = request.header("Host").orElse("");
        var origins = request.headers().all("Origin");
        return hosts.contains(host)
                && request.headers().all("Host").size() == 1
                && origins.stream().allMatch(("http://" + host)::equals);
    }

    /** The answer with the cookie that belongs to the token. */
    HttpResponse remembered(HttpResponse response) {
        return response.with("Set-Cookie", cookie() + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
    }

    private boolean tokens(HttpRequest request) {
        var sent =
                request.header(TOKEN_HEADER).orElseGet(() -> Fields.of(request).get(TOKEN_FIELD));
        return same(sent) && request.headers().all("Cookie").stream().anyMatch(this::carries);
    }

    private boolean carries(String cookies) {
        for (var cookie : cookies.split(";", -1)) {
            var pair = cookie.strip();
            if (pair.startsWith(cookie() + "=") && same(pair.substring(cookie().length() + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean same(String sent) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private String cookie() {
        return "foreword_sandbox_" + http.port();
    }

    private static HttpResponse sealed(HttpResponse response) {
        var policed = response.headers().first("Content-Security-Policy").isPresent()
                ? response
                : response.with("Content-Security-Policy", POLICY);
        return policed.with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }
}
