package foreword.adapter.hook;

import java.io.IOException;
import java.io.Serial;

/** An address that lies inside, where nothing is sent. */
final class NotReachable extends IOException {
    static final String WORDS = "the address lies in a private network";

    @Serial
    private static final long serialVersionUID = 1;

    NotReachable() {
        super(WORDS);
    }
}
