package foreword.adapter.markdown;

import foreword.template.Markup;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.commonmark.node.Node;

/** Markdown by commonmark-java, without HTML, pictures, or links of unusual schemes. */
public final class CommonMarkup implements Markup {
    @Override
    public String plainText(String markdown) {
        return Lines.of(new PlainDress(), read(markdown));
    }

    @Override
    public String html(String markdown, String title, String lang) {
        return LetterPage.of(read(markdown), title, locale(lang));
    }

    @Override
    public String mrkdwn(String markdown) {
        return Lines.of(new SlackDress(), read(markdown));
    }

    private static Node read(String markdown) {
        if (markdown.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Markdown of " + markdown.length() + " characters; at most " + LONGEST + " are read");
        }
        return SafeTree.read(markdown);
    }

    private static Locale locale(String lang) {
        try {
            return new Locale.Builder().setLanguageTag(lang).build();
        } catch (IllformedLocaleException notATag) {
            throw new IllegalArgumentException("\"" + lang + "\" is no language tag such as en or de-AT", notATag);
        }
    }
}
