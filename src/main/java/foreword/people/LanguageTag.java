package foreword.people;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a language as people write it: a BCP 47 tag such as {@code de-AT}, or a name such as {@code German}. */
public final class LanguageTag {
    private static final Map<String, Locale> NAMES = Map.of(
            "english", Locale.ENGLISH, "englisch", Locale.ENGLISH, "german", Locale.GERMAN, "deutsch", Locale.GERMAN);

    private LanguageTag() {}

    /** Empty when it names no language. */
    public static Optional<Locale> read(String written) {
        String word = written.strip();
        Locale named = NAMES.get(word.toLowerCase(Locale.ROOT));
        if (named != null) {
            return Optional.of(named);
        }
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(word.replace('_', '-')).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale);
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }
}
