package foreword.workflow;

import foreword.ask.Reply;
import foreword.inbox.ReceivedMail;
import foreword.people.EmailAddress;
import java.time.Duration;

/** Sees a mail again: the same one by another way, or the same words sent twice. */
final class Repeats {
    private static final Duration SAME_WORDS = Duration.ofDays(3);

    private final Rows rows;
    private final Steps steps;

    Repeats(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** Notes a repeat. What was doubtful before is no repeat when this time it is {@code sure}. */
    boolean seen(String about, ReceivedMail mail, EmailAddress from, boolean sure) {
        boolean again = rows.replies().about(about).stream()
                .filter(before -> before.byAskedPerson() || !sure)
                .anyMatch(before -> same(before, mail, from));
        if (again) {
            steps.note("mail.repeated", about, "it was here before");
        }
        return again;
    }

    private boolean same(Reply before, ReceivedMail mail, EmailAddress from) {
        String words = words(mail.text());
        boolean sameWriter = before.address().filter(from::equals).isPresent();
        boolean sameWords = !words.isEmpty()
                && words.equals(words(before.words()))
                && steps.now().isBefore(before.at().plus(SAME_WORDS));
        return sameWriter && (before.messageId().equals(mail.messageId()) || sameWords);
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
