package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/** Tells the quotes of an HTML mail that are history from those that the writer answers: below these, words of their own go on. */
final class HtmlQuotes {
    private static final Evaluator NOT_OWN = QueryParser.parse(
            "blockquote, .gmail_attr, .moz-cite-prefix, .moz-signature, .gmail_signature, #reply-intro");
    private static final Evaluator SIGNATURE = QueryParser.parse(".moz-signature, .gmail_signature");

    /** Where in the mail each quote's first quoted line stands. */
    private final IdentityHashMap<Element, Integer> begins = new IdentityHashMap<>();

    private int lastOwn;

    /** One walk over the whole mail. */
    HtmlQuotes(Element body, List<Element> quotes) {
        quotes.forEach(quote -> begins.put(quote, Integer.MAX_VALUE));
        NodeTraversor.traverse(new Walk(), body);
    }

    /** True when no word of the writer's own stands below its first quoted line. */
    boolean isHistory(Element quote) {
        return quote.is(SIGNATURE) || lastOwn < begins.getOrDefault(quote, 0);
    }

    private final class Walk implements NodeVisitor {
        private final List<Element> unbegun = new ArrayList<>();
        private int at;
        private int quoted;

        @Override
        public void head(Node node, int depth) {
            at++;
            if (node instanceof Element element) {
                if (begins.containsKey(element)) {
                    unbegun.add(element);
                }
                if (element.normalName().equals("blockquote")) {
                    begin();
                }
                quoted += element.is(NOT_OWN) ? 1 : 0;
            } else if (node instanceof TextNode text && quoted == 0 && !text.isBlank()) {
                lastOwn = at;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                quoted -= element.is(NOT_OWN) ? 1 : 0;
                if (!unbegun.isEmpty() && unbegun.get(unbegun.size() - 1).equals(element)) {
                    begin();
                }
            }
        }

        private void begin() {
            unbegun.forEach(quote -> begins.put(quote, at));
            unbegun.clear();
        }
    }
}
