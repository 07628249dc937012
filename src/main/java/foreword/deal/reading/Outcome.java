package foreword.deal.reading;

import foreword.deal.Stage;
import java.util.List;
import java.util.Locale;
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

    Outcome(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    /** The heading in the grammar under which its phrases stand. */
    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The finer word for an open deal, null when there is none. */
    @Nullable
    String finer() {
        return stage == Stage.OPEN && this != OPEN ? heading() : null;
    }
}
