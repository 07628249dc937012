package foreword.byemail;

import foreword.outbox.MailText;
import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail from the program to one of us, answered to the address of its card.
 *
 * @param inReplyTo the mail it answers, null when it begins a thread
 */
record MailToTeammate(
        EmailAddress to, MailSecret secret, @Nullable String inReplyTo, Instant date) {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,240}@[!-;=?-~]{1,240}>");
    private static final int SUBJECT = 120;

    MailText saying(Told told, MailDress.Frame frame, MailDress dress) {
        String answered = inReplyTo != null && MESSAGE_ID.matcher(inReplyTo).matches() ? inReplyTo : null;
        return new MailText(
                MailText.Kind.NOTICE,
                new MailText.Sender("Foreword", to),
                List.of(to),
                List.of(),
                new MailText.Words(
                        oneLine(told.subject()),
                        PlainMail.of(told, frame),
                        dress.html(told, frame),
                        frame.phrases().language().toLanguageTag()),
                null,
                new MailText.Conversation(secret.token(), answered, answered == null ? List.of() : List.of(answered)),
                date);
    }

    /** What people typed never breaks a header. */
    private static String oneLine(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ")
                .replaceAll("[\\p{Cf}\\p{Cs}]", "")
                .strip();
        return line.codePointCount(0, line.length()) <= SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT - 1)) + "\u2026";
    }
}
