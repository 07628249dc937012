package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Ask.IntroducerSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a teammate can say happened with an ask. */
public enum AskMove {
    YES("They agreed to introduce us", "yes", Answer.YES),
    KNOWS_SOMEBODY("They know somebody", "knows somebody", Answer.YES),
    NAME_ONLY("We may mention the name", "name only", Answer.NAME_ONLY),
    ADVISED("They gave advice", "advised", Answer.ADVISED),
    OFFERED("They offered to introduce us", "offered", Answer.OFFERED),
    HESITANT("They are not sure", "not sure", Answer.HESITANT),
    NOT_NOW("Not now", "not now", Answer.NOT_NOW),
    PASS("They pass", "pass", Answer.NO),
    CANNOT("They do not know them well enough", "cannot", Answer.CANNOT),
    CANNOT_HELP("They cannot help", "cannot help", Answer.NO),
    ASKS_PRIVATELY("They are asking the person now", "asking", null),
    TARGET_YES("The person said yes", "target yes", null),
    TARGET_NO("The person said no", "target no", null),
    TARGET_NOT_NOW("The person said: not now", "target not now", null),
    TARGET_SILENT("The person did not answer", "target silent", null),
    INTRODUCED("We were introduced", "introduced", null),
    NAME_USED("I used the name: tell them what came of it", "name used", null),
    TOLD("They know what came of it", "told", null),
    FELL_THROUGH("It fell through", "fell through", null),
    WITHDRAW("Withdraw it", "withdraw", null),
    REOPEN("Take it up again", "reopen", null);

    private final String label;
    private final String typed;
    private final @Nullable Answer answer;

    AskMove(String label, String typed, @Nullable Answer answer) {
        this.label = label;
        this.typed = typed;
        this.answer = answer;
    }

    /** Half a sentence for people. */
    public String label() {
        return label;
    }

    /** What is typed for it. */
    public String typed() {
        return typed;
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /** It makes no sense without a word on why or what. */
    public boolean needsWords() {
        return this == REOPEN || this == NAME_USED;
    }

    /** What may happen next with this ask. */
    public static List<AskMove> next(Ask ask) {
        List<AskMove> next = new ArrayList<>();
        switch (ask.state()) {
            case QUESTION, HESITANT, SILENT -> next.addAll(answers(ask));
            case WILLING -> next.addAll(willing(ask));
            case FORWARDABLE -> next.addAll(handed(ask));
            case UNABLE, DECLINED, ADVISED, WITHDRAWN, FELL_THROUGH -> next.add(REOPEN);
            case INTRODUCED, REPORTED -> {}
        }
        if (ask.state().open()) {
            next.add(WITHDRAW);
        }
        return next;
    }

    private static List<AskMove> answers(Ask ask) {
        return switch (ask.kind()) {
            case INTRODUCTION -> List.of(YES, NAME_ONLY, HESITANT, NOT_NOW, PASS, CANNOT, INTRODUCED);
            case ADVICE -> List.of(ADVISED, OFFERED, CANNOT_HELP);
            case NAME_DROP -> List.of(NAME_ONLY, HESITANT, NOT_NOW, PASS, INTRODUCED);
            case OPEN -> List.of(KNOWS_SOMEBODY, HESITANT, NOT_NOW, PASS, INTRODUCED);
        };
    }

    private static List<AskMove> willing(Ask ask) {
        return ask.kind() == Ask.Kind.NAME_DROP
                ? List.of(NAME_USED, TOLD, INTRODUCED, REOPEN)
                : List.of(INTRODUCED, NAME_ONLY, REOPEN);
    }

    private static List<AskMove> handed(Ask ask) {
        List<AskMove> next = new ArrayList<>();
        if (ask.introducerSide() == IntroducerSide.HANDED) {
            next.add(ASKS_PRIVATELY);
        }
        next.addAll(List.of(TARGET_YES, TARGET_NO, TARGET_NOT_NOW, TARGET_SILENT, INTRODUCED, FELL_THROUGH));
        return next;
    }

    /** The move that these words begin with, the longest first, and what follows them. */
    public static Optional<Typed> read(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
        AskMove found = null;
        for (AskMove move : values()) {
            boolean begins =
                    text.equals(move.typed) || text.startsWith(move.typed + " ") || text.startsWith(move.typed + ":");
            if (begins && (found == null || move.typed.length() > found.typed.length())) {
                found = move;
            }
        }
        return Optional.ofNullable(found)
                .map(move -> new Typed(
                        move,
                        words.strip()
                                .substring(move.typed.length())
                                .replaceFirst("^[\\s:,]+", "")
                                .replaceFirst("(?i)^because ", "")));
    }

    /** A move as typed, and the words after it. */
    public record Typed(AskMove move, String words) {}
}
