package foreword.words;

import java.util.Arrays;
import java.util.Locale;

/** In which of the languages that our word lists speak a text is written, by its commonest words. */
public enum Tongue {
    ENGLISH(
            "the a an and or of to in on at for from with by is are was be it that this i you we my your our me us not do does"
                    + " have has will would can may if so as would who what how well any no need"),
    GERMAN(
            "der die das den dem des ein eine einen einem und oder von zu zum zur im in am an auf für mit bei aus ist sind war"
                    + " es dass ich sie wir mein ihr ihre ihrer uns unser nicht haben hat wird würde können wenn wie was wer auch noch"
                    + " vielen dank guten tag du dir dich dein deine ihnen kein keine"),
    OTHER("");

    private static final int ENOUGH = 3;
    /** One word in so many has to be a common one. */
    private static final int RARE = 10;

    private final String common;

    Tongue(String common) {
        this.common = " " + common + " ";
    }

    /** The tongue with the most common words; {@link #OTHER} when none has enough of them. */
    public static Tongue of(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1);
        long english = ENGLISH.count(words);
        long german = GERMAN.count(words);
        long most = Math.max(english, german);
        if (most < ENOUGH || most * RARE < words.length) {
            return OTHER;
        }
        return english >= german ? ENGLISH : GERMAN;
    }

    private long count(String[] words) {
        return Arrays.stream(words)
                .filter(word -> common.contains(" " + word + " "))
                .count();
    }
}
