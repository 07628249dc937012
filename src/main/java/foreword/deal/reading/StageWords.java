package foreword.deal.reading;

import foreword.deal.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a stage says by itself, in several languages; a name that says nothing is unknown.
 *
 * @param finer qualified, proposal or negotiation for an open one, else null
 */
public record StageWords(Stage stage, @Nullable String finer) {
    private static final List<String> FINER = List.of("negotiation", "proposal", "qualified");

    /** Reads the name of a stage such as {@code Closed Lost} or {@code proposalsent}. */
    static StageWords of(String name, Grammar grammar) {
        String words =
                " " + Tokenizer.folded(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        if (has(words, grammar, "lost")) {
            return new StageWords(Stage.LOST, null);
        }
        if (has(words, grammar, "won")) {
            return new StageWords(Stage.WON, null);
        }
        if (has(words, grammar, "hold")) {
            return new StageWords(Stage.ON_HOLD, null);
        }
        for (String finer : FINER) {
            if (has(words, grammar, finer)) {
                return new StageWords(Stage.OPEN, finer);
            }
        }
        return new StageWords(has(words, grammar, "open") ? Stage.OPEN : Stage.UNKNOWN, null);
    }

    private static boolean has(String words, Grammar grammar, String kind) {
        return grammar.list("stage-name-" + kind).stream()
                .anyMatch(name -> words.contains(" " + String.join(" ", name) + " "));
    }
}
