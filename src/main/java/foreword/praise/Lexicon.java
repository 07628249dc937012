package foreword.praise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The phrases of {@code phrases.txt}, found in a row of words. */
final class Lexicon {
    private static final String ANY = "*";

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private Lexicon() {}

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        try (InputStream in = Lexicon.class.getResourceAsStream("phrases.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            Category category = Category.STRONG;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    category = Category.valueOf(
                            line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    lexicon.add(category, List.of(line.strip().split(" ", -1)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The praise lexicon cannot be read", unreadable);
        }
        return lexicon;
    }

    private void add(Category category, List<String> words) {
        byFirstWord.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(new Phrase(category, words));
    }

    /** Every phrase in {@code words}, overlapping ones too, in the order in which they begin. */
    List<Hit> in(List<String> words) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : byFirstWord.getOrDefault(words.get(at), List.of())) {
                if (phrase.standsAt(at, words)) {
                    hits.add(new Hit(phrase.category(), at, String.join(" ", words.subList(at, at + phrase.length()))));
                }
            }
        }
        return hits;
    }

    /**
     * A phrase found.
     *
     * @param at the number of its first word
     */
    record Hit(Category category, int at, String words) {}

    private record Phrase(Category category, List<String> words) {

        int length() {
            return words.size();
        }

        boolean standsAt(int at, List<String> text) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 1; i < words.size(); i++) {
                if (!words.get(i).equals(ANY) && !words.get(i).equals(text.get(at + i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
