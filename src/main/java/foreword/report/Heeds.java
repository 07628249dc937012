package foreword.report;

import java.time.Instant;

/** Counts what was acted upon. */
public interface Heeds {
    /** Of what was shown from this moment on. */
    Heed since(Instant from);

    /** Of what was shown of late. */
    default Heed lately(Instant now) {
        return since(now.minus(Heed.LOOKED_BACK));
    }
}
