package foreword.draft;

import static foreword.draft.LintFinding.BODY;
import static foreword.draft.Rule.objectIf;

import foreword.draft.Rule.Force;
import foreword.draft.Rule.Objection;
import foreword.words.Tongue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that turn a favour into a trade or a person into a lead: F10, and P3 (nothing is given for a name). */
final class WordRules {
    private static final Map<Tongue, Pattern> REFERRAL = Map.of(
            Tongue.ENGLISH,
            Pattern.compile("\\breferrals?\\b|\\brefer (me|us|people|somebody|someone|anyone|anybody)\\b"),
            Tongue.GERMAN,
            Pattern.compile(
                    "(?U)\\bweiter(zu)?empf\\w*|\\bempfehlungs(gesch\u00e4ft|marketing|geber|programm|pr\u00e4mie|kund)\\w*"
                            + "|\\b(um|f\u00fcr|gern|\u00fcber) (eine|ihre|deine|jede|weitere|ein paar|einige) empfehlung(en)?\\b"
                            + "|\\bempfehlung(en)? (geben|aussprechen|an (andere|freunde|kollegen|bekannte))\\b"
                            + "|\\buns (\\w+ ){0,3}empfehlen\\b|\\bempfehlen sie uns\\b|\\bempfiehl uns\\b|\\breferrals?\\b"));
    private static final Map<Tongue, Pattern> NAMELESS = Map.of(
            Tongue.ENGLISH,
            Pattern.compile("\\b(any|some)(one|body) (else )?(who|that|you|in|with|at|from)\\b"
                    + "|\\bwhoever\\b|\\b(people|companies|businesses|firms|contacts|colleagues|friends)"
                    + " (who (might|may|could|would|need|want)|that (might|may|could|would|need|want)|like you"
                    + "|in your network)|\\b(a few|some|other|more) (names|contacts|introductions)\\b"),
            Tongue.GERMAN,
            Pattern.compile(
                    "(?U)\\b(irgend)?(jemand|wer|wen|wem)(en|em)?,? (sonst|anderes|der|die|dem|den|in|bei|aus|mit)\\b"
                            + "|\\b(leute|firmen|unternehmen|betriebe|kontakte|kolleg(inn)?en|freunde|bekannte|personen), (die|denen)\\b"
                            + "|\\b(ein paar|einige|weitere|mehr|noch andere) (namen|kontakte|adressen|leute|ansprechpartner)\\b"
                            + "|\\bin ihrem (netzwerk|bekanntenkreis)\\b|\\bin deinem (netzwerk|bekanntenkreis)\\b"));
    private static final Map<Tongue, Pattern> REWARD = Map.of(
            Tongue.ENGLISH,
            Pattern.compile("\\b(rewards?|rewarded|commissions?|kickbacks?|gift ?cards?|vouchers?"
                    + "|bonus(es)?|incentives?|finder'?s'? fee|referral fee|discounts?|cash ?back|prizes?|loyalty points"
                    + "|pay you)\\b|\\b\\d+ ?% off\\b"),
            Tongue.GERMAN,
            Pattern.compile(
                    "(?U)\\b(provision(en)?|(\\w+)?pr\u00e4mien?|gutscheine?n?|belohnung(en)?|belohnen|rabatte?|bonus"
                            + "|boni|verlosung|gewinnspiel|geschenkkarten?|verg\u00fctung|kopfgeld)\\b|\\b\\d+ ?% (rabatt|nachlass)"));

    static final List<Rule> ALL = List.of(
            avoiding(
                    "F10",
                    kind -> true,
                    "no talk of referrals",
                    REFERRAL,
                    "\u201c%s\u201d makes a lead of a person; ask for an introduction."),
            avoiding(
                    "F10",
                    MessageKind::asksForPeople,
                    "nobody nameless is asked for",
                    NAMELESS,
                    "\u201c%s\u201d leaves the search to the reader; ask about one person by name."),
            avoiding(
                    "P3",
                    kind -> true,
                    "no reward",
                    REWARD,
                    "\u201c%s\u201d reads like payment for a name; take it out, since nothing is given for an"
                            + " introduction."));

    private WordRules() {}

    private static Rule avoiding(
            String id, Predicate<MessageKind> applies, String passed, Map<Tongue, Pattern> words, String sentence) {
        return new Rule(id, Force.BY_WORDS, applies, passed, text -> avoid(text, words, sentence));
    }

    /** The words of the text's own language; of every language where it is in none that is known. */
    private static List<Objection> avoid(LintedText text, Map<Tongue, Pattern> words, String sentence) {
        String own = text.ownWordsWithoutNames();
        Optional<String> found = words.entrySet().stream()
                .filter(entry -> text.tongue() == Tongue.OTHER || text.tongue() == entry.getKey())
                .flatMap(entry -> entry.getValue().matcher(own).results())
                .map(MatchResult::group)
                .findFirst();
        return objectIf(
                found.isPresent(), BODY, sentence.formatted(found.orElse("").strip()));
    }
}
