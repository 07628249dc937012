package foreword.adapter.markdown;

import foreword.template.Markup;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.encoder.Encode;

/** Markdown by commonmark-java, without HTML, pictures, or links of unusual schemes. */
public final class CommonMarkup implements Markup {
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .percentEncodeUrls(true)
            .softbreak("<br />\n")
            .build();

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%s</title>
            </head>
            <body style="margin: 0; padding: 16px; font-family: sans-serif; font-size: 16px; line-height: 1.5">
            <div style="max-width: 38em">
            %s</div>
            </body>
            </html>
            """;

    @Override
    public String plainText(String markdown) {
        return Lines.of(new PlainDress(), read(markdown));
    }

    @Override
    public String html(String markdown, String title, String lang) {
        String body = HTML.render(read(markdown));
        return PAGE.formatted(Encode.forHtmlAttribute(tag(lang)), Encode.forHtmlContent(title), body);
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

    private static String tag(String lang) {
        try {
            return new Locale.Builder().setLanguageTag(lang).build().toLanguageTag();
        } catch (IllformedLocaleException notATag) {
            throw new IllegalArgumentException("\"" + lang + "\" is no language tag such as en or de-AT", notATag);
        }
    }
}
