package foreword.concern.hearing;

import foreword.concern.ConcernKind;
import foreword.words.Words;
import java.util.List;

/** Why a segment was taken for a concern or not, in a sentence for a person. */
final class Grounds {
    private static final int PHRASES_NAMED = 3;
    private static final long ESCALATES = Signal.ESCALATE.bit | Signal.LEAVE.bit;
    private static final long HURTS = Signal.FAILURE.bit | Signal.HARM.bit;

    private final Listener.Heard heard;
    private final long signals;

    Grounds(Listener.Heard heard) {
        this.heard = heard;
        this.signals = heard.segments().signals(heard.segment());
    }

    ConcernKind kind() {
        if ((signals & ESCALATES) != 0) {
            return ConcernKind.ESCALATION;
        }
        if (Signal.ANGER.in(signals)) {
            return ConcernKind.FRUSTRATION;
        }
        if ((signals & HURTS) != 0 && !Signal.BLAME.in(signals)) {
            return ConcernKind.TROUBLE;
        }
        boolean weary = Signal.AGAIN.in(signals) && (signals & Segments.BAD) == 0;
        return weary ? ConcernKind.FRUSTRATION : ConcernKind.COMPLAINT;
    }

    String why(String text) {
        String opening = switch (kind()) {
            case COMPLAINT -> "a complaint";
            case ESCALATION -> "an escalation";
            case FRUSTRATION -> "frustration";
            case TROUBLE -> "trouble that hurts them";
        };
        return opening + named(text);
    }

    String whyNot() {
        if ((signals & Segments.BAD) == 0) {
            return "no words of complaint";
        }
        if (Signal.THEIRS.in(signals) || Signal.THEIRS_NEARBY.in(signals)) {
            return "it is about themselves or somebody else";
        }
        if (Signal.SOLVED.in(signals) || Signal.SOLVED_NEARBY.in(signals)) {
            return "it is solved already";
        }
        if (Signal.REQUEST.in(signals) || Signal.ASKED.in(signals)) {
            return "it asks for something";
        }
        if (Signal.CALM.in(signals) || Signal.CALM_NEARBY.in(signals)) {
            return "it is said calmly, as something small";
        }
        return Signal.NEGATED.in(signals) ? "the bad word is negated" : "too little to go by";
    }

    private String named(String text) {
        Words words = heard.words();
        List<String> phrases = heard.segments().hits(heard.segment()).stream()
                .filter(hit -> (hit.categories() & (Segments.BAD | Signal.AGAIN.bit)) != 0)
                .limit(PHRASES_NAMED)
                .map(hit -> text.substring(words.start(hit.from()), words.end(hit.to() - 1)))
                .map(phrase -> "\"" + phrase.replaceAll("\\s+", " ") + "\"")
                .distinct()
                .toList();
        return phrases.isEmpty() ? ", by the wording as a whole" : ": " + String.join(", ", phrases);
    }
}
