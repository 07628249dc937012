package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words and codes of a delivery failure mean. */
final class BounceWords {
    private static final List<String> SUBJECTS = List.of(
            "undeliver",
            "delivery status notification",
            "delivery failure",
            "delivery has failed",
            "failure notice",
            "failed mail",
            "returned mail",
            "mail delivery failed",
            "mail delivery failure",
            "delivery notification",
            "message delivery has failed",
            "mail system error",
            "unzustellbar",
            "nicht zustellbar",
            "non remis",
            "mail could not be delivered",
            "non-deliverable",
            "bounce",
            "could not be delivered",
            "mail delivery problem",
            "undelivered",
            "mailer-daemon",
            "delivery report",
            "mail error",
            "delivery error",
            "mail failure",
            "mail status report",
            "message status",
            "returned message",
            "postmaster notify",
            "user unknown",
            "warning: ",
            "delivery incomplete",
            "failed delivery",
            "delivery failed",
            "returned to sender",
            "nondeliverable",
            "no se puede entregar",
            "notification d'échec",
            "mislukt",
            "エラー",
            "warning - undelivered",
            "returning to sender",
            "mail failed",
            "delivery unsuccessful",
            "unable to deliver");

    private static final List<String> FAILED = List.of(
            "could not be delivered",
            "couldn't be delivered",
            "cannot be delivered",
            "can not be delivered",
            "could not deliver",
            "cannot deliver",
            "can't deliver",
            "unable to deliver",
            "wasn't able to deliver",
            "was not able to deliver",
            "not able to deliver",
            "was not delivered",
            "wasn't delivered",
            "not been delivered",
            "not delivered to",
            "did not reach",
            "undeliverable",
            "undelivered",
            "delivery failed",
            "delivery has failed",
            "delivery to the following",
            "delivery error",
            "delivery problem",
            "failed to deliver",
            "failed delivery",
            "fatal errors",
            "permanent error",
            "permanent failure",
            "permanently",
            "error delivering",
            "error has occurred while attempting to deliver",
            "error occurred while",
            "trouble delivering",
            "message delivery",
            "returned to you",
            "returned to sender",
            "returning message",
            "has been rejected",
            "was rejected",
            "been refused",
            "error message below",
            "following address failed",
            "address(es) failed",
            "no transport provider",
            "transcript of session",
            "non-deliverable",
            "not possible to deliver",
            "konnte nicht zugestellt werden",
            "nicht zugestellt",
            "unzustellbar",
            "n'a pas pu être",
            "n'a pas été",
            "non remis",
            "no se pudo entregar",
            "no se ha podido entregar",
            "no se puede entregar",
            "não pôde ser entregue",
            "non è stato possibile",
            "impossibile recapitare",
            "kon niet worden",
            "niet worden bezorgd",
            "не может быть доставлено",
            "не может быть",
            "配信できません",
            "配送できません",
            "送信できません",
            "無法傳送",
            "无法投递",
            "退信");
    private static final List<String> DELAYED = List.of(
            "has been delayed",
            "been delayed",
            "is delayed",
            "delivery delayed",
            "delayed mail",
            "notification (delay)",
            "notification: delayed",
            "warning message only",
            "still being retried",
            "will be retried",
            "will keep trying",
            "will continue to try",
            "will continue trying",
            "continue to be attempted",
            "not yet been delivered",
            "no action is required",
            "do not need to resend",
            "could not send message for past",
            "wird verzögert",
            "noch nicht zugestellt",
            "retardé");
    private static final Set<String> ALIVE = Set.of("1.7", "1.8", "2.2", "2.3", "3.4", "4.6", "4.7");
    private static final Set<String> DEAD = Set.of("1.1", "1.2", "1.3", "1.6", "1.10");

    private BounceWords() {}

    static boolean isSubject(String subject) {
        String lower = subject.toLowerCase(Locale.ROOT);
        return SUBJECTS.stream().anyMatch(lower::contains);
    }

    /** True when the words say that a mail was not delivered. */
    static boolean saysFailure(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return FAILED.stream().anyMatch(lower::contains);
    }

    /** True when the words say that delivery is only late. */
    static boolean saysDelay(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return DELAYED.stream().anyMatch(lower::contains);
    }

    /**
     * True when the address itself is dead: no such user, host or domain, moved, or it takes no mail.
     *
     * @param afterData the server had taken the recipient, and refused only the mail
     */
    static boolean isDead(String status, String reason, boolean afterData) {
        Failure failure = Failure.in(reason);
        String detail = status.substring(2);
        boolean content = (detail.startsWith("6.") || detail.startsWith("3.")) && failure == Failure.REFUSED;
        if (status.startsWith("4") || ALIVE.contains(detail) || content) {
            return false;
        }
        if (DEAD.contains(detail)) {
            return failure != Failure.FULL && failure != Failure.SENDER && failure != Failure.SPAM;
        }
        boolean policy = detail.startsWith("7.") && failure != Failure.TAKES_NO_MAIL && failure != Failure.NO_SUCH_USER;
        return failure.isDead() && !policy && !(afterData && failure == Failure.NO_SUCH_USER);
    }

    /** The status that fits the words, for a report that gives none (RFC 3463). */
    static String derived(String reason, boolean afterData) {
        Failure failure = Failure.in(reason);
        String reply = reply(reason);
        boolean later = reply != null ? reply.startsWith("4") : reason.contains("retry timeout");
        boolean taken = afterData && failure == Failure.NO_SUCH_USER;
        return (later ? "4." : "5.") + (taken ? "2.0" : failure.detail());
    }

    static boolean isCoded(String text) {
        return reply(text) != null || !codes(text).isEmpty();
    }

    /** The enhanced codes of a text in order, as {@code 5.1.1}. */
    static List<String> codes(String text) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i + 4 < text.length(); i++) {
            char c = text.charAt(i);
            boolean starts =
                    (c == '4' || c == '5') && text.charAt(i + 1) == '.' && (i == 0 || edge(text.charAt(i - 1)));
            if (!starts) {
                continue;
            }
            int end = i + 2;
            while (end < text.length() && end < i + 9 && (digit(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            while (text.charAt(end - 1) == '.') {
                end--;
            }
            String code = text.substring(i, end);
            String[] numbers = code.split("\\.", -1);
            if (numbers.length == 3
                    && numbers[1].length() == 1
                    && !numbers[2].isEmpty()
                    && numbers[2].length() <= 3
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                found.add(code);
            }
        }
        return found;
    }

    /** A three-digit reply code, null when there is none. */
    static @Nullable String reply(String text) {
        for (int i = 0; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            boolean code = (c == '4' || c == '5')
                    && "0123456".indexOf(text.charAt(i + 1)) >= 0
                    && digit(text.charAt(i + 2))
                    && (i == 0 || edge(text.charAt(i - 1)))
                    && (i + 3 == text.length() || " -,:".indexOf(text.charAt(i + 3)) >= 0);
            if (code) {
                return text.substring(i, i + 3);
            }
        }
        return null;
    }

    private static boolean edge(char c) {
        return !Character.isLetterOrDigit(c) && c != '.';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
