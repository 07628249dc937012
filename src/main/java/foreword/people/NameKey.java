package foreword.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the spellings of one name share: letter case, accents, punctuation and the order of a person's names do not count. */
public final class NameKey {
    /** Voiced kana and the vowels of Indian scripts are marks too, but no accents. */
    private static final Pattern ACCENTS =
            Pattern.compile("[\\p{M}&&[\\p{IsInherited}\\p{IsHebrew}\\p{IsArabic}]&&[^\\u3099\\u309a]]+");

    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");
    private static final Set<String> TITLES =
            Set.of("dr", "prof", "mr", "mrs", "ms", "mx", "herr", "frau", "sir", "mme", "mag", "ing", "phd", "mba");

    private NameKey() {}

    /** Of a person: words in one order, titles left out. */
    public static String ofPerson(String name) {
        String words =
                words(name).filter(word -> !TITLES.contains(word)).sorted().collect(Collectors.joining(" "));
        return words.isEmpty() ? of(name) : words;
    }

    /** Of a company: a "the" before it and the legal forms after it left out. */
    public static String ofCompany(String name) {
        String words = CompanyKey.of(name);
        return words.isEmpty() ? of(name) : words;
    }

    /** Of anything else. */
    public static String of(String name) {
        return words(name).collect(Collectors.joining(" "));
    }

    /** Whether at most one letter differs, is missing, is too many or has changed places with the next one. */
    public static boolean nearly(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        if (longer.length() > shorter.length()) {
            return longer.substring(same + 1).equals(shorter.substring(same));
        }
        return same == shorter.length()
                || longer.substring(same + 1).equals(shorter.substring(same + 1))
                || swapped(longer, shorter, same);
    }

    private static boolean swapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    static Stream<String> words(String name) {
        String plain = plain(name);
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || !ofWord(plain.charAt(i))) {
                if (i > from) {
                    words.add(plain.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words.stream();
    }

    private static boolean ofWord(char sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(letter -> letter < 0x80)) {
            return lower;
        }
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
    }
}
