package foreword.adapter.slack.screen;

/** The figures of this quarter, as App Home shows them. */
public interface Figures {
    long asked();

    long introduced();

    long won();

    long thanked();

    /** How many attempts there were that deserve a thank-you. */
    long attempts();
}
