package foreword.adapter.http;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings each request to its route and the answer back. */
final class Router extends Handler.Abstract.NonBlocking {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final Routes routes;
    private final Lanes lanes;
    private final ScheduledExecutorService timer;
    private final Duration patience;
    private final Set<JettyEventStream> streams = ConcurrentHashMap.newKeySet();

    Router(Routes routes, Lanes lanes, ScheduledExecutorService timer, Duration patience) {
        this.routes = routes;
        this.lanes = lanes;
        this.timer = timer;
        this.patience = patience;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var path = JettyRequests.path(request);
        var route = routes.find(request.getMethod(), path);
        var way = new Way(request, response, callback);
        if (route.isEmpty()) {
            way.send(unknown(path));
        } else if (route.get().stream().isPresent()) {
            stream(route.get().stream().get(), way);
        } else {
            exchange(route.get(), way);
        }
        return true;
    }

    /** Ends the streams of events: they have no end of their own that a stop could wait for. */
    void endStreams() {
        streams.forEach(JettyEventStream::close);
    }

    private HttpResponse unknown(String path) {
        var methods = routes.methods(path);
        return methods.isEmpty()
                ? HttpResponse.text(404, "There is nothing here.\n")
                : HttpResponse.text(405, "This method is not allowed here.\n")
                        .with("Allow", String.join(", ", methods));
    }

    private void stream(StreamHandler handler, Way way) {
        var stream = new JettyEventStream(way.response(), way.callback(), timer);
        streams.removeIf(earlier -> !earlier.open());
        streams.add(stream);
        stream.start();
        handler.opened(JettyRequests.read(way.request(), new byte[0]), stream);
    }

    private void exchange(Routes.Route route, Way way) {
        var unused = BodyReader.read(way.request(), route.longestBody(), timer, patience)
                .thenAcceptAsync(body -> way.send(answer(route, way.request(), body)), lanes.of(route.path()))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        way.send(refusal(failure));
                    }
                });
    }

    private static HttpResponse answer(Routes.Route route, Request request, byte[] body) {
        try {
            return route.exchange().orElseThrow().answer(JettyRequests.read(request, body));
        } catch (Exception | LinkageError | AssertionError e) {
            LOG.error("{} {} failed", request.getMethod(), route.path(), e);
            return HttpResponse.text(500, "Something went wrong here.\n");
        }
    }

    private static HttpResponse refusal(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof BodyReader.TooLong) {
            return HttpResponse.text(413, "The body is too long.\n").with("Connection", "close");
        }
        if (cause instanceof RejectedExecutionException) {
            return HttpResponse.text(503, "Too much is going on.\n").with("Retry-After", "1");
        }
        return HttpResponse.text(408, "The request did not come in whole.\n").with("Connection", "close");
    }

    private record Way(Request request, Response response, Callback callback) {
        void send(HttpResponse answer) {
            if (answer.isDropped()) {
                request.getConnectionMetaData().getConnection().getEndPoint().close();
                callback.failed(new EOFException("Dropped on purpose"));
                return;
            }
            response.setStatus(answer.status());
            answer.headers()
                    .asMap()
                    .forEach((name, values) -> response.getHeaders().put(name, values));
            response.getHeaders().put("Content-Length", answer.body().length);
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
        }
    }
}
