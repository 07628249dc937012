package foreword.adapter.mail;

import foreword.people.EmailAddress;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What the server said, read out of the library's chain of exceptions.
 *
 * @param code the server's, 0 when it said nothing
 * @param words the server's own, or what happened to the connection when it said nothing
 * @param dead the recipients that do not exist
 */
record SmtpAnswer(Kind kind, int code, String words, List<EmailAddress> dead) {
    private static final int LONGEST = 1000;

    /** There is no such user, host or domain, or it has moved (RFC 3463); 5.1.7 and 5.1.8 are about us. */
    private static final Pattern DEAD = Pattern.compile("\\b5\\.1\\.(1|2|3|6|10)\\b");

    /** Refused weighs more than deferred: one refused recipient refuses the mail for all. */
    enum Kind {
        REFUSED,
        DEFERRED,
        NONE
    }

    private record Reply(int code, String words, Optional<EmailAddress> dead) {}

    static SmtpAnswer of(Exception failure) {
        List<Reply> replies = replies(failure);
        for (Kind kind : List.of(Kind.REFUSED, Kind.DEFERRED)) {
            int hundreds = kind == Kind.REFUSED ? 5 : 4;
            List<Reply> fitting = replies.stream()
                    .filter(reply -> reply.code() / 100 == hundreds)
                    .toList();
            if (!fitting.isEmpty()) {
                return new SmtpAnswer(kind, fitting.get(0).code(), words(fitting), dead(fitting));
            }
        }
        return new SmtpAnswer(Kind.NONE, 0, tidy(lost(failure)), List.of());
    }

    static SmtpAnswer reply(int code, String words) {
        Kind kind = code / 100 == 5 ? Kind.REFUSED : code / 100 == 4 ? Kind.DEFERRED : Kind.NONE;
        return new SmtpAnswer(kind, code, tidy(words), List.of());
    }

    private static String words(List<Reply> replies) {
        return tidy(replies.stream().map(Reply::words).distinct().collect(Collectors.joining(" / ")));
    }

    private static List<EmailAddress> dead(List<Reply> replies) {
        return replies.stream()
                .flatMap(reply -> reply.dead().stream())
                .distinct()
                .toList();
    }

    private static List<Reply> replies(Exception failure) {
        List<Reply> replies = new ArrayList<>();
        Exception next = failure;
        while (next != null) {
            String words = String.valueOf(next.getMessage()).strip();
            if (next instanceof SMTPAddressFailedException address) {
                replies.add(new Reply(
                        address.getReturnCode(),
                        address.getAddress() + ": " + words,
                        DEAD.matcher(words).find()
                                ? EmailAddress.read(address.getAddress().getAddress())
                                : Optional.empty()));
            } else if (next instanceof SMTPSenderFailedException sender) {
                replies.add(new Reply(sender.getReturnCode(), words, Optional.empty()));
            } else if (next instanceof SMTPSendFailedException send) {
                replies.add(new Reply(send.getReturnCode(), words, Optional.empty()));
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
