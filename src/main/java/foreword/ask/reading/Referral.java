package foreword.ask.reading;

import foreword.words.OwnWords;
import foreword.words.Phrases;
import foreword.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whom a reply names instead of its writer: a name and an address as they are written. */
public final class Referral {
    private static final int LONGEST = 8_000;
    private static final Phrases PHRASES = Evidence.phrases();
    private static final int REACHES = 5;
    private static final int NAME_WORDS = 3;
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "herr",
            "herrn",
            "frau",
            "monsieur",
            "madame",
            "senor",
            "senora",
            "don",
            "dona",
            "meneer",
            "mevrouw",
            "signor",
            "signora");
    private static final Set<String> NO_NAMES = Set.of(
            "i",
            "i'm",
            "i'd",
            "i'll",
            "i've",
            "sorry",
            "thanks",
            "thank",
            "please",
            "hi",
            "hello",
            "dear",
            "no",
            "yes",
            "not",
            "ask",
            "talk",
            "try",
            "you",
            "we",
            "our",
            "my",
            "the",
            "a",
            "she",
            "he",
            "they",
            "that",
            "this",
            "for",
            "but",
            "in",
            "ceo",
            "cfo",
            "cto",
            "coo",
            "pr",
            "it",
            "hr",
            "sie",
            "ihre",
            "ihren",
            "ich",
            "su",
            "yo",
            "eu",
            "je",
            "ik",
            "wij",
            "er",
            "there",
            "it's",
            "linkedin",
            "slack",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "kollege",
            "kollegen",
            "kollegin",
            "chef",
            "chefin",
            "einkauf");

    private final char[] text;
    private final Words words;

    private Referral(char[] text) {
        this.text = text;
        this.words = Words.in(Plain.of(text));
    }

    /** The name, the address, or both, of the person to whom this reply sends us. */
    public static Optional<String> in(String reply) {
        Referral referral = new Referral(OwnWords.of(reply.substring(0, Math.min(reply.length(), LONGEST))));
        String address = referral.address();
        String name = referral.name();
        String both = name.isEmpty() || address.isEmpty() ? name + address : name + " <" + address + ">";
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    private String address() {
        for (int at = 1; at < text.length - 1; at++) {
            if (text[at] == '@' && isAddress(text[at - 1]) && isAddress(text[at + 1])) {
                int from = at;
                while (from > 0 && isAddress(text[from - 1])) {
                    from--;
                }
                int to = at + 1;
                while (to < text.length && isAddress(text[to])) {
                    to++;
                }
                to -= text[to - 1] == '.' ? 1 : 0;
                return new String(text, from, to - from);
            }
        }
        return "";
    }

    private static boolean isAddress(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == '+';
    }

    /** The first name after a word like "ask"; else the last one before a word like "knows her"; else none. */
    private String name() {
        int[] end = new int[1];
        for (int at = 0; at < words.count(); at++) {
            if (Evidence.REFERS.in(PHRASES.longest(words, at, words.count(), end))) {
                String after = after(end[0]);
                if (!after.isEmpty()) {
                    return after;
                }
                String before = before(at);
                if (!before.isEmpty()) {
                    return before;
                }
            }
        }
        return "";
    }

    private String after(int from) {
        for (int at = from; at < Math.min(words.count(), from + REACHES) && !isEnd(at, from); at++) {
            if (isName(at)) {
                return from(at);
            }
        }
        return "";
    }

    private boolean isEnd(int at, int from) {
        return at > from
                && (words.gap(at) & (Words.STOP | Words.QUESTION | Words.EXCLAMATION)) != 0
                && !isTitle(at - 1);
    }

    private String before(int to) {
        for (int at = to - 1; at >= Math.max(0, to - REACHES); at--) {
            if (isName(at)) {
                int first = at;
                while (first > 0 && isName(first - 1) && words.gap(first) == 0) {
                    first--;
                }
                return from(first);
            }
        }
        return "";
    }

    private String from(int first) {
        int last = first;
        while (last + 1 < words.count()
                && last - first + 1 < NAME_WORDS
                && isName(last + 1)
                && (words.gap(last + 1) == 0 || isTitle(last))) {
            last++;
        }
        String name = new String(text, words.start(first), words.end(last) - words.start(first));
        return name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
    }

    private boolean isName(int word) {
        boolean address = words.start(word) > 0 && text[words.start(word) - 1] == '@';
        return words.looks(word, Words.CAPITAL) && !address && !NO_NAMES.contains(written(word));
    }

    private boolean isTitle(int word) {
        return TITLES.contains(written(word));
    }

    private String written(int word) {
        return new String(text, words.start(word), words.end(word) - words.start(word)).toLowerCase(Locale.ROOT);
    }
}
