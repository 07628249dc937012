package foreword.adapter.markdown;

/** The text part of a mail: words only. */
final class PlainDress implements Dress {

    @Override
    public String words(String literal, boolean atLineStart) {
        return literal;
    }

    @Override
    public String link(String label, String url) {
        String shown = url.startsWith("mailto:") ? url.substring("mailto:".length()) : url;
        return label.isBlank() || label.equals(shown) || label.equals(url) ? shown : label + " (" + shown + ")";
    }

    @Override
    public String strong(String dressed) {
        return dressed;
    }

    @Override
    public String emphasis(String dressed) {
        return dressed;
    }

    @Override
    public String code(String literal) {
        return literal;
    }

    @Override
    public String codeBlock(String literal) {
        return "    " + literal.stripTrailing().replace("\n", "\n    ");
    }

    @Override
    public String heading(String dressed) {
        return dressed;
    }

    @Override
    public String bullet() {
        return "- ";
    }
}
