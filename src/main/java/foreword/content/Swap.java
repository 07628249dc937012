package foreword.content;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts one piece in the place of another in words that name it, in Markdown as our templates write it. */
public final class Swap {
    private static final String ATTACHED = "attached ";
    private static final String HERE = "Hier finden Sie";
    private static final String ALONG = "Anbei finden Sie";

    private Swap() {}

    /** The words with the new piece named where the old one was; unchanged where the old one is not named. */
    public static String in(String body, @Nullable ContentItem old, @Nullable ContentItem fresh) {
        if (old == null || fresh == null || old.id().equals(fresh.id())) {
            return body;
        }
        String named = body;
        for (String quotes : new String[] {"“%s”", "„%s“"}) {
            named = named.replace(linked(quotes, old), linked(quotes, fresh))
                    .replace(String.format(Locale.ROOT, quotes, old.title()), linked(quotes, fresh));
        }
        return named.equals(body) ? body : described(named, old, fresh);
    }

    /** How a piece is called in a sentence: in English a file says that it is attached, in German the template does. */
    public static String called(ContentItem piece, Locale locale) {
        boolean attached = piece.attached().isPresent() && !locale.getLanguage().equals(Locale.GERMAN.getLanguage());
        return (attached ? ATTACHED : "") + plain(piece);
    }

    private static String described(String named, ContentItem old, ContentItem fresh) {
        String english = "The " + called(old, Locale.ENGLISH) + ",";
        return named.replace(english, "The " + called(fresh, Locale.ENGLISH) + ",")
                .replace("(" + plain(old) + ")", "(" + plain(fresh) + ")")
                .replace(opening(old), opening(fresh));
    }

    private static String opening(ContentItem piece) {
        return piece.attached().isPresent() ? ALONG : HERE;
    }

    private static String plain(ContentItem piece) {
        String line = piece.line().strip().replaceFirst("(?i)^attached\\s+", "");
        return line.isEmpty() ? "piece" : line;
    }

    private static String linked(String quotes, ContentItem piece) {
        String title = String.format(Locale.ROOT, quotes, piece.title());
        Optional<URI> address = piece.address();
        return address.isPresent() ? "[" + title + "](<" + address.get() + ">)" : title;
    }
}
