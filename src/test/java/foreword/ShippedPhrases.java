package foreword;

import foreword.adapter.markdown.FilePhrases;
import foreword.template.Phrases;
import java.nio.file.Path;
import java.util.Locale;

/** The phrases that we ship. */
public final class ShippedPhrases {
    public static final FilePhrases BOOK = new FilePhrases(Path.of("templates"), Vocabulary.ALL, Locale.ENGLISH);
    public static final Phrases ENGLISH = BOOK.in(Locale.ENGLISH);
    public static final Phrases GERMAN = BOOK.in(Locale.GERMAN);

    private ShippedPhrases() {}
}
