package foreword.adapter.markdown;

import java.util.Locale;
import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.encoder.Encode;

/**
 * The HTML part of a mail: a letter, not a leaflet. One column, no pictures, nothing fetched, and no colours but those that
 * the reader's own program has for a light and for a dark page.
 */
final class LetterPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s" dir="%2$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%3$s</title>
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark }
            body { background-color: Canvas; color: CanvasText }
            a { color: LinkText }
            </style>
            </head>
            <body style="margin: 0; padding: 16px; font-family: sans-serif; font-size: 16px; line-height: 1.5">
            <main>
            <div lang="%1$s" dir="%2$s" style="max-width: 600px; word-break: break-word; overflow-wrap: anywhere">
            %4$s</div>
            </main>
            </body>
            </html>
            """;

    private static final String PREFORMATTED = "white-space: pre-wrap";
    private static final Map<String, String> QUOTED = Map.of(
            "ltr", "margin: 1em 0; padding-left: 12px; border-left: 3px solid",
            "rtl", "margin: 1em 0; padding-right: 12px; border-right: 3px solid");

    private LetterPage() {}

    static String of(Node document, String title, Locale language) {
        String direction = Isolation.isRightToLeft(language) ? "rtl" : "ltr";
        return PAGE.formatted(
                Encode.forHtmlAttribute(language.toLanguageTag()),
                direction,
                Encode.forHtmlContent(title),
                renderer(String.valueOf(QUOTED.get(direction))).render(document));
    }

    private static HtmlRenderer renderer(String quoted) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .softbreak("<br />\n")
                .attributeProviderFactory(context -> styles(quoted))
                .build();
    }

    private static AttributeProvider styles(String quoted) {
        return (node, tag, attributes) -> {
            if (node instanceof BlockQuote) {
                attributes.put("style", quoted);
            } else if (node instanceof FencedCodeBlock && tag.equals("pre")) {
                attributes.put("style", PREFORMATTED);
            }
        };
    }
}
