package foreword.adapter.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What the server said, read out of the library's chain of exceptions.
 *
 * @param words the server's own, or what happened to the connection when it said nothing
 */
record SmtpAnswer(Kind kind, String words) {
    private static final int LONGEST = 1000;

    /** Refused weighs more than deferred: one refused recipient refuses the mail for all. */
    enum Kind {
        REFUSED,
        DEFERRED,
        NONE
    }

    private record Reply(int code, String words) {}

    static SmtpAnswer of(Exception failure) {
        List<Reply> replies = replies(failure);
        for (Kind kind : List.of(Kind.REFUSED, Kind.DEFERRED)) {
            int hundreds = kind == Kind.REFUSED ? 5 : 4;
            Set<String> words = replies.stream()
                    .filter(reply -> reply.code() / 100 == hundreds)
                    .map(Reply::words)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!words.isEmpty()) {
                return new SmtpAnswer(kind, tidy(String.join(" / ", words)));
            }
        }
        return new SmtpAnswer(Kind.NONE, tidy(lost(failure)));
    }

    static SmtpAnswer reply(int code, String words) {
        Kind kind = code / 100 == 5 ? Kind.REFUSED : code / 100 == 4 ? Kind.DEFERRED : Kind.NONE;
        return new SmtpAnswer(kind, tidy(words));
    }

    private static List<Reply> replies(Exception failure) {
        List<Reply> replies = new ArrayList<>();
        Exception next = failure;
        while (next != null) {
            String words = String.valueOf(next.getMessage()).strip();
            if (next instanceof SMTPAddressFailedException address) {
                replies.add(new Reply(address.getReturnCode(), address.getAddress() + ": " + words));
            } else if (next instanceof SMTPSenderFailedException sender) {
                replies.add(new Reply(sender.getReturnCode(), words));
            } else if (next instanceof SMTPSendFailedException send) {
                replies.add(new Reply(send.getReturnCode(), words));
            }
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return replies;
    }

    private static String lost(Exception failure) {
        String words = String.valueOf(failure.getMessage());
        Throwable cause = failure instanceof MessagingException chained ? chained.getNextException() : null;
        return cause == null ? words : words + " (" + cause + ")";
    }

    /** On one line, without control characters, of bearable length. */
    static String tidy(@Nullable String words) {
        String line = String.valueOf(words).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
