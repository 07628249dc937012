package foreword.draft;

import static foreword.draft.LintFinding.BODY;
import static foreword.draft.LintFinding.CONTENT;
import static foreword.draft.LintFinding.SUBJECT;
import static foreword.draft.Rule.objectIf;

import foreword.draft.LintRequest.Party;
import foreword.draft.Rule.Force;
import foreword.draft.Rule.Objection;
import foreword.words.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long, why them, what for, how many questions, and the way out: F3, F5, F6, F7, F8 and F9. */
final class ShapeRules {
    /** A forwardable stays under this many words. */
    static final int WORDS = 120;

    private static final int SHORT_NAME = 4;

    private static final Pattern LINK = Pattern.compile("https?://[^\\s)>]{1,2000}");
    /** What a signature may carry beside the piece. */
    private static final Pattern HOME_PAGE = Pattern.compile("https?://[^/?#]+/?");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\b(tbd|tba|todo|xxx+|lorem ipsum|null|undefined|n/a)\\b");
    private static final Pattern BRACKET =
            Pattern.compile("\\[[^\\]\\n]{0,60}\\](?!\\()|\\(\\s*\\)|<[a-z _-]{0,40}>|[{}]");
    private static final Pattern GAP =
            Pattern.compile("\\S {2,}\\S|\\s[,.](\\s|$)|,\\s*,|(?m)^(hi|hello|dear|hallo|liebe|lieber|guten tag)\\s*,");
    /** French puts a blank there. */
    private static final Pattern BEFORE_A_MARK = Pattern.compile("\\s[;?](\\s|$)");

    private static final Pattern ABOUT_THEM = Pattern.compile("(?U)\\b(you are|you're|you have|you've"
            + "|your (?!inbox|time|answer|reply)|du \\p{L}+st|dein\\w*|sie \\p{L}+n|ihr\\w*)\\b");
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
            "a good answer",
            "brauchen sie nicht zu antworten",
            "sie brauchen nicht zu",
            "brauchst du nicht zu antworten",
            "du brauchst nicht zu",
            "keine antwort n\u00f6tig",
            "ohne antwort",
            "lieber nicht",
            "v\u00f6llig in ordnung",
            "ein kurzes wort",
            "sag einfach",
            "sagen sie einfach",
            "eine gute antwort");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "F3",
                    Force.HARD,
                    kind -> kind == MessageKind.FORWARDABLE,
                    "under " + WORDS + " words",
                    ShapeRules::length),
            new Rule(
                    "F5",
                    Force.BY_WORDS,
                    kind -> kind == MessageKind.FORWARDABLE,
                    "says why them",
                    ShapeRules::whyThem),
            new Rule(
                    "F6",
                    Force.HARD,
                    kind -> kind == MessageKind.FORWARDABLE,
                    "brings one piece of content",
                    ShapeRules::onePiece),
            new Rule("F7", Force.HARD, kind -> true, "the right number of questions", ShapeRules::questions),
            new Rule("F8", Force.BY_WORDS, MessageKind::asksFavour, "leaves a way out", ShapeRules::wayOut),
            new Rule("F9", Force.HARD, kind -> true, "no blanks", ShapeRules::blanks));

    private ShapeRules() {}

    private static List<Objection> length(LintedText text) {
        int words = countWords(text.text());
        return objectIf(
                words >= WORDS,
                BODY,
                "It has " + words + " words before the signature; cut it to under " + WORDS
                        + ", so that it can be read on a phone and forwarded.");
    }

    static int countWords(String text) {
        int words = 0;
        for (String word : text.split("\\s+", -1)) {
            words += word.chars().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        }
        return words;
    }

    private static List<Objection> whyThem(LintedText text) {
        Party target = text.target();
        if (target == null) {
            return List.of();
        }
        String body = LintedText.plain(text.afterGreeting());
        boolean aboutThem = body.contains(LintedText.plain(target.company()))
                || namesInShort(target.company(), text.afterGreeting())
                || ABOUT_THEM.matcher(body).find();
        return objectIf(
                !aboutThem,
                BODY,
                "Nothing in it is about " + target.name()
                        + ", so that it would fit anybody; add one sentence about them.");
    }

    /** "Quayside" for Quayside Foods: people leave out what such firms are called by all. */
    private static boolean namesInShort(String company, String text) {
        String first = company.strip().split("\\s+", 2)[0];
        return first.length() >= SHORT_NAME
                && Character.isUpperCase(first.charAt(0))
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(first) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find();
    }

    private static List<Objection> onePiece(LintedText text) {
        Set<String> links = links(text.signature());
        links.removeIf(link -> HOME_PAGE.matcher(link).matches());
        links.addAll(links(text.text()));
        int pieces = links.size() + (text.request().attachment() == null ? 0 : 1);
        List<Objection> findings = new ArrayList<>(
                objectIf(pieces == 0, CONTENT, "It brings nothing worth reading; attach or link one piece."));
        findings.addAll(
                objectIf(pieces > 1, CONTENT, "It brings " + pieces + " pieces; one is read, several are not."));
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

    private static List<Objection> questions(LintedText text) {
        int questions = (int) text.ownWords()
                .replaceAll(LINK.pattern(), "")
                .chars()
                .filter(c -> c == '?' || c == '\uff1f')
                .count();
        return objectIf(
                !text.kind().mayAsk(questions),
                BODY,
                questions == 0
                        ? "It asks nothing; put one question, ending in a question mark."
                        : "It asks " + questions + (questions == 1 ? " question" : " questions")
                                + "; this kind of message "
                                + (text.kind().mayAsk(1) ? "asks one thing; keep one." : "asks nothing; take it out."));
    }

    private static List<Objection> wayOut(LintedText text) {
        String own = text.ownWords();
        return objectIf(
                WAYS_OUT.stream().noneMatch(own::contains),
                BODY,
                "It leaves no way out; say that no answer is needed, or that a no is fine.");
    }

    private static List<Objection> blanks(LintedText text) {
        List<Objection> findings = new ArrayList<>(blanks(SUBJECT, LintedText.plain(text.subject()), text.tongue()));
        findings.addAll(blanks(BODY, text.wordsToAnswerFor(), text.tongue()));
        return findings;
    }

    private static List<Objection> blanks(String field, String text, Tongue tongue) {
        return Stream.of(BRACKET, PLACEHOLDER, GAP, BEFORE_A_MARK)
                .filter(pattern -> pattern != BEFORE_A_MARK || tongue != Tongue.OTHER)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> "Something was left blank at \"" + found.group().strip() + "\"; fill it in.")
                .map(sentence -> new Objection(field, sentence))
                .limit(1)
                .toList();
    }
}
