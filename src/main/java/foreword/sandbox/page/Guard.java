package foreword.sandbox.page;

import foreword.adapter.http.Exchange;
import foreword.adapter.http.HttpPort;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Keeps other sites out: our Host, our Origin, a token on each POST, and strict headers on each answer. */
final class Guard {
    static final String TOKEN_HEADER = "X-Sandbox-Token";
    static final String TOKEN_FIELD = "token";

    private static final String POLICY = "default-src 'self'; frame-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final HttpPort http;
    private final String token;

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
            try {
                return sealed(route.answer(request));
            } catch (IllegalArgumentException e) {
                return sealed(HttpResponse.text(400, "This cannot be done.\n"));
            }
        };
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
