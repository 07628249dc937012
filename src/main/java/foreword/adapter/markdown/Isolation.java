package foreword.adapter.markdown;

import com.samskivert.mustache.Mustache;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a name in a script of the other direction from turning the sentence it stands in: it goes between two invisible
 * isolates (Unicode, UAX 9), which mail programs, browsers and Slack obey alike.
 */
final class Isolation {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");
    private static final Pattern TURNS_DIRECTION = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final char OPENS = '\u2068';
    private static final char CLOSES = '\u2069';

    private Isolation() {}

    static boolean isRightToLeft(Locale locale) {
        return RIGHT_TO_LEFT.contains(
                Locale.forLanguageTag(locale.toLanguageTag()).getLanguage());
    }

    /** Does what {@code escaper} does, and isolates what runs against the language around it; an address of a page is left. */
    static Mustache.Escaper around(Mustache.Escaper escaper, @Nullable Locale locale) {
        boolean rightToLeft = locale != null && isRightToLeft(locale);
        return value -> {
            String plain = TURNS_DIRECTION.matcher(value).replaceAll("");
            String escaped = escaper.escape(plain);
            return runsAgainst(plain, rightToLeft) && !SafeTree.allowed(plain) ? OPENS + escaped + CLOSES : escaped;
        };
    }

    private static boolean runsAgainst(String value, boolean rightToLeft) {
        return value.codePoints().map(Character::getDirectionality).anyMatch(direction -> switch (direction) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> rightToLeft;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> !rightToLeft;
            default -> false;
        });
    }
}
