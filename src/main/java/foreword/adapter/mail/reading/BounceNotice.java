package foreword.adapter.mail.reading;

import foreword.people.EmailAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the reporting server itself wrote: the lines above the copy of the returned mail. */
final class BounceNotice {
    private static final int LINES = 400;
    private static final int LONGEST_LINE = 2_000;
    private static final int OPENING = 40;
    private static final List<String> HEADERS = List.of(
            "received:",
            "return-path:",
            "mime-version:",
            "dkim-signature:",
            "content-type:",
            "x-mailer:",
            "x-originating-ip:",
            "delivered-to:",
            "authentication-results:");
    private static final List<String> RULES = List.of(
            "copy of the message",
            "copy of your message",
            "original message",
            "original mail",
            "original email",
            "unsent message",
            "returned message",
            "message text follows",
            "message header",
            "message follows",
            "returned mail",
            "bounced e-mail",
            "header of the original",
            "headers of the original",
            "undelivered message");

    private final List<String> lines = new ArrayList<>();
    private final FailedRecipients recipients;
    private final boolean citing;
    private @Nullable Map<EmailAddress, String> failed;
    private @Nullable String best;

    /** @param headers of the report: who reports and who is told cannot be meant */
    BounceNotice(String text, Headers headers) {
        Iterator<String> all = text.lines().limit(LINES).iterator();
        boolean copy = false;
        while (all.hasNext() && !copy) {
            String line = all.next();
            copy = isCopy(line);
            if (!copy) {
                lines.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
            }
        }
        this.citing = copy;
        this.recipients = new FailedRecipients(lines, headers.addresses("From"), headers.addresses("To"));
    }

    /** The failing recipients it names plainly, each with what is said of it; empty when it names none. */
    Map<EmailAddress, String> failed() {
        if (failed == null) {
            failed = recipients.found();
        }
        return failed;
    }

    /** The only other address it holds, or nothing. */
    Map<EmailAddress, String> guessed() {
        return recipients.guessed();
    }

    /** The line that says most, with the next one: with a code, else with a reason; empty without such. */
    String best() {
        if (best == null) {
            int at = first(BounceWords::isCoded);
            at = at < 0 ? first(line -> Failure.in(line) != Failure.OTHER) : at;
            String next =
                    at >= 0 && at + 1 < lines.size() ? " " + lines.get(at + 1).strip() : "";
            best = at < 0 ? "" : lines.get(at).strip() + next;
        }
        return best;
    }

    private int first(Predicate<String> wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && wanted.test(lines.get(i).strip())) {
                return i;
            }
        }
        return -1;
    }

    /** True when a copy of the returned mail, or of its header, stands below. */
    boolean citing() {
        return citing;
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The first lines in one, lower-case: a phrase may run over a line break. */
    String opening() {
        String first = String.join(" ", lines.subList(0, Math.min(OPENING, lines.size())));
        return Headers.oneLine(first).toLowerCase(Locale.ROOT);
    }

    private static boolean isCopy(String line) {
        String bare = line.strip().toLowerCase(Locale.ROOT);
        while (bare.startsWith(">") || bare.startsWith("|")) {
            bare = bare.substring(1).strip();
        }
        if (HEADERS.stream().anyMatch(bare::startsWith)) {
            return true;
        }
        boolean ruled =
                bare.startsWith("--") || bare.startsWith("==") || bare.startsWith("**") || bare.startsWith("__");
        boolean announced = bare.endsWith(":") || bare.endsWith("follows") || bare.endsWith("follows.");
        return (ruled || announced) && bare.length() < 100 && RULES.stream().anyMatch(bare::contains);
    }
}
