package foreword.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a person did, and the acknowledgement that is still on its way. */
public final class Deed {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Optional<Message> message;
    private final CompletableFuture<Ack> ack;

    Deed(Optional<Message> message, CompletableFuture<Ack> ack) {
        this.message = message;
        this.ack = ack;
    }

    /** The message that was written, edited or deleted, where the deed was one of these. */
    public Optional<Message> message() {
        return message;
    }

    /** Waits for the first delivery to be answered or given up; the answer has then been applied to the workspace. */
    public Ack ack() {
        return ack.completeOnTimeout(Ack.failed(0, "operation_timeout"), LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Whether the first delivery has been answered or given up. */
    public boolean done() {
        return ack.isDone();
    }
}
