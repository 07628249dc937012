package foreword.deal.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which tokens of a message are names of companies: capitals on words that are no vocabulary, and what belongs to them. */
final class NamesIn {
    private static final Set<String> INSIDE =
            Set.of("of", "&", "and", "the", "de", "du", "des", "von", "van", "der", "del", "di", "for", "+");
    private static final Set<String> PARTICLES =
            Set.of("van", "san", "saint", "st", "st.", "le", "la", "les", "los", "las", "el");
    private static final Set<String> LEGAL = Set.of(
            "inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "ag", "co", "co.", "corp", "corp.", "plc", "sa", "s.a.", "sas",
            "sarl", "bv", "b.v.", "nv", "srl", "s.r.l.", "spa", "s.p.a.", "sl", "s.l.", "kg", "oy", "ab", "as", "aps",
            "pty", "lda", "ltda", "se", "bros.", "gmbh.", "ug", "kgaa", "pty.");
    private static final Set<String> JOINED_BY_AND = Set.of(
            "sons", "partners", "johnson", "co", "co.", "company", "brothers", "daughters", "associates", "friends");

    /** The M4, the A38, room B12. */
    private static final Pattern ROAD = Pattern.compile("[A-Z]\\d{1,3}");

    private final List<Token> tokens;
    private final Vocabulary vocabulary;
    private final int[] ends;
    private final boolean small;

    NamesIn(List<Token> tokens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.ends = new int[tokens.size()];
        boolean shouted = shouted();
        this.small = small();
        for (int i = 0; i < ends.length; ) {
            int end = name(i, shouted);
            ends[i] = end;
            for (int inner = i + 1; inner < end; inner++) {
                ends[inner] = -1;
            }
            i = Math.max(end, i + 1);
        }
    }

    /** Where the name ends that begins at this token, -1 when none does. */
    int end(int from) {
        return from < ends.length && ends[from] > from ? ends[from] : -1;
    }

    private boolean isLegal(int at) {
        return LEGAL.contains(tokens.get(at).word());
    }

    String text(Match.Range name) {
        StringBuilder text = new StringBuilder();
        for (int i = name.from(); i < name.to(); i++) {
            text.append(text.isEmpty() ? "" : " ").append(tokens.get(i).text());
        }
        return text.toString();
    }

    private int name(int start, boolean shouted) {
        if (!begins(start, shouted)) {
            return -1;
        }
        int end = start + Math.max(1, vocabulary.ours(tokens, start));
        while (end < tokens.size()) {
            if (continues(end, shouted)) {
                end++;
            } else if (inside(end, shouted)) {
                end += 2;
            } else {
                break;
            }
        }
        return isThing(start, end) ? -1 : end;
    }

    /** In German every noun has its capital: "die Karte" is no company, "die Nordwind AG" and "der Nordwind Auftrag" are. */
    private boolean isThing(int start, int end) {
        boolean article =
                start > 0 && vocabulary.isGermanArticle(tokens.get(start - 1).word());
        boolean named = isLegal(end - 1)
                || (end > start + 1 && !vocabulary.isCommon(tokens.get(end - 1).word()))
                || vocabulary.ours(tokens, start) > 0
                || (end < tokens.size() && vocabulary.isDeal(tokens.get(end).word()));
        return article && !named;
    }

    private boolean begins(int at, boolean shouted) {
        Token token = tokens.get(at);
        if (token.peculiar() || vocabulary.ours(tokens, at) > 0 || (small && isStrange(token))) {
            return true;
        }
        if (!token.capital()
                || vocabulary.isNeverAName(token.word())
                || ROAD.matcher(token.text()).matches()) {
            return false;
        }
        boolean alone = at + 1 == tokens.size() || !tokens.get(at + 1).capital();
        if (!vocabulary.isCommon(token.word())) {
            return !(alone && vocabulary.isPartOfNames(token.word()));
        }
        boolean first = at == 0 || tokens.get(at - 1).pauses();
        if (PARTICLES.contains(token.word())) {
            return at + 1 < tokens.size() && properlyNamed(at + 1);
        }
        return !first && !shouted && at + 1 < tokens.size() && properlyNamed(at + 1);
    }

    /** Where nobody took the trouble of a capital, a word of no vocabulary may be a name. */
    private boolean isStrange(Token token) {
        return token.isWord()
                && token.word().length() > 2
                && token.word().matches("\\p{L}[\\p{L}\\p{N}&.-]+")
                && !vocabulary.isCommon(token.word())
                && !vocabulary.isNeverAName(token.word())
                && !vocabulary.isPerson(token.word());
    }

    /** All in small letters, with a sum of money. */
    private boolean small() {
        return tokens.stream()
                        .noneMatch(token -> token.capital() && token.text().length() > 1)
                && tokens.stream().anyMatch(token -> token.kind() == Token.Kind.SUM);
    }

    private boolean properlyNamed(int at) {
        Token token = tokens.get(at);
        return token.capital() && !vocabulary.isCommon(token.word()) && !vocabulary.isNeverAName(token.word());
    }

    private boolean continues(int at, boolean shouted) {
        Token token = tokens.get(at);
        if (LEGAL.contains(token.word()) && (token.capital() || token.word().length() > 2)) {
            return true;
        }
        boolean tail = token.capital()
                && !vocabulary.isNeverAName(token.word())
                && !(shouted ? vocabulary.isCommon(token.word()) : vocabulary.endsNames(token.word()));
        boolean number = token.kind() == Token.Kind.NUMBER && token.text().length() <= 3;
        return tail
                || (small && isStrange(token))
                || (!shouted && token.capital() && vocabulary.isPartOfNames(token.word()))
                || (number
                        && (at + 1 == tokens.size()
                                || !tokens.get(at + 1).isWord()
                                || tokens.get(at + 1).pauses()));
    }

    private boolean inside(int at, boolean shouted) {
        if (at + 1 >= tokens.size() || !INSIDE.contains(tokens.get(at).word())) {
            return false;
        }
        Token next = tokens.get(at + 1);
        boolean and = tokens.get(at).word().equals("and");
        boolean named = next.capital() && !vocabulary.isNeverAName(next.word());
        return and
                ? JOINED_BY_AND.contains(next.word()) && next.capital()
                : (named && !shouted && !tokens.get(at).word().equals("for"))
                        || (small && tokens.get(at).text().equals("&") && isStrange(next));
    }

    private boolean shouted() {
        long words = tokens.stream().filter(Token::isWord).count();
        long small = tokens.stream()
                .filter(token ->
                        token.isWord() && !token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT)))
                .count();
        return words > 2 && small == 0;
    }
}
