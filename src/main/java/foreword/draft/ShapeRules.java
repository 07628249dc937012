package foreword.draft;

import static foreword.draft.LintFinding.BODY;
import static foreword.draft.LintFinding.CONTENT;
import static foreword.draft.LintFinding.SUBJECT;
import static foreword.draft.Rule.objectIf;

import foreword.draft.LintRequest.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long, why them, what for, how many questions, and the way out: F3, F5, F6, F7, F8 and F9. */
final class ShapeRules {
    /** A forwardable stays under this many words. */
    static final int WORDS = 120;

    private static final Pattern LINK = Pattern.compile("https?://[^\\s)>]{1,2000}");
    /** What a signature may carry beside the piece. */
    private static final Pattern HOME_PAGE = Pattern.compile("https?://[^/?#]+/?");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\b(tbd|tba|todo|xxx+|lorem ipsum|null|undefined|n/a)\\b");
    private static final Pattern BRACKET =
            Pattern.compile("\\[[^\\]\\n]{0,60}\\](?!\\()|\\(\\s*\\)|<[a-z _-]{0,40}>|[{}]");
    private static final Pattern GAP = Pattern.compile("\\S {2,}\\S|\\s[,;.?](\\s|$)|,\\s*,|(?m)^(hi|hello|dear)\\s*,");
    private static final Pattern TIME = Pattern.compile("\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b"
            + "|\\b\\d{1,2}(st|nd|rd|th|:\\d\\d| ?[ap]m\\b|\\. ?(?=[\\p{L}]))|\\b\\d{1,2} (?=[\\p{L}]{3,})"
            + "|\\b(montag|dienstag|mittwoch|donnerstag|freitag)\\b");
    private static final List<String> WAYS_OUT = List.of(
            "no answer is needed",
            "no answer needed",
            "no need to reply",
            "no need to answer",
            "no reply needed",
            "no reply is needed",
            "need not reply",
            "need not answer",
            "entirely fine",
            "perfectly fine",
            "completely fine",
            "totally fine",
            "just say so",
            "rather not",
            "feel free to ignore",
            "feel free to decline",
            "feel free to say no",
            "no hard feelings",
            "no is a fine answer",
            "keine antwort n\u00f6tig",
            "sag einfach",
            "sagen sie einfach",
            "v\u00f6llig in ordnung");

    static final List<Rule> ALL = List.of(
            new Rule(kind -> kind == MessageKind.FORWARDABLE, "under " + WORDS + " words", ShapeRules::length),
            new Rule(kind -> kind == MessageKind.FORWARDABLE, "says why them", ShapeRules::whyThem),
            new Rule(kind -> kind == MessageKind.FORWARDABLE, "brings one piece of content", ShapeRules::onePiece),
            new Rule(kind -> true, "the right number of questions", ShapeRules::questions),
            new Rule(kind -> kind == MessageKind.FORWARDABLE, "offers two times", ShapeRules::twoTimes),
            new Rule(kind -> kind.asksFavour(), "leaves a way out", ShapeRules::wayOut),
            new Rule(kind -> true, "no blanks", ShapeRules::blanks));

    private ShapeRules() {}

    private static List<LintFinding> length(LintedText text) {
        int words = countWords(text.text());
        return objectIf(
                words >= WORDS,
                "F3",
                BODY,
                "It has " + words + " words before the signature; a text that is forwarded stays under " + WORDS + ".");
    }

    private static int countWords(String text) {
        int words = 0;
        for (String word : text.split("\\s+", -1)) {
            words += word.chars().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        }
        return words;
    }

    private static List<LintFinding> whyThem(LintedText text) {
        Party target = text.target();
        if (target == null) {
            return List.of();
        }
        String body = LintedText.plain(text.afterGreeting());
        boolean aboutThem = body.contains(LintedText.plain(target.company()))
                || body.matches(
                        "(?s).*\\b(you are|you're|you have|you've|your (?!inbox|time|answer|reply)|du |dein|sie |ihr).*");
        return objectIf(!aboutThem, "F5", BODY, "Nothing in it is about " + target.name() + "; it would fit anybody.");
    }

    private static List<LintFinding> onePiece(LintedText text) {
        Set<String> links = links(text.signature());
        links.removeIf(link -> HOME_PAGE.matcher(link).matches());
        links.addAll(links(text.text()));
        int pieces = links.size() + (text.request().attachment() == null ? 0 : 1);
        List<LintFinding> findings = new ArrayList<>(
                objectIf(pieces == 0, "F6", CONTENT, "It brings nothing worth reading; attach or link one piece."));
        findings.addAll(
                objectIf(pieces > 1, "F6", CONTENT, "It brings " + pieces + " pieces; one is read, several are not."));
        return findings;
    }

    private static Set<String> links(String text) {
        Set<String> links = new java.util.TreeSet<>();
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            links.add(matcher.group());
        }
        return links;
    }

    private static List<LintFinding> questions(LintedText text) {
        int questions = (int) text.ownWords()
                .replaceAll(LINK.pattern(), "")
                .chars()
                .filter(c -> c == '?')
                .count();
        return objectIf(
                !text.kind().mayAsk(questions),
                "F7",
                BODY,
                questions == 0
                        ? "It asks nothing; put one question, ending in a question mark."
                        : "It asks " + questions + (questions == 1 ? " question" : " questions")
                                + "; this kind of message "
                                + (text.kind().mayAsk(1) ? "asks one thing." : "asks nothing."));
    }

    private static List<LintFinding> twoTimes(LintedText text) {
        Matcher times = TIME.matcher(text.ownWords());
        int found = 0;
        while (times.find()) {
            found++;
        }
        return objectIf(found < 2, "F7", BODY, "It does not offer two times; name two days with the hour.");
    }

    private static List<LintFinding> wayOut(LintedText text) {
        String own = text.ownWords();
        return objectIf(
                WAYS_OUT.stream().noneMatch(own::contains),
                "F8",
                BODY,
                "It leaves no way out; say that no answer is needed, or that a no is fine.");
    }

    private static List<LintFinding> blanks(LintedText text) {
        List<LintFinding> findings = new ArrayList<>(blanks(SUBJECT, LintedText.plain(text.subject())));
        findings.addAll(blanks(BODY, text.wordsToAnswerFor()));
        return findings;
    }

    private static List<LintFinding> blanks(String field, String text) {
        for (Pattern pattern : List.of(BRACKET, PLACEHOLDER, GAP)) {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                String where = found.group().strip();
                return objectIf(true, "F9", field, "Something was left blank at \"" + where + "\".");
            }
        }
        return List.of();
    }
}
