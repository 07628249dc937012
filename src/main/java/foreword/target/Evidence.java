package foreword.target;

/**
 * One thing that speaks for somebody knowing a target.
 *
 * @param points how much it counts, from 0
 * @param because half a sentence for a teammate
 */
public record Evidence(Kind kind, int points, String because) {

    /** What it rests on. */
    public enum Kind {
        SAID,
        SAME_COMPANY,
        WORKED_THERE,
        CAME_FROM_HERE,
        BOTH_WORKED,
        SAME_EVENT,
        SAME_INDUSTRY,
        SAME_PLACE,
        SAME_LEVEL
    }

    public Evidence {
        if (points < 0) {
            throw new IllegalArgumentException("evidence never counts against somebody: " + points);
        }
    }
}
