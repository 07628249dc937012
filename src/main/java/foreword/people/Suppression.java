package foreword.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that is not written to, and why.
 *
 * @param words what was said or what the mail server answered, may be empty
 * @param by the teammate who said so, {@code foreword} when it came by itself
 * @param until when it ends by itself, null for never
 * @param score how many mails came back, where that is the reason
 */
public record Suppression(
        EmailAddress address,
        Reason reason,
        String words,
        String by,
        Instant since,
        @Nullable Instant until,
        int score) {
    private static final String FOREWORD = "foreword";
    private static final int TOO_OFTEN = 3;
    private static final Duration BOUNCING_COUNTS_FOR = Duration.ofDays(30);
    private static final Duration BOUNCED_COUNTS_FOR = Duration.ofDays(180);

    /** Why an address is not written to; a later one outweighs those before it. */
    public enum Reason {
        /** Mails came back for reasons that pass, such as a full mailbox; only the third within a month counts. */
        BOUNCING("mail to it keeps coming back"),
        /** The address does not exist. */
        BOUNCED("the address does not take mail"),
        /** A teammate put it on the list. */
        SET("a teammate put it on the list of addresses that are not written to"),
        /** A mail of ours was reported as spam (RFC 5965). */
        REPORTED("a message of ours was reported as spam"),
        /** They asked not to be written to. */
        ASKED("they asked not to be written to");

        private final String because;

        Reason(String because) {
            this.because = because;
        }

        /** Half a sentence, to stand behind the address and a colon. */
        public String because() {
            return because;
        }

        /** Whether somebody wishes it, so that it outlasts everything else we know of them. */
        public boolean isWish() {
            return compareTo(SET) >= 0;
        }
    }

    /** Mail to it comes back for good: no such user, host or domain. */
    public static Suppression bounced(EmailAddress address, String words, Instant now) {
        return new Suppression(address, Reason.BOUNCED, words, FOREWORD, now, now.plus(BOUNCED_COUNTS_FOR), 1);
    }

    /** One mail to it came back for a reason that may pass. */
    public static Suppression bouncing(EmailAddress address, String words, Instant now) {
        return new Suppression(address, Reason.BOUNCING, words, FOREWORD, now, now.plus(BOUNCING_COUNTS_FOR), 1);
    }

    /** They reported a mail of ours as spam. */
    public static Suppression reported(EmailAddress address, String words, Instant now) {
        return new Suppression(address, Reason.REPORTED, words, FOREWORD, now, null, 0);
    }

    /** They asked not to be written to. */
    public static Suppression asked(EmailAddress address, String words, Instant now) {
        return new Suppression(address, Reason.ASKED, words, FOREWORD, now, null, 0);
    }

    /** Somebody of ours says so. */
    public static Suppression set(EmailAddress address, String words, String by, Instant now) {
        return new Suppression(address, Reason.SET, words, by, now, null, 0);
    }

    /** What a teammate can do about a draft to this address, in a sentence. */
    public String wayOut() {
        String lift = "foreword suppression lift " + address;
        return reason.isWish()
                ? "Discard the draft; if this is a mistake, whoever runs Foreword can take the address off the list ("
                        + lift + ")."
                : "Correct the address of the contact; if mail arrives there again, whoever runs Foreword can take it off the list ("
                        + lift + ").";
    }

    /** Whether it keeps mail back at this time. */
    public boolean stands(Instant now) {
        return counts(now) && (reason != Reason.BOUNCING || score >= TOO_OFTEN);
    }

    /** What holds after another reason was found: a wish outlasts a bounce, and returned mails add up. */
    public Suppression and(Suppression later) {
        if (!counts(later.since) || later.reason.compareTo(reason) > 0) {
            return later;
        }
        if (later.reason != reason) {
            return this;
        }
        return new Suppression(address, reason, later.words, later.by, since, later.until, score + later.score);
    }

    private boolean counts(Instant now) {
        return until == null || now.isBefore(until);
    }
}
