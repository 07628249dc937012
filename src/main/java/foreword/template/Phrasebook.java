package foreword.template;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the program says to us, in every language that there are words in. */
public interface Phrasebook {
    /**
     * In this language, else in the usual one, else in English; a phrase that is missing there is said in English.
     *
     * @param language null where none is known
     */
    Phrases in(@Nullable Locale language);

    /** The languages that there are words in, English among them, in alphabetical order. */
    List<Locale> languages();
}
