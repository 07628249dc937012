package foreword.draft;

import static foreword.draft.LintFinding.BODY;
import static foreword.draft.LintFinding.CONTENT;
import static foreword.draft.Rule.objectIf;

import foreword.draft.Rule.Force;
import foreword.draft.Rule.Objection;
import foreword.words.Tongue;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the question and the note to forward owe to the method: Q1 to Q4, and the card's part of F10. */
final class AskRules {
    /** A question is read in one go up to so many words. */
    static final int WORDS = 150;

    private static final int TELLING_LENGTH = 4;
    private static final Pattern HOW_WELL = Pattern.compile(
            "how well (do |did )?you know|know (\\S+ ){1,4}well|how (close|closely)|wie gut (sie|du|kenn)"
                    + "|wie gut\\b|wie nah");
    private static final Pattern COMFORTABLE = Pattern.compile(
            "comfortable|feel able|happy to introduce|at ease|in ordnung|wohl dabei|wohlf\u00fchlen|recht w\u00e4re|gern bereit");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "Q1",
                    Force.SOFT,
                    kind -> kind == MessageKind.QUESTION,
                    "asks how well they know each other",
                    text -> wanted(text, HOW_WELL, "It does not ask how well they know each other; ask that first.")),
            new Rule(
                    "Q2",
                    Force.SOFT,
                    kind -> kind == MessageKind.QUESTION,
                    "asks whether they would feel comfortable",
                    text -> wanted(
                            text,
                            COMFORTABLE,
                            "It does not ask whether they would feel comfortable introducing you; a favour asks that.")),
            new Rule(
                    "Q3",
                    Force.HARD,
                    kind -> kind == MessageKind.QUESTION || kind == MessageKind.FOLLOW_UP,
                    "brings no attachment yet",
                    AskRules::bare),
            new Rule(
                    "Q4",
                    Force.SOFT,
                    kind -> kind.asksFavour() && kind != MessageKind.FORWARDABLE,
                    "short enough",
                    AskRules::length),
            new Rule(
                    "F10",
                    Force.SOFT,
                    kind -> kind == MessageKind.QUESTION
                            || kind == MessageKind.FORWARDABLE
                            || kind == MessageKind.OPEN_ASK,
                    "the great-introduction card is in it",
                    AskRules::card));

    private AskRules() {}

    private static List<Objection> wanted(LintedText text, Pattern words, String sentence) {
        boolean known = text.tongue() != Tongue.OTHER;
        return objectIf(known && !words.matcher(text.ownWords()).find(), BODY, sentence);
    }

    private static List<Objection> bare(LintedText text) {
        return objectIf(
                text.request().attachment() != null,
                CONTENT,
                "A question carries no attachment; take it out, and send it with the note to forward.");
    }

    private static List<Objection> length(LintedText text) {
        int words = ShapeRules.countWords(text.text());
        return objectIf(
                words > WORDS,
                BODY,
                "It has " + words + " words; a favour is asked in at most " + WORDS + ". Cut what is not needed.");
    }

    /** Half of the longer words of one of the card's sentences. */
    private static List<Objection> card(LintedText text) {
        List<String> card = text.request().card();
        Set<String> said = telling(text.body());
        boolean there = card.isEmpty()
                || card.stream().map(AskRules::telling).anyMatch(words -> {
                    long found = words.stream().filter(said::contains).count();
                    return found * 2 >= words.size();
                });
        return objectIf(
                !there,
                BODY,
                "Nothing of the great-introduction card is in it; say whom you work with, why you, or what you will do.");
    }

    private static Set<String> telling(String sentence) {
        return AddressRules.words(sentence).stream()
                .filter(word -> word.length() >= TELLING_LENGTH)
                .collect(Collectors.toSet());
    }
}
