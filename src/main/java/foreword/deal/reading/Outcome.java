package foreword.deal.reading;

import foreword.deal.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message may amount to, in the order in which the model counts. */
enum Outcome {
    NOTHING(Stage.UNKNOWN),
    WON(Stage.WON),
    LOST(Stage.LOST),
    HOLD(Stage.ON_HOLD),
    QUALIFIED(Stage.OPEN),
    PROPOSAL(Stage.OPEN),
    NEGOTIATION(Stage.OPEN),
    OPEN(Stage.OPEN),
    REOPENED(Stage.OPEN),
    AMOUNT(Stage.UNKNOWN),
    RETRACTED(Stage.UNKNOWN);

    static final List<Outcome> ALL = List.of(values());

    private final Stage stage;
    private final String heading;

    Outcome(Stage stage) {
        this.stage = stage;
        this.heading = name().toLowerCase(Locale.ROOT);
    }

    /** What the phrases under a heading of the grammar amount to; empty where they amount to nothing by themselves. */
    static Optional<Outcome> of(String saying) {
        return ALL.stream().filter(outcome -> outcome.heading.equals(saying)).findFirst();
    }

    Stage stage() {
        return stage;
    }

    /** The heading in the grammar under which its phrases stand. */
    String heading() {
        return heading;
    }

    /** Whether a deal does not go on, so that a reason may be told. */
    boolean isBad() {
        return this == LOST || this == HOLD;
    }

    /** The finer word for an open deal, null when there is none. */
    @Nullable
    String finer() {
        return stage == Stage.OPEN && this != OPEN ? heading : null;
    }
}
