package foreword.people.strength;

import foreword.people.Interaction;
import foreword.people.Interaction.Direction;
import foreword.people.Interaction.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The three sentences: the contact we had, what speaks for the relationship, what speaks against it. */
final class Explained {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final Duration QUIET = Duration.ofDays(10);

    private final Signals signals;
    private final Instant now;
    private final Days days;

    Explained(Signals signals, Instant now, ZoneId zone) {
        this.signals = signals;
        this.now = now;
        this.days = new Days(now, zone);
    }

    List<String> sentences() {
        return List.of(contact(), inFavour(), against());
    }

    private String contact() {
        Optional<Instant> last = last(times(signals.contacts()));
        if (last.isEmpty()) {
            boolean complained = signals.complaints().stream().anyMatch(Signals.Grievance::theirs);
            return complained
                    ? "We know of no contact with " + name() + " besides what was complained of."
                    : "We know of no contact with " + name() + " yet.";
        }
        if (!lately(last.get())) {
            return "We have not been in touch with " + name() + " since " + days.date(last.get()) + ", "
                    + days.since(last.get()) + " days ago.";
        }
        String ours = count(Direction.OUT);
        String theirs = count(Direction.IN);
        String met = met();
        if (theirs.isEmpty() && met.isEmpty()) {
            return "We wrote to " + name() + " " + ours + " in the last 30 days, last " + days.day(last.get())
                    + ", and heard nothing back.";
        }
        String both = ours.isEmpty() || theirs.isEmpty() ? "" : ", and we wrote " + ours;
        String wrote = theirs.isEmpty() ? name() + " and we were in touch" : name() + " wrote to us " + theirs;
        Instant lastOfThose = theirs.isEmpty() ? last.get() : lastFromThem();
        return wrote + " in the last 30 days, last " + days.day(lastOfThose) + both + met + quiet(last.get()) + ".";
    }

    private String count(Direction direction) {
        long many = written(direction).count();
        return many == 0 ? "" : times(many);
    }

    private Instant lastFromThem() {
        return written(Direction.IN).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<Instant> written(Direction direction) {
        return signals.contacts().stream()
                .filter(contact -> contact.direction() == direction && contact.way() != Way.MEETING)
                .map(contact -> contact.at())
                .filter(this::lately);
    }

    private String met() {
        long many = signals.contacts().stream()
                .filter(contact -> contact.way() == Way.MEETING && lately(contact.at()))
                .count();
        return many == 0 ? "" : ", and we met " + times(many);
    }

    private String quiet(Instant last) {
        return Duration.between(last, now).compareTo(QUIET) < 0 ? "" : "; quiet for " + days.since(last) + " days";
    }

    private String inFavour() {
        List<String> parts = Stream.of(praise(), introductions(), answers(), thanked(), signed())
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty()
                ? "No praise, introduction or answer from " + name() + " is known."
                : name() + " " + joined(parts) + ".";
    }

    private Optional<String> praise() {
        List<Instant> praise = remembered(signals.praise());
        return last(praise)
                .map(at -> "praised us " + (praise.size() == 1 ? "" : times(praise.size()) + ", last ") + days.day(at));
    }

    private Optional<String> introductions() {
        int many = signals.introductions().size();
        return many == 0 ? Optional.empty() : Optional.of("has introduced us " + times(many));
    }

    private Optional<String> answers() {
        List<Duration> waits = signals.replies().stream()
                .filter(reply -> !reply.answered().isAfter(now))
                .map(reply -> Duration.between(reply.asked(), reply.answered()))
                .sorted()
                .toList();
        if (waits.isEmpty()) {
            return Optional.empty();
        }
        Duration usual = waits.get(waits.size() / 2);
        return Optional.of(
                usual.toHours() <= 24
                        ? "answers within a day"
                        : usual.toDays() <= 7 ? "answers within a week" : "takes more than a week to answer");
    }

    private Optional<String> thanked() {
        int many = signals.thanksPaid().size();
        return many == 0 ? Optional.empty() : Optional.of("was thanked " + times(many));
    }

    private Optional<String> signed() {
        int many = signals.dealsWon().size();
        return many == 0 ? Optional.empty() : Optional.of("belongs to a company that signed with us " + times(many));
    }

    private String against() {
        List<String> parts = Stream.of(complaints(), lost(), corrections())
                .flatMap(Optional::stream)
                .toList();
        if (parts.isEmpty()) {
            return "Nothing speaks against it.";
        }
        String all = String.join("; ", parts);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    private Optional<String> complaints() {
        return signals.complaints().stream()
                .filter(complaint -> !complaint.at().isAfter(now))
                .max(Comparator.comparing(Signals.Grievance::open)
                        .thenComparing(Signals.Grievance::theirs)
                        .thenComparing(Signals.Grievance::at))
                .map(complaint -> (complaint.theirs() ? name() : "their company") + " complained "
                        + often() + days.day(complaint.at())
                        + (complaint.open() ? ", which is not resolved yet" : ", which is resolved"));
    }

    private String often() {
        int many = signals.complaints().size();
        return many == 1 ? "" : times(many) + ", last ";
    }

    private Optional<String> lost() {
        int many = signals.dealsLost().size();
        return many == 0 ? Optional.empty() : Optional.of("a deal with their company was lost " + times(many));
    }

    private Optional<String> corrections() {
        List<Signals.Amendment> made = new ArrayList<>(signals.corrections());
        made.removeIf(it -> Math.round(it.correction().left(now)) == 0);
        return made.stream()
                .max(Comparator.comparing(it -> it.correction().at()))
                .map(it ->
                        it.by() + " corrected it by " + signed(it.correction().points()) + " "
                                + days.day(it.correction().at()) + " (\u201c"
                                + it.correction().reason() + "\u201d), of which " + left(made)
                                + " is left: a correction halves every 90 days");
    }

    private String left(List<Signals.Amendment> made) {
        return signed(Math.round(
                made.stream().mapToDouble(it -> it.correction().left(now)).sum()));
    }

    private static String signed(long points) {
        return points > 0 ? "+" + points : String.valueOf(points);
    }

    private boolean lately(Instant at) {
        return !at.isAfter(now) && at.isAfter(now.minus(LATELY));
    }

    private List<Instant> remembered(List<Instant> times) {
        return times.stream()
                .filter(at -> !at.isAfter(now) && at.isAfter(now.minus(REMEMBERED)))
                .toList();
    }

    private Optional<Instant> last(List<Instant> times) {
        return times.stream().filter(at -> !at.isAfter(now)).max(Instant::compareTo);
    }

    private static List<Instant> times(List<Interaction> contacts) {
        return contacts.stream().map(Interaction::at).toList();
    }

    private static String times(long many) {
        return many == 1 ? "once" : many == 2 ? "twice" : many + " times";
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private String name() {
        return signals.name();
    }
}
