package foreword.adapter.http;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** Turns Jetty's request into ours. */
final class JettyRequests {
    private JettyRequests() {}

    static HttpRequest read(Request request, byte[] body) {
        var headers = Headers.none();
        for (var field : request.getHeaders()) {
            headers = headers.with(
                    field.getName(), Optional.ofNullable(field.getValue()).orElse(""));
        }
        var uri = request.getHttpURI();
        var query = Optional.ofNullable(uri.getQuery()).orElse("");
        return new HttpRequest(
                request.getMethod(), path(request), query, headers, body, Request.getRemoteAddr(request));
    }

    static String path(Request request) {
        return Optional.ofNullable(request.getHttpURI().getDecodedPath()).orElse("/");
    }
}
