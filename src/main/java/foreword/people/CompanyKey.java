package foreword.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the spellings of one company's name share: letter case, accents, punctuation, a "the" before it and the legal forms
 * after it do not count. Two names with one key are one company; names that only look alike never are.
 */
final class CompanyKey {
    private static final int LONGEST_FORM = 10;
    private static final Set<String> FORMS = forms();
    /** Written without a blank before or after the name. */
    private static final List<String> GLUED = Stream.of(
                    "股份有限公司", "有限责任公司", "有限責任公司", "有限公司", "株式会社", "有限会社", "合同会社", "주식회사", "유한회사")
            .map(NameKey::of)
            .toList();

    private CompanyKey() {}

    static String of(String name) {
        String written = name.replace("&", " and ").replace("+", " and ").replaceAll("[.'’`´]", "");
        List<String> words =
                letters(NameKey.words(written).map(CompanyKey::unglued).toList());
        if (words.size() > 1 && (words.get(0).equals("the") || GLUED.contains(words.get(0)))) {
            words = words.subList(1, words.size());
        }
        return String.join(" ", withoutForms(words));
    }

    /** Single letters in a row are one word: "J P Morgan" and "J.P. Morgan". */
    private static List<String> letters(List<String> words) {
        List<String> joined = new ArrayList<>();
        boolean letter = false;
        for (String word : words) {
            boolean one = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (one && letter) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1) + word);
            } else {
                joined.add(word);
            }
            letter = one;
        }
        return joined;
    }

    private static List<String> withoutForms(List<String> words) {
        List<String> left = words;
        int form = formAtTheEnd(left);
        while (form > 0) {
            left = left.subList(0, left.size() - form);
            form = formAtTheEnd(left);
        }
        return left;
    }

    /** How many words at the end are a legal form; 0 when none is, or when nothing would be left. */
    private static int formAtTheEnd(List<String> words) {
        for (int many = Math.min(LONGEST_FORM, words.size() - 1); many > 0; many--) {
            List<String> end = words.subList(words.size() - many, words.size());
            if (isForm(String.join("", end)) || (many == 1 && end.get(0).equals("and"))) {
                return many;
            }
        }
        return 0;
    }

    private static boolean isForm(String end) {
        return FORMS.contains(end) || GLUED.contains(end);
    }

    private static String unglued(String word) {
        for (String form : GLUED) {
            if (word.length() > form.length()) {
                if (word.endsWith(form)) {
                    return word.substring(0, word.length() - form.length());
                }
                if (word.startsWith(form)) {
                    return word.substring(form.length());
                }
            }
        }
        return word;
    }

    private static Set<String> forms() {
        try (InputStream file = Objects.requireNonNull(
                        CompanyKey.class.getResourceAsStream("legal-forms.txt"), "legal-forms.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replace(" ", ""))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
