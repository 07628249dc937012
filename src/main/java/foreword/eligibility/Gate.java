package foreword.eligibility;

import foreword.calendar.BusinessDays;
import foreword.people.Contact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges whether this is the moment: small rules in order, the first objection wins. */
public final class Gate {
    private static final BusinessDays EVERY_WEEKDAY = new BusinessDays(Set.of());

    private final Caps caps;
    private final List<Rule> rules = List.of(
            this::wishesToBeLeft,
            this::cannotBeWrittenTo,
            this::isBeingAsked,
            this::isOwedThanks,
            this::saidNo,
            this::rests,
            this::wasAskedOften);

    public Gate(Caps caps) {
        this.caps = caps;
    }

    /** One objection, or none. */
    @FunctionalInterface
    private interface Rule {
        Optional<Verdict> objection(AskHistory history, Instant now);
    }

    public Verdict judge(AskHistory history, Instant now) {
        return rules.stream()
                .flatMap(rule -> rule.objection(history, now).stream())
                .findFirst()
                .orElseGet(() -> new Verdict.Now(whyNow(history)));
    }

    private Optional<Verdict> wishesToBeLeft(AskHistory history, Instant now) {
        String name = history.contact().firstName();
        return switch (history.contact().standing()) {
            case OPEN -> Optional.empty();
            case WILL_NOT_REFER -> no(name + " prefers not to make introductions.");
            case DO_NOT_CONTACT -> no(name + " asked not to be contacted.");
        };
    }

    private Optional<Verdict> cannotBeWrittenTo(AskHistory history, Instant now) {
        return history.contact().email() == null
                ? no("No mail address of " + history.contact().firstName()
                        + " is known. Add it with /foreword contact.")
                : Optional.empty();
    }

    private Optional<Verdict> isBeingAsked(AskHistory history, Instant now) {
        return history.open()
                ? no("An ask to " + history.contact().firstName() + " is already under way.")
                : Optional.empty();
    }

    private Optional<Verdict> isOwedThanks(AskHistory history, Instant now) {
        Contact contact = history.contact();
        return history.thanksOwed()
                ? no(contact.firstName() + " is still owed a thank-you for the last time. Thank first, then ask.")
                : Optional.empty();
    }

    private Optional<Verdict> saidNo(AskHistory history, Instant now) {
        return history.lastNo()
                .map(at -> caps.afterNo().after(at, ZoneOffset.UTC, EVERY_WEEKDAY))
                .filter(now::isBefore)
                .map(until -> new Verdict.Wait(until, history.contact().firstName() + " said no to the last ask."));
    }

    private Optional<Verdict> rests(AskHistory history, Instant now) {
        return history.lastAsked()
                .map(at -> caps.cooldown().after(at, ZoneOffset.UTC, EVERY_WEEKDAY))
                .filter(now::isBefore)
                .map(until -> new Verdict.Wait(until, history.contact().firstName() + " was asked not long ago."));
    }

    private Optional<Verdict> wasAskedOften(AskHistory history, Instant now) {
        if (history.inSixMonths() < caps.mostInSixMonths()) {
            return Optional.empty();
        }
        Instant until = history.lastAsked().orElse(now).plusSeconds(182L * 86_400);
        String because =
                history.contact().firstName() + " was asked " + history.inSixMonths() + " times in six months.";
        return Optional.of(new Verdict.Wait(until, because));
    }

    private static Optional<Verdict> no(String because) {
        return Optional.of(new Verdict.No(because));
    }

    private static String whyNow(AskHistory history) {
        return history.lastAsked().isEmpty() ? "never asked before" : "last ask long enough ago";
    }
}
