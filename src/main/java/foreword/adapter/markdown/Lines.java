package foreword.adapter.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Writes a Markdown tree as lines of text in one dress. */
final class Lines {
    private final Dress dress;

    private Lines(Dress dress) {
        this.dress = dress;
    }

    static String of(Dress dress, Node document) {
        return new Lines(dress).blocks(document, "\n\n");
    }

    private String blocks(Node parent, String between) {
        List<String> blocks = new ArrayList<>();
        for (Node child : children(parent)) {
            blocks.add(block(child));
        }
        return blocks.stream().filter(block -> !block.isBlank()).collect(Collectors.joining(between));
    }

    private String block(Node block) {
        if (block instanceof BlockQuote) {
            return indented("> ", "> ", blocks(block, "\n\n"));
        }
        if (block instanceof BulletList || block instanceof OrderedList) {
            return list(block);
        }
        if (block instanceof FencedCodeBlock code) {
            return dress.codeBlock(String.valueOf(code.getLiteral()));
        }
        if (block instanceof ThematicBreak) {
            return "---";
        }
        return block instanceof Heading ? dress.heading(inlines(block)) : inlines(block);
    }

    private String list(Node list) {
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        int number = start == null ? 1 : start;
        List<String> items = new ArrayList<>();
        for (Node item : children(list)) {
            String marker = list instanceof OrderedList ? number++ + ". " : dress.bullet();
            items.add(indented(marker, " ".repeat(marker.length()), blocks(item, "\n")));
        }
        return String.join("\n", items);
    }

    private static String indented(String first, String others, String text) {
        String joined = first + text.replace("\n", "\n" + others);
        return joined.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private String inlines(Node parent) {
        StringBuilder line = new StringBuilder();
        for (Node child : children(parent)) {
            line.append(inline(child, line.isEmpty() || line.charAt(line.length() - 1) == '\n'));
        }
        return line.toString();
    }

    private String inline(Node node, boolean atLineStart) {
        if (node instanceof Text text) {
            return dress.words(text.getLiteral(), atLineStart);
        }
        if (node instanceof HtmlInline html) {
            return dress.words(String.valueOf(html.getLiteral()), atLineStart);
        }
        if (node instanceof Code code) {
            return dress.code(code.getLiteral());
        }
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return "\n";
        }
        return span(node);
    }

    private String span(Node node) {
        String inner = inlines(node);
        if (node instanceof Link link) {
            return dress.link(inner, link.getDestination());
        }
        if (node instanceof StrongEmphasis) {
            return dress.strong(inner);
        }
        return node instanceof Emphasis ? dress.emphasis(inner) : inner;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
