package foreword.adapter.markdown;

/**
 * Slack's mrkdwn. Slack has escapes for &amp;, &lt; and &gt; only, so a formatting character that is meant literally is
 * wrapped in invisible word joiners (U+2060), between which Slack sees no word boundary to format at.
 */
final class SlackDress implements Dress {
    private static final char JOINER = '\u2060';
    private static final String MARKS = "*_~`";

    @Override
    public String words(String literal, boolean atLineStart) {
        StringBuilder dressed = new StringBuilder(literal.length() + 8);
        if (atLineStart && literal.startsWith(">")) {
            dressed.append(JOINER);
        }
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (MARKS.indexOf(c) >= 0 && !insideWord(literal, i)) {
                dressed.append(JOINER).append(c).append(JOINER);
            } else {
                dressed.append(escaped(c));
            }
        }
        return dressed.toString();
    }

    private static boolean insideWord(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> String.valueOf(c);
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String link(String label, String url) {
        String safe = escaped(url.replace("<", "%3C").replace(">", "%3E").replace("|", "%7C"));
        return label.isBlank()
                ? "<" + safe + ">"
                : "<" + safe + "|" + label.replace('\n', ' ').replace('|', '/') + ">";
    }

    @Override
    public String strong(String dressed) {
        return "*" + dressed + "*";
    }

    @Override
    public String emphasis(String dressed) {
        return "_" + dressed + "_";
    }

    @Override
    public String code(String literal) {
        return "`" + escaped(literal.replace('`', '\'')) + "`";
    }

    @Override
    public String codeBlock(String literal) {
        return "```\n" + escaped(literal.stripTrailing().replace("```", "'''")) + "\n```";
    }

    @Override
    public String heading(String dressed) {
        return "*" + dressed + "*";
    }

    @Override
    public String bullet() {
        return "\u2022 ";
    }
}
