package foreword.adapter.http;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads a body as it comes, without holding a thread, and gives up where it grows too long or takes too long. */
final class BodyReader implements Runnable {
    /** Read on and thrown away: who still writes while we answer and close sees a broken connection, and not the answer. */
    private static final long SPARED = 4 << 20;

    private final Request request;
    private final long longest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long spilt;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    /** The body is longer than its route takes. */
    static final class TooLong extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private BodyReader(Request request, long longest) {
        this.request = request;
        this.longest = longest;
    }

    static CompletableFuture<byte[]> read(
            Request request, long longest, ScheduledExecutorService timer, Duration patience) {
        var reader = new BodyReader(request, longest);
        var limit = timer.schedule(
                () -> request.fail(new TimeoutException("The body took too long")),
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        if (request.getLength() > longest + SPARED) {
            reader.whole.completeExceptionally(new TooLong());
        } else {
            reader.run();
        }
        return reader.whole.whenComplete((body, failure) -> limit.cancel(false));
    }

    @Override
    public void run() {
        while (!whole.isDone()) {
            var chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            take(chunk);
        }
    }

    private void spill(Content.Chunk chunk, int length) {
        spilt += length;
        chunk.release();
        if (chunk.isLast() || spilt > SPARED) {
            whole.completeExceptionally(new TooLong());
        }
    }

    private void take(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            whole.completeExceptionally(chunk.getFailure());
            return;
        }
        int length = chunk.remaining();
        if (spilt > 0 || bytes.size() + (long) length > longest) {
            spill(chunk, length);
            return;
        }
        var part = new byte[length];
        chunk.getByteBuffer().get(part);
        bytes.writeBytes(part);
        chunk.release();
        if (chunk.isLast()) {
            whole.complete(bytes.toByteArray());
        }
    }
}
