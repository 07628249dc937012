package foreword.inbox;

import foreword.people.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An inbound mail, taken apart.
 *
 * @param from the one author's address, null when there is none or more than one
 * @param fromName the author's name as written, or the address, or empty
 * @param text the new words only: no quoted history, no signature block
 * @param news what programs say in it: failures, absences, invitations and the like
 * @param inReplyTo the ids it answers, without angle brackets removed: {@code <id@host>}
 * @param references oldest first
 * @param names of those in To and Cc, as written, where a name is written
 * @param deliveredTo every address it may have reached us by: To, Cc, Delivered-To, X-Original-To and the like
 * @param authentication what our own mail server says of the sender, {@link Authentication#UNKNOWN} when it says nothing
 * @param authenticatedBy the header line of our own server that says so, empty without one
 * @param automatic true when a machine wrote it, whatever its kind
 * @param marks what the reader must know about its own reading; empty for a sound mail
 */
public record ReceivedMail(
        Kind kind,
        @Nullable EmailAddress from,
        String fromName,
        List<EmailAddress> to,
        List<EmailAddress> cc,
        Map<EmailAddress, String> names,
        List<EmailAddress> deliveredTo,
        String subject,
        String text,
        @Nullable Forwarded forwarded,
        News news,
        List<Attached> attachments,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        Instant date,
        Authentication authentication,
        String authenticatedBy,
        boolean automatic,
        Set<Mark> marks) {

    public ReceivedMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        names = Map.copyOf(names);
        deliveredTo = List.copyOf(deliveredTo);
        attachments = List.copyOf(attachments);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        marks = Set.copyOf(marks);
    }

    /** The first failure reported, null when none is. */
    public @Nullable Bounce bounce() {
        return news.bounces().isEmpty() ? null : news.bounces().get(0);
    }

    /** Every failing recipient, in the order of the report. */
    public List<Bounce> bounces() {
        return news.bounces();
    }

    /** That the writer is away, null when the mail does not say so. */
    public @Nullable Absence absence() {
        return news.absence();
    }

    /** A meeting proposed, answered or called off, null when the mail is no invitation. */
    public @Nullable Invitation invitation() {
        return news.invitation();
    }

    /** A recipient's wish not to hear from us, null when the mail is none. */
    public @Nullable Complaint complaint() {
        return news.complaint();
    }

    /** What a mail is, first that fits: bounce, calendar, auto-reply, forward, reply, new. */
    public enum Kind {
        REPLY,
        NEW,
        FORWARD,
        AUTO_REPLY,
        BOUNCE,
        CALENDAR
    }

    /** Our own server's verdict on the sender (RFC 8601). */
    public enum Authentication {
        PASS,
        FAIL,
        UNKNOWN
    }

    /** What the reader saw beside the words. */
    public enum Mark {
        /** A limit ended it early. */
        CUT,
        /** A broken part was read as the bytes it is. */
        DAMAGED,
        /** Earlier words of somebody stand below its own, or between them. */
        QUOTES
    }

    /** The mail inside a forward; {@code from} is the forwarder's claim. */
    public record Forwarded(@Nullable EmailAddress from, String fromName, String subject, String text) {}

    /**
     * What programs put into a mail; mostly nothing.
     *
     * @param bounces one for each failing recipient
     * @param reaction the thumbs-up or other sign somebody clicked; as praise it is weak, and it answers nothing
     */
    public record News(
            List<Bounce> bounces,
            @Nullable Complaint complaint,
            @Nullable Absence absence,
            @Nullable Invitation invitation,
            @Nullable String reaction) {
        public static final News NONE = new News(List.of(), null, null, null, null);

        public News {
            bounces = List.copyOf(bounces);
        }
    }

    /** A delivery report (RFC 3464) for one recipient; {@code originalMessageId} is the mail of ours it speaks of. */
    public record Bounce(
            @Nullable EmailAddress recipient,
            @Nullable String status,
            boolean permanent,
            String reason,
            @Nullable String originalMessageId) {}

    /**
     * A feedback report (RFC 5965): the recipient called our mail unwanted. No failure of delivery.
     *
     * @param by who complained, null when the report hides it
     * @param type {@code abuse}, {@code opt-out} and the like, lower-case
     */
    public record Complaint(
            @Nullable EmailAddress by,
            String type,
            @Nullable String originalMessageId) {}

    /**
     * An out-of-office answer.
     *
     * @param until the day of return, null when none is said
     * @param deputy who is named instead, as written: to be shown, never written to; empty when nobody is
     */
    public record Absence(@Nullable LocalDate until, String deputy) {}

    /**
     * A calendar part with a method (RFC 5546). It is news, never a command.
     *
     * @param uid the meeting's own key, empty when there is none
     * @param start null when none can be read
     */
    public record Invitation(
            Method method,
            String uid,
            String summary,
            @Nullable Start start,
            @Nullable EmailAddress organizer,
            List<Attendee> attendees) {

        public Invitation {
            attendees = List.copyOf(attendees);
        }

        /** How the given person stands to the meeting, empty when they are not invited. */
        public Optional<Participation> participation(EmailAddress person) {
            return attendees.stream()
                    .filter(attendee -> attendee.address().equals(person))
                    .map(Attendee::participation)
                    .findFirst();
        }

        /** What is done with the meeting. */
        public enum Method {
            PUBLISH,
            REQUEST,
            REPLY,
            ADD,
            CANCEL,
            REFRESH,
            COUNTER,
            DECLINECOUNTER,
            OTHER
        }

        /** What an attendee has answered. */
        public enum Participation {
            NEEDS_ACTION,
            ACCEPTED,
            DECLINED,
            TENTATIVE,
            DELEGATED,
            OTHER
        }

        /** Somebody invited. */
        public record Attendee(EmailAddress address, String name, Participation participation) {}

        /**
         * When it begins.
         *
         * @param zone null for a floating time: the reader's own zone
         * @param wholeDay true when only a day is given; {@code at} is then midnight
         */
        public record Start(LocalDateTime at, @Nullable ZoneId zone, boolean wholeDay) {}
    }

    /** What was attached, by a safe name. */
    public record Attached(String name, String type, long bytes) {}
}
