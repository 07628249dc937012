package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML to the text a person sees; nothing remote is ever loaded. */
final class HtmlText {
    private static final int LARGEST = 512 * 1024;
    private static final String UNSEEN = "script, style, head, title, [style*=display:none], [style*=display: none], "
            + "[style*=font-size:0px], [style*=font-size: 0px]";
    private static final String QUOTES = "div.gmail_quote, div.gmail_quote_container, blockquote[type=cite], "
            + ".moz-cite-prefix, .yahoo_quoted, .gmail_extra blockquote, #OLK_SRC_BODY_SECTION, .zmail_extra, "
            + ".protonmail_quote, .moz-signature, .gmail_signature";
    private static final String QUOTE_AND_REST = "#divRplyFwdMsg, #reply-intro, [id*=appendonsend], #stopSpelling, "
            + "div[style*=border-top:solid #B5C4DF], div[style*=border-top:solid #E1E1E1], "
            + "div[style*=border-top: solid #B5C4DF], div[style*=border-top: solid #E1E1E1]";
    private static final Set<String> BREAKING = Set.of(
            "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "blockquote", "hr");

    private HtmlText() {}

    /** Everything a person sees. */
    static String all(String html) {
        return written(parsed(html));
    }

    /** Everything a person sees, and what is left without the quoted mail; taken apart once. */
    record Seen(String all, String withoutQuote) {
        static Seen in(String html) {
            Document document = parsed(html);
            return new Seen(written(document), cut(document));
        }
    }

    static String withoutQuote(String html) {
        return cut(parsed(html));
    }

    /**
     * Without the quoted mail, cut in the tree. A quote below which the writer goes on stays, marked as one, so that answers between
     * quoted lines are read as those of a plain mail are.
     */
    private static String cut(Document document) {
        for (Element start : document.select(QUOTE_AND_REST)) {
            removeFrom(start);
        }
        List<Element> found = document.select(QUOTES);
        HtmlQuotes quotes = new HtmlQuotes(document.body(), found);
        found.stream().filter(quotes::isHistory).forEach(Node::remove);
        return written(document);
    }

    private static Document parsed(String html) {
        Document document = Jsoup.parse(html.substring(0, Math.min(html.length(), LARGEST)));
        document.select(UNSEEN).forEach(Node::remove);
        return document;
    }

    private static void removeFrom(Element start) {
        Node at = start;
        while (at != null) {
            Node parent = at.parent();
            List<Node> after = new ArrayList<>();
            for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
                after.add(next);
            }
            after.forEach(Node::remove);
            boolean top =
                    !(parent instanceof Element element) || element.normalName().equals("body");
            if (at.equals(start)) {
                at.remove();
            }
            at = top ? null : parent;
        }
    }

    private static String written(Document document) {
        Writer writer = new Writer();
        NodeTraversor.traverse(writer, document.body());
        return writer.text();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private int quotes;
        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                words(text.getWholeText());
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (name.equals("br")) {
                    newLine();
                } else if (BREAKING.contains(name)) {
                    breakLine();
                }
                preformatted += name.equals("pre") ? 1 : 0;
                quotes += name.equals("blockquote") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (BREAKING.contains(name)) {
                    breakLine();
                } else if (name.equals("td") || name.equals("th")) {
                    words(" ");
                }
                if (name.equals("p") || name.equals("ul") || name.equals("ol")) {
                    newLine();
                }
                preformatted -= name.equals("pre") ? 1 : 0;
                quotes -= name.equals("blockquote") ? 1 : 0;
                link(element, name);
            }
        }

        private void link(Element element, String name) {
            String target = element.attr("href");
            if (name.equals("a") && target.startsWith("http")) {
                String shown = element.text().strip().toLowerCase(Locale.ROOT);
                String bare =
                        target.toLowerCase(Locale.ROOT).replace("https://", "").replace("http://", "");
                if (!shown.isEmpty()
                        && !bare.startsWith(shown.replace("https://", "").replace("http://", ""))) {
                    words(" <" + target + ">");
                }
            }
        }

        private void words(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' && preformatted > 0) {
                    newLine();
                } else if (c == '\u00a0' || Character.isWhitespace(c)) {
                    if (!atLineStart() && out.charAt(out.length() - 1) != ' ') {
                        out.append(' ');
                    }
                } else if (c != '\u200b' && c != '\u200c' && c != '\ufeff' && c != '\u2060' && c != '\u00ad') {
                    if (atLineStart()) {
                        out.append("> ".repeat(Math.min(quotes, 5)));
                    }
                    out.append(c);
                }
            }
        }

        private boolean atLineStart() {
            return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
        }

        private void breakLine() {
            if (!atLineStart()) {
                out.append('\n');
            }
        }

        private void newLine() {
            out.append('\n');
        }

        String text() {
            StringBuilder neat = new StringBuilder();
            int blank = 0;
            for (String line : out.toString().lines().toList()) {
                blank = line.isBlank() ? blank + 1 : 0;
                if (blank < 2) {
                    neat.append(line.stripTrailing()).append('\n');
                }
            }
            return neat.toString().strip();
        }
    }
}
