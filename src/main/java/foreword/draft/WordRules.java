package foreword.draft;

import static foreword.draft.LintFinding.BODY;
import static foreword.draft.Rule.objectIf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that turn a favour into a trade or a person into a lead: F10, and P3 (nothing is given for a name). */
final class WordRules {
    private static final Pattern REFERRAL = Pattern.compile(
            "\\breferrals?\\b|\\brefer (me|us|people|somebody|someone|anyone|anybody)\\b|\\bempfehlungsgesch\u00e4ft");
    private static final Pattern NAMELESS =
            Pattern.compile("\\b(any|some)(one|body) (else )?(who|that|you|in|with|at|from)\\b"
                    + "|\\bwhoever\\b|\\b(people|companies|businesses|firms|contacts|colleagues|friends)"
                    + " (who (might|may|could|would|need|want)|that (might|may|could|would|need|want)|like you|in your network)"
                    + "|\\b(a few|some|other|more) (names|contacts|introductions)\\b");
    private static final Pattern REWARD =
            Pattern.compile("\\b(rewards?|rewarded|commissions?|kickbacks?|gift ?cards?|vouchers?"
                    + "|bonus(es)?|incentives?|finder'?s'? fee|referral fee|discounts?|cash ?back|prizes?|loyalty points"
                    + "|pay you|provision|pr\u00e4mie|gutschein)\\b|\\b\\d+ ?% off\\b");

    static final List<Rule> ALL = List.of(
            new Rule(
                    kind -> true,
                    "no talk of referrals",
                    text -> avoid(
                            text,
                            REFERRAL,
                            "F10",
                            "\u201c%s\u201d makes a lead of a person; ask for an introduction.")),
            new Rule(
                    kind -> true,
                    "nobody nameless is asked for",
                    text -> avoid(
                            text,
                            NAMELESS,
                            "F10",
                            "\u201c%s\u201d leaves the search to the reader; ask about one person by name.")),
            new Rule(
                    kind -> true,
                    "no reward",
                    text -> avoid(
                            text,
                            REWARD,
                            "P3",
                            "\u201c%s\u201d reads like payment for a name; nothing is given for an introduction.")));

    private WordRules() {}

    private static List<LintFinding> avoid(LintedText text, Pattern words, String rule, String sentence) {
        Matcher found = words.matcher(text.ownWordsWithoutNames());
        boolean bad = found.find();
        return objectIf(bad, rule, BODY, bad ? sentence.formatted(found.group()) : "");
    }
}
