package foreword.praise.hearing;

import foreword.words.Phrases;
import foreword.words.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A language that is heard by phrases alone.
 *
 * @param name in English
 * @param common hashes of words that mark the language
 */
record Language(String name, Set<Integer> common, Phrases phrases) {
    private static final String COMMON = "[stopwords]";
    private static final int TELLING_LENGTH = 5;

    /** Reads {@code phrases-<code>.txt}; its longer words mark the language too. */
    static Language load(String name, String code) {
        String resource = "phrases-" + code + ".txt";
        try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream(resource), resource)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = all.indexOf(COMMON);
            int end = all.indexOf("\n[", start);
            String common = all.substring(start + COMMON.length(), end < 0 ? all.length() : end);
            String phrases = all.substring(0, start) + (end < 0 ? "" : all.substring(end));
            return new Language(
                    name,
                    marks(common, phrases),
                    Phrases.read(new BufferedReader(new StringReader(phrases)), Signal::bitOf));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The phrases cannot be read: " + resource, unreadable);
        }
    }

    private static Set<Integer> marks(String common, String phrases) {
        Set<Integer> marks = new HashSet<>();
        for (String word : common.split("\\s+", -1)) {
            marks.add(Words.hash(word));
        }
        for (String word : phrases.split("\\s+", -1)) {
            if (word.length() >= TELLING_LENGTH && !word.startsWith("[")) {
                marks.add(Words.hash(word));
            }
        }
        return marks;
    }
}
