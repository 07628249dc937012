package foreword.outbox.hook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hands an event over to an endpoint. */
public interface HookSender {
    /** Tries once; never throws because of what is at the other end. */
    Answer send(Endpoint endpoint, HookDelivery delivery, Instant now);

    /**
     * What came back.
     *
     * @param status of HTTP, 0 when there was no answer
     * @param words what happened, without the address
     * @param pause what the other side asked for, null when it asked for none
     */
    record Answer(int status, String words, @Nullable Duration pause) {
        boolean well() {
            return status >= 200 && status < 300;
        }

        /** The endpoint says that it is gone for good. */
        boolean gone() {
            return status == 410;
        }

        boolean busy() {
            return status == 429 || status == 502 || status == 504;
        }
    }
}
