package foreword.adapter.http;

import java.nio.charset.StandardCharsets;

/** What goes back: a status, header fields and the bytes of the body. */
@SuppressWarnings("ArrayRecordComponent")
public record HttpResponse(int status, Headers headers, byte[] body) {
    private static final int DROPPED = 0;

    public static HttpResponse of(int status, String type, byte[] body) {
        return new HttpResponse(status, Headers.none().with("Content-Type", type), body);
    }

    public static HttpResponse text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpResponse json(int status, String json) {
        return of(status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpResponse html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpResponse empty(int status) {
        return new HttpResponse(status, Headers.none(), new byte[0]);
    }

    /** 303: look at the other place with GET. */
    public static HttpResponse redirect(String location) {
        return new HttpResponse(303, Headers.none().with("Location", location), new byte[0]);
    }

    /** No answer at all: the connection is cut. */
    public static HttpResponse dropped() {
        return empty(DROPPED);
    }

    public HttpResponse with(String name, String value) {
        return new HttpResponse(status, headers.with(name, value), body);
    }

    boolean isDropped() {
        return status == DROPPED;
    }
}
