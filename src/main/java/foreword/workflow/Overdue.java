package foreword.workflow;

import foreword.followup.Cadence;
import foreword.followup.Planner;
import foreword.followup.Step;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thank-you that stays owed is everybody's loss: nobody may ask that person. Some time after its day whoever looks after the
 * company gets its card, and later whoever may approve; anybody of them may pay it.
 */
public final class Overdue {
    private static final Logger LOG = LoggerFactory.getLogger(Overdue.class);
    private static final int AT_ONCE = 100;

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Planner planner;
    private final OurWays ways;

    public Overdue(Rows rows, Steps steps, Cards cards, Planner planner, OurWays ways) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.planner = planner;
        this.ways = ways;
    }

    /** Tells whoever is to hear of it by now; returns how many thank-yous were told of. */
    public int look() {
        int told = 0;
        for (int level = 0; level < 2; level++) {
            for (ThankYou due : rows.thanks().overdue(steps.now(), level, AT_ONCE)) {
                told += safely(due, level);
            }
        }
        return told;
    }

    private int safely(ThankYou due, int level) {
        try {
            return steps.step(() -> told(due, level)) ? 1 : 0;
        } catch (RuntimeException ours) {
            LOG.error("{} could not be told of", due.ref(), ours);
            return 0;
        }
    }

    private boolean told(ThankYou due, int level) {
        Cadence cadence = ways.cadence(due.to());
        if (!cadence.again(Step.THANKS_OVERDUE, level)) {
            return false;
        }
        Instant time = cadence.after(Step.THANKS_OVERDUE, level).after(due.dueAt(), ZoneOffset.UTC, planner.days());
        List<Teammate> to = level == 0 ? ofCompany(due) : approvers(due);
        boolean night = !to.isEmpty() && to.stream().noneMatch(planner::mayDisturb);
        if (time.isAfter(steps.now()) || night || !rows.thanks().told(due.id(), level, level + 1)) {
            return false;
        }
        to.forEach(teammate ->
                cards.show(teammate, new Card(Card.Kind.THANKS, due.id().value()), "overdue/" + level));
        if (!to.isEmpty()) {
            steps.note("thanks.overdue", due.ref(), "told " + names(to));
        }
        return !to.isEmpty();
    }

    private List<Teammate> ofCompany(ThankYou due) {
        return rows
                .people()
                .contact(due.to())
                .map(Contact::company)
                .flatMap(rows.people()::company)
                .flatMap(company -> Optional.ofNullable(company.owner()))
                .flatMap(rows.people()::teammate)
                .filter(teammate -> !teammate.id().equals(due.owner()))
                .filter(cards::reach)
                .stream()
                .toList();
    }

    private List<Teammate> approvers(ThankYou due) {
        return rows.people().teammates().stream()
                .filter(teammate -> teammate.role() != Teammate.Role.MEMBER)
                .filter(teammate -> !teammate.id().equals(due.owner()))
                .filter(teammate ->
                        ofCompany(due).stream().noneMatch(it -> it.id().equals(teammate.id())))
                .filter(cards::reach)
                .toList();
    }

    private static String names(List<Teammate> to) {
        return to.stream().map(Teammate::name).collect(Collectors.joining(", "));
    }
}
