package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail.Complaint;
import foreword.people.EmailAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Feedback reports (RFC 5965): a recipient told their provider that our mail is unwanted. */
final class Complaints {
    private Complaints() {}

    static @Nullable Complaint of(Headers headers, PartWalk parts, String text) {
        for (Leaf leaf : parts.leaves()) {
            if (leaf.is("message/feedback-report")) {
                String report = leaf.text();
                String type = ReturnedMail.field(report, "feedback-type").toLowerCase(Locale.ROOT);
                return new Complaint(by(report, parts), type, ReturnedMail.id(headers, parts, text));
            }
        }
        return null;
    }

    /** The report names who complained, or hides it; then the mail's own recipient may stand in the copy. */
    private static @Nullable EmailAddress by(String report, PartWalk parts) {
        for (String field : new String[] {"original-rcpt-to", "removal-recipient", "redacted-address"}) {
            EmailAddress named = Addresses.first(ReturnedMail.field(report, field));
            if (named != null) {
                return named;
            }
        }
        return parts.nested().stream()
                .flatMap(original -> new Headers(original).addresses("To").stream())
                .findFirst()
                .orElse(null);
    }
}
