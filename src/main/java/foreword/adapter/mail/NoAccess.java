package foreword.adapter.mail;

import jakarta.mail.MessagingException;
import java.io.Serial;

/** There is nothing to log in with at the moment; the message is a sentence for the operator. */
public final class NoAccess extends MessagingException {
    @Serial
    private static final long serialVersionUID = 1;

    private final boolean refused;

    /** @param refused true when somebody has to act: it was refused, not just out of reach */
    public NoAccess(String sentence, boolean refused) {
        super(sentence);
        this.refused = refused;
    }

    /** True when trying again soon is of no use. */
    public boolean refused() {
        return refused;
    }
}
