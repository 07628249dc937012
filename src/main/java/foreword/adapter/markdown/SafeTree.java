package foreword.adapter.markdown;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown into a tree of bounded depth, without pictures and without links of any other scheme than three. */
final class SafeTree extends AbstractVisitor {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int DEEPEST_BLOCK = 16;
    private static final int DEEPEST_INLINE = 16;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    BlockQuote.class, Heading.class, FencedCodeBlock.class, ListBlock.class, ThematicBreak.class))
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .maxOpenBlockParsers(DEEPEST_BLOCK)
            .maxInlineNesting(DEEPEST_INLINE)
            .build();

    private SafeTree() {}

    static Node read(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new SafeTree());
        return document;
    }

    static boolean allowed(String url) {
        int colon = url.indexOf(':');
        return colon > 0 && SCHEMES.contains(url.substring(0, colon).toLowerCase(Locale.ROOT)) && isPlain(url);
    }

    private static boolean isPlain(String url) {
        return url.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        replaceByChildren(image);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        link.setTitle(null);
        if (!allowed(link.getDestination())) {
            replaceByChildren(link);
        }
    }

    private static void replaceByChildren(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }
}
