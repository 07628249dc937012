package foreword.adapter.act;

/** Puts HTML together; whatever comes from people goes in as text. */
final class Html {
    private final StringBuilder html = new StringBuilder();

    /** Markup of our own. */
    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    Html text(String foreign) {
        html.append(escape(foreign));
        return this;
    }

    /** An element with text in it. */
    Html leaf(String open, String foreign) {
        String name = open.split(" ", 2)[0];
        return raw("<" + open + ">").text(foreign).raw("</" + name + ">\n");
    }

    /** Safe as text and within quoted attributes. */
    static String escape(String foreign) {
        StringBuilder safe = new StringBuilder(foreign.length() + 16);
        foreign.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(readable(c) ? c : 0xfffd);
            }
        });
        return safe.toString();
    }

    /** Neither a control character nor half of one, nor a mark that turns the direction of writing. */
    private static boolean readable(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
        boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return !control && !turns && Character.getType(c) != Character.SURROGATE;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
