package foreword.praise.hearing;

import foreword.words.Words;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells in which language a text is written, by its common words: English, one of six that are heard by phrases, or another. */
final class Languages {
    private static final int ENOUGH_WORDS = 6;
    private static final Set<Integer> ENGLISH = hashes(
            "the a an and or but of to in on at for from with by is are was were be been it its it's this that these those i you he she"
                    + " we they my your our their his her me us them not no do does did have has had will would can could should may"
                    + " if so as than then there here what which who when where how all any some just very too also only more most"
                    + " about after before up out into over i'm we're you're don't thanks thank please ok yes hi hello one get got");

    private final List<Language> others;
    private final BitSet english;

    /**
     * @param english words that are written in English texts, by {@link Names#place}
     */
    Languages(BitSet english) {
        this.english = english;
        this.others = List.of(
                Language.load("German", "de"),
                Language.load("French", "fr"),
                Language.load("Spanish", "es"),
                Language.load("Portuguese", "pt"),
                Language.load("Italian", "it"),
                Language.load("Dutch", "nl"));
    }

    private static Set<Integer> hashes(String words) {
        Set<Integer> hashes = new HashSet<>();
        for (String word : words.split(" ", -1)) {
            hashes.add(Words.hash(word));
        }
        return hashes;
    }

    /** One word in four is among the commonest of English, or four in five are known from English texts. */
    boolean isEnglish(Words words) {
        if (count(ENGLISH, words) * 4 >= words.count()) {
            return true;
        }
        int known = 0;
        for (int word = 0; word < words.count(); word++) {
            known += english.get(Names.place(words.hash(word))) ? 1 : 0;
        }
        return known * 5 >= words.count() * 4;
    }

    /** The language with the most marks, when they outweigh the English ones. */
    Optional<Language> other(Words words) {
        int most = count(ENGLISH, words);
        Language found = null;
        for (Language language : others) {
            int marks = count(language.common(), words);
            if (marks > most) {
                most = marks;
                found = language;
            }
        }
        return Optional.ofNullable(found);
    }

    /** A text long enough to be sure, without one common word of a language that is read here. */
    boolean isUnread(Words words) {
        return words.count() >= ENOUGH_WORDS && count(ENGLISH, words) == 0;
    }

    private static int count(Set<Integer> marks, Words words) {
        int count = 0;
        for (int word = 0; word < words.count(); word++) {
            count += marks.contains(words.hash(word)) ? 1 : 0;
        }
        return count;
    }
}
