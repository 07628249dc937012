package foreword.report;

import java.time.Instant;
import java.util.List;

/** What happened between two moments, counted from the timeline; the later one is excluded. */
public interface Counts {
    /** Whatever reached this milestone for the first time then, and how far that led up to now. */
    Leg leg(Milestone milestone, Instant from, Instant to);

    /** The introducers who were asked, or made an introduction, then: those who were asked most first. */
    List<Load> loads(Instant from, Instant to, int most);

    /** How many introducers were asked then. */
    long introducers(Instant from, Instant to);

    /** Thank-yous that came to be owed then. */
    Debts debts(Instant from, Instant to);

    Rest rest(Instant from, Instant to);

    /** Deals that we heard of, or won, then; those that are gone at their source are left out. */
    List<Business> business(Instant from, Instant to);
}
