package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the words and codes of a delivery failure mean. */
final class BounceWords {
    private static final List<String> NOT_DEAD = List.of(
            "quota",
            "mailbox full",
            "mailbox is full",
            "full mailbox",
            "insufficient",
            "too large",
            "size limit",
            "exceeds",
            "spam",
            "blocked",
            "blacklist",
            "blocklist",
            "denied by policy",
            "policy",
            "reputation",
            "rate limit",
            "too many",
            "relay",
            "suspended",
            "disabled",
            "inactive",
            "greylist",
            "timed out",
            "timeout",
            "expired",
            "refused",
            "virus",
            "dmarc",
            "spf",
            "reverse dns",
            "ptr record",
            "authentication",
            "loop",
            "over limit",
            "not authorized",
            "access denied",
            "temporarily",
            "try again",
            "no answer",
            "connection");
    private static final List<String> DEAD = List.of(
            "user unknown",
            "unknown user",
            "no such user",
            "unknown recipient",
            "recipient unknown",
            "no such recipient",
            "does not exist",
            "doesn't exist",
            "not exist",
            "no mailbox",
            "no such mailbox",
            "mailbox not found",
            "user not found",
            "unknown local",
            "unknown account",
            "no such address",
            "address unknown",
            "unknown address",
            "invalid recipient",
            "invalid mailbox",
            "not a valid mailbox",
            "no such person",
            "addressee unknown",
            "not listed in",
            "account not found",
            "mailbox unavailable",
            "no longer valid",
            "undeliverable address",
            "host unknown",
            "unknown host",
            "host not found",
            "domain not found",
            "no such domain",
            "name or service not known",
            "unrouteable",
            "name service error",
            "nxdomain",
            "domain name not found",
            "no longer accepts",
            "has moved",
            "moved to",
            "no longer at",
            "not our customer",
            "does not accept mail",
            "null mx",
            "nullmx",
            "recipientnotfound",
            "recipnotfound",
            "resolver.adr",
            "is not a known user",
            "no account by that name",
            "not a known user",
            "wasn't found",
            "couldn't be found",
            "could not be found",
            "user is unknown",
            "this address no longer",
            "doesn't have a",
            "not known",
            "no user",
            "bad destination",
            "mailbox does not",
            "address rejected");
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
            "rejected",
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
            "unable to deliver");

    private BounceWords() {}

    static boolean isSubject(String subject) {
        String lower = subject.toLowerCase(Locale.ROOT);
        return SUBJECTS.stream().anyMatch(lower::contains);
    }

    /** True when the address itself is dead. */
    static boolean isDead(@Nullable String status, String reason) {
        String lower = reason.toLowerCase(Locale.ROOT);
        boolean dead = DEAD.stream().anyMatch(lower::contains);
        boolean alive = NOT_DEAD.stream().anyMatch(lower::contains);
        String code = status == null ? "" : status.substring(1);
        if (List.of(".2.2", ".2.3", ".3.4", ".4.7").contains(code) || code.startsWith(".7.")) {
            return false;
        }
        if (List.of(".1.1", ".1.2", ".1.3", ".1.6", ".1.10", ".4.4").contains(code)) {
            return code.equals(".4.4") ? dead : !(alive && !dead);
        }
        return dead && !alive;
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
                    && (i + 3 == text.length() || " -".indexOf(text.charAt(i + 3)) >= 0);
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
