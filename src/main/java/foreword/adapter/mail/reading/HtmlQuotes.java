package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Tells the quotes of an HTML mail that are history from those that the writer answers: below these, words of their own go on. */
final class HtmlQuotes {
    private static final List<String> NOT_OWN = List.of("gmail_attr", "moz-cite-prefix");
    private static final List<String> SIGNATURE = List.of("moz-signature", "gmail_signature");

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
        return isSignature(quote) || lastOwn < begins.getOrDefault(quote, 0);
    }

    private static boolean isSignature(Element element) {
        return SIGNATURE.stream().anyMatch(element::hasClass);
    }

    /** Asked of each element: a query would climb to the root of the mail every time. */
    private static boolean isNotOwn(Element element) {
        return element.normalName().equals("blockquote")
                || element.id().equals("reply-intro")
                || isSignature(element)
                || NOT_OWN.stream().anyMatch(element::hasClass);
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
                quoted += isNotOwn(element) ? 1 : 0;
            } else if (node instanceof TextNode text && quoted == 0 && !text.isBlank()) {
                lastOwn = at;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                quoted -= isNotOwn(element) ? 1 : 0;
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
