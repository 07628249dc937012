package foreword.followup;

import foreword.people.Teammate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The plan of each teammate for each week, and how many asks a week they want. */
public interface WeekPlans {
    /** False when this teammate has one for this week already. */
    boolean add(WeekPlan plan);

    /** Names for a plan that has none yet. */
    void fill(WeekPlan.Id id, List<WeekPlan.Row> rows);

    Optional<WeekPlan> find(WeekPlan.Id id);

    Optional<WeekPlan> of(Teammate.Id owner, LocalDate week);

    /** Those with names that are still open, of this week or later. */
    List<WeekPlan> open(LocalDate week);

    /** The persons whom the others plan to turn to in this week or later. */
    Set<String> taken(LocalDate week, Teammate.Id except);

    /** The rows that this teammate did not want, in plans of this week or later. */
    Set<String> dismissed(Teammate.Id owner, LocalDate week);

    /** It was looked at in its time; false when it was before. */
    boolean sent(WeekPlan.Id id);

    /** True when it was looked at in its time. */
    boolean wasSent(Teammate.Id owner, LocalDate week);

    /** Compare-and-set. */
    boolean move(WeekPlan.Id id, int place, WeekPlan.State from, WeekPlan.State to);

    /** How many asks a week this teammate chose; empty when they never did. */
    OptionalInt quota(Teammate.Id owner);

    void quota(Teammate.Id owner, int asks);
}
