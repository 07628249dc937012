package foreword.adapter.markdown;

/** How one kind of line-based text writes the few things that Markdown can say. */
interface Dress {

    /** Words as they are meant to be read, at the start of a line or inside it. */
    String words(String literal, boolean atLineStart);

    /** A link; {@code label} is already dressed. */
    String link(String label, String url);

    String strong(String dressed);

    String emphasis(String dressed);

    String code(String literal);

    String codeBlock(String literal);

    String heading(String dressed);

    String bullet();
}
