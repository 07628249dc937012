package foreword.eligibility;

/**
 * How strong a relationship must be before anything is asked of it; practice.md: weak evidence means do not ask.
 *
 * @param ask for an ask about a named person, 0 to 100
 * @param openAsk for an ask that names nobody and describes whom we help, 0 to 100
 */
public record Bars(int ask, int openAsk) {
    public static final Bars DEFAULT = new Bars(40, 70);

    public Bars {
        if (ask < 0 || ask > 100 || openAsk < 0 || openAsk > 100) {
            throw new IllegalArgumentException("a bar lies between 0 and 100, not at " + ask + " and " + openAsk);
        }
    }
}
