package foreword.praise.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.words.Phrases;
import foreword.words.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Path FILE = Path.of("src/main/resources/foreword/praise/hearing/phrases.txt");

    @Test
    void finds_what_a_plain_search_finds_in_every_line_we_wrote() throws IOException {
        Phrases phrases = Signal.phrases("phrases.txt");
        List<Integer[]> plain = plain();
        int found = 0;

        for (Labelled line : LabelledMessages.own()) {
            Words words = Words.in(line.text().toCharArray());
            int[] end = new int[1];
            for (int from = 0; from < words.count(); from++) {
                long categories = phrases.longest(words, from, words.count(), end);
                int length = longest(words, from, plain);
                assertThat(categories == 0 ? 0 : end[0] - from)
                        .as(line.text() + " from " + from)
                        .isEqualTo(length);
                found += length > 0 ? 1 : 0;
            }
        }

        assertThat(found).isGreaterThan(15_000);
    }

    @Test
    void lets_the_longest_phrase_win() throws IOException {
        Phrases phrases = read("[mild]\ngood\n[greeting]\ngood morning\n[trap]\ngood * to all\n");

        assertThat(category(phrases, "good work")).isEqualTo(Signal.MILD.bit);
        assertThat(category(phrases, "Good morning all")).isEqualTo(Signal.GREETING.bit);
        assertThat(category(phrases, "good evening to all")).isEqualTo(Signal.TRAP.bit);
    }

    @Test
    void keeps_both_meanings_of_a_phrase() throws IOException {
        Phrases phrases = read("[thanks]\nso grateful\n[warm]\nso grateful\n");

        assertThat(category(phrases, "so grateful")).isEqualTo(Signal.THANKS.bit | Signal.WARM.bit);
    }

    @Test
    void refuses_a_category_that_it_does_not_know() {
        assertThatThrownBy(() -> read("[applause]\nbravo\n")).hasMessageContaining("APPLAUSE");
    }

    @Test
    void has_each_phrase_once_in_its_category_and_no_longer_than_six_words() throws IOException {
        Set<String> seen = new HashSet<>();
        String category = "";
        for (String line : Files.readAllLines(FILE)) {
            category = line.startsWith("[") ? line : category;
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("[")) {
                assertThat(seen.add(category + line)).as(category + " " + line).isTrue();
                assertThat(line.split(" ", -1).length).as(line).isLessThanOrEqualTo(6);
            }
        }
    }

    private static Phrases read(String file) throws IOException {
        return Phrases.read(new BufferedReader(new StringReader(file)), Signal::bitOf);
    }

    private static long category(Phrases phrases, String text) {
        Words words = Words.in(text.toCharArray());
        return phrases.longest(words, 0, words.count(), new int[1]);
    }

    /** Every phrase as the hashes of its words, null for any word; written without the trie's own means. */
    private static List<Integer[]> plain() throws IOException {
        List<Integer[]> plain = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("[")) {
                plain.add(Arrays.stream(line.split(" ", -1))
                        .map(word -> word.equals("*") ? null : Integer.valueOf(Words.hash(word)))
                        .toArray(Integer[]::new));
            }
        }
        return plain;
    }

    private static int longest(Words words, int from, List<Integer[]> plain) {
        int longest = 0;
        for (Integer[] phrase : plain) {
            if (phrase.length > longest && stands(phrase, words, from)) {
                longest = phrase.length;
            }
        }
        return longest;
    }

    private static boolean stands(Integer[] phrase, Words words, int from) {
        if (from + phrase.length > words.count()) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            if (phrase[i] != null && phrase[i] != words.hash(from + i)) {
                return false;
            }
        }
        return true;
    }
}
