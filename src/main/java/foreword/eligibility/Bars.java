package foreword.eligibility;

/**
 * How strong a relationship has to be, from 0 to 100, before something is asked.
 *
 * @param ask for any ask
 * @param openAsk for an ask about nobody in particular
 */
public record Bars(int ask, int openAsk) {
    public static final Bars DEFAULT = new Bars(40, 70);

    public Bars {
        if (ask < 0 || ask > 100 || openAsk < 0 || openAsk > 100) {
            throw new IllegalArgumentException("a bar lies between 0 and 100: " + ask + ", " + openAsk);
        }
    }
}
