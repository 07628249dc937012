package foreword.calendar;

/** How often somebody wants to be reminded. */
public enum Rhythm {
    /** As things come due, in working hours. */
    AS_IT_HAPPENS,
    /** When their day begins. */
    DAILY,
    /** When their week begins. */
    WEEKLY,
    /** Not by message; what is due stands in App Home. */
    NEVER
}
