package foreword.deal.source;

import foreword.deal.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a source's stage means to us, as a person says it. */
public enum StageMeaning {
    OPEN(Stage.OPEN),
    QUALIFIED(Stage.OPEN),
    PROPOSAL(Stage.OPEN),
    NEGOTIATION(Stage.OPEN),
    ON_HOLD(Stage.ON_HOLD),
    WON(Stage.WON),
    LOST(Stage.LOST),
    /** It says nothing of how the deal stands. */
    IGNORE(Stage.UNKNOWN);

    private final Stage stage;

    StageMeaning(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /** As it is written: {@code on-hold}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is meant by a word of the list; empty for any other. */
    public static Optional<StageMeaning> read(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Arrays.stream(values())
                .filter(meaning -> meaning.word().equals(plain))
                .findFirst();
    }

    /** Every word that can be said. */
    public static List<String> words() {
        return Arrays.stream(values()).map(StageMeaning::word).toList();
    }
}
