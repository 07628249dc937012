package foreword.adapter.mail.reading;

import foreword.people.EmailAddress;
import java.util.List;

/**
 * What the header of a mail tells about quotes in its text.
 *
 * @param passesOn the subject says that it forwards
 * @param to whom it is written to
 */
record Occasion(boolean passesOn, List<EmailAddress> to) {
    static final Occasion UNKNOWN = new Occasion(false, List.of());

    static Occasion of(Headers headers) {
        return new Occasion(ForwardReader.saysForward(headers.words("Subject")), headers.addresses("To"));
    }
}
