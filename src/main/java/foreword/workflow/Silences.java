package foreword.workflow;

import foreword.calendar.Term;
import foreword.followup.Cadence;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.followup.Step;
import foreword.people.Company;
import foreword.people.Segment;
import foreword.people.Silence;
import foreword.people.Silence.Stage;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When nobody has been in touch with a client for a while: its owner is told once that it is quiet, and once that it is at risk. */
public final class Silences {
    /** The nudges of a silence. */
    static final Set<Nudge.Kind> KINDS = Set.of(Nudge.Kind.QUIET, Nudge.Kind.AT_RISK);

    /** Whoever was silent for so long before we looked is no news: an old mailbox was read. */
    private static final Duration FORGOTTEN = Duration.ofDays(60);

    private static final Term AT_ONCE = Term.parse("0m");

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Planner planner;
    private final OurWays ways;

    public Silences(Rows rows, Steps steps, Cards cards, Planner planner, OurWays ways) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.planner = planner;
        this.ways = ways;
    }

    /** Looks at every client; returns how many nudges were planned. */
    public int look() {
        Instant now = steps.now();
        List<Silence> silent = rows.interactions().silent(now.minus(FORGOTTEN), now);
        return silent.stream()
                .mapToInt(silence -> steps.step(() -> noticed(silence, now)))
                .sum();
    }

    /** How nudges refer to a company. */
    static String about(Company.Id company) {
        return "company/" + company.value();
    }

    private int noticed(Silence silence, Instant now) {
        Optional<Company> company = rows.people()
                .company(silence.company())
                .filter(it -> !it.segment().equals(Segment.PROSPECT));
        Optional<Teammate> owner = company.flatMap(it -> new Owners(rows.people(), cards::reach).of(it, null));
        if (company.isEmpty() || owner.isEmpty()) {
            return 0;
        }
        Cadence cadence = ways.of(company.get().segment()).cadence();
        if (over(cadence.of(Step.AT_RISK), silence, now)) {
            return begin(silence, Stage.AT_RISK, company.get(), owner.get(), now);
        }
        return over(cadence.of(Step.QUIET), silence, now)
                ? begin(silence, Stage.QUIET, company.get(), owner.get(), now)
                : 0;
    }

    private boolean over(Term term, Silence silence, Instant now) {
        return !term.after(silence.since(), ZoneOffset.UTC, planner.days()).isAfter(now);
    }

    private int begin(Silence silence, Stage stage, Company company, Teammate owner, Instant now) {
        if (!rows.interactions().notice(silence, stage, now)) {
            return 0;
        }
        long days = Duration.between(silence.since(), now).toDays();
        String why = stage == Stage.QUIET
                ? company.name() + " is quiet: no contact for " + days + " days. A short word from you keeps it warm."
                : company.name() + " is at risk: no contact for " + days + " days. Find out how they are.";
        String about = about(company.id());
        planner.cancel(about, Nudge.Kind.QUIET, "the silence goes on");
        planner.plan(stage == Stage.QUIET ? Nudge.Kind.QUIET : Nudge.Kind.AT_RISK, owner, about, AT_ONCE, why);
        steps.note(
                stage == Stage.QUIET ? "company.quiet" : "company.at-risk", about, "no contact for " + days + " days");
        return 1;
    }
}
