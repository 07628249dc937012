package foreword.workflow;

import java.io.Serial;

/** A draft could not be written because its template asks for something unknown; the step is rolled back and the drafter told. */
public final class Undrafted extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    Undrafted(MissingWords missing) {
        super(missing.getMessage(), missing);
    }
}
