package foreword.workflow;

import foreword.ask.Ask;
import foreword.eligibility.Verdict;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Bond;
import foreword.target.Connection;
import foreword.target.Introducer;
import foreword.target.Ranking;
import foreword.target.Suggested;
import foreword.target.Target;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may introduce us to a target, and whom a contact may know: both questions, with the reasons. */
public final class WhoKnows {
    /** Of how many the strength and the gate's verdict are gathered; the others are only counted. */
    private static final int JUDGED = 10;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Comparator<Map.Entry<Contact, Bond>> STRONGEST = Comparator.comparing(
                    (Map.Entry<Contact, Bond> it) -> it.getValue().points(), Comparator.reverseOrder())
            .thenComparing(it -> it.getKey().name())
            .thenComparing(it -> it.getKey().id().value());

    private final Rows rows;
    private final Steps steps;
    private final Standings standings;

    /**
     * What else counts for an introducer.
     *
     * @param strength of our relationship, 0 to 100
     * @param asked how often they were asked in six months
     * @param verdict whether they may be asked now
     */
    public record Standing(int strength, long asked, Verdict verdict) {}

    /** Tells how a contact stands, for a teammate who thinks of asking. */
    @FunctionalInterface
    public interface Standings {
        Standing of(Contact contact, Teammate asker);
    }

    public WhoKnows(Rows rows, Steps steps, Standings standings) {
        this.rows = rows;
        this.steps = steps;
        this.standings = standings;
    }

    /**
     * Who may introduce us to a target.
     *
     * @param introducers the best first, none who is not to be asked at all
     * @param more how many others have a weaker tie
     * @param colleagues those of us who are connected with somebody of that name
     */
    public record Answer(List<Introducer> introducers, int more, List<Connection.Known> colleagues) {
        public Answer {
            introducers = List.copyOf(introducers);
            colleagues = List.copyOf(colleagues);
        }
    }

    public Answer about(Target target, Teammate asker) {
        Instant now = steps.now();
        List<Map.Entry<Contact, Bond>> tied = new Ties(rows)
                .contacts(target, now).entrySet().stream()
                        .filter(it -> it.getKey().standing() == Contact.Standing.OPEN)
                        .sorted(STRONGEST)
                        .toList();
        List<Introducer> introducers = tied.stream()
                .limit(JUDGED)
                .map(it -> introducer(it.getKey(), it.getValue(), asker))
                .toList();
        return new Answer(
                Ranking.introducers(introducers),
                tied.size() - introducers.size(),
                rows.connections().knowing(target.name(), target.company()));
    }

    /** Whom a contact may know, the best to ask about first; none they were asked about, none they said not to know. */
    public List<Suggested> targets(Contact contact) {
        return targets(rows, contact, steps.now());
    }

    static List<Suggested> targets(Rows rows, Contact contact, Instant now) {
        Set<Target.Id> askedAbout = rows.asks().to(contact.id()).stream()
                .map(Ask::target)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Ties(rows)
                .targets(contact, now).stream()
                        .filter(it -> !askedAbout.contains(it.target().id()))
                        .toList();
    }

    private Introducer introducer(Contact contact, Bond bond, Teammate asker) {
        Standing standing = standings.of(contact, asker);
        return new Introducer(contact, bond, standing.strength(), standing.asked(), readiness(standing.verdict()));
    }

    private static Introducer.Readiness readiness(Verdict verdict) {
        return new Introducer.Readiness(
                verdict.fold(now -> Introducer.When.NOW, wait -> Introducer.When.LATER, no -> Introducer.When.NOT),
                verdict.fold(
                        now -> "may be asked now: " + now.because(),
                        wait -> "not before " + DAY.format(wait.until().atZone(ZoneOffset.UTC)) + ": " + wait.because(),
                        no -> "not now: " + no.because()));
    }
}
