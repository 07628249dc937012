package foreword.adapter.slack.screen;

import foreword.ask.Answer;
import foreword.ask.Ask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a teammate can say that a reply means; an ask for advice has answers of its own. */
record AnswerChoice(String action, String text, Answer answer) {
    private static final AnswerChoice NOT_NOW = new AnswerChoice("reply.notnow", "Not now", Answer.NOT_NOW);
    private static final AnswerChoice QUESTION = new AnswerChoice("reply.question", "A question", Answer.QUESTION);
    private static final AnswerChoice NAME = new AnswerChoice("reply.name", "Mention the name", Answer.NAME_ONLY);
    private static final AnswerChoice PASS = new AnswerChoice("reply.no", "Pass", Answer.NO);

    /** The answers that fit this ask, null where it is not known. */
    static List<AnswerChoice> to(@Nullable Ask ask) {
        if (ask != null && ask.state() == Ask.State.FORWARDABLE) {
            return List.of(yes("They said yes"), NOT_NOW, QUESTION, no("They said no"));
        }
        return switch (ask == null ? Ask.Kind.INTRODUCTION : ask.kind()) {
            case INTRODUCTION ->
                List.of(
                        yes("Introduce"),
                        NAME,
                        NOT_NOW,
                        QUESTION,
                        PASS,
                        new AnswerChoice("reply.cannot", "Does not know them", Answer.CANNOT));
            case NAME_DROP -> List.of(NAME, NOT_NOW, QUESTION, PASS);
            case OPEN -> List.of(yes("Knows somebody"), NOT_NOW, QUESTION, PASS);
            case ADVICE ->
                List.of(
                        new AnswerChoice("reply.advised", "Gave advice", Answer.ADVISED),
                        new AnswerChoice("reply.offered", "Offers to introduce", Answer.OFFERED),
                        QUESTION,
                        no("Cannot help"));
        };
    }

    private static AnswerChoice yes(String text) {
        return new AnswerChoice("reply.yes", text, Answer.YES);
    }

    private static AnswerChoice no(String text) {
        return new AnswerChoice("reply.no", text, Answer.NO);
    }
}
