package foreword.sandbox.page;

import org.owasp.encoder.Encode;

/** Markup under way: tags are ours, everything else is escaped. */
final class Html {
    private final StringBuilder out = new StringBuilder(512);

    Html open(String tag, String... attributes) {
        return open(tag, Attrs.of(attributes));
    }

    Html open(String tag, Attrs attributes) {
        out.append('<').append(tag);
        attributes.write(out);
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html text(String text) {
        out.append(Encode.forHtmlContent(text));
        return this;
    }

    /** Text whose line ends are shown. */
    Html lines(String text) {
        out.append(Encode.forHtmlContent(text).replace("\n", "<br>"));
        return this;
    }

    Html leaf(String tag, String text, String... attributes) {
        return leaf(tag, text, Attrs.of(attributes));
    }

    Html leaf(String tag, String text, Attrs attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Html add(Html other) {
        out.append(other.out);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
