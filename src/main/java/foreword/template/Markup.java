package foreword.template;

/**
 * One Markdown source in three dresses. Only http, https and mailto links survive; pictures become their description; HTML
 * in the source is shown as text. A single line break is kept in all three.
 */
public interface Markup {

    /** The longest source, in UTF-16 units. */
    int LONGEST = 60_000;

    /** The plain-text part of a mail, without a final line break. */
    String plainText(String markdown);

    /**
     * A complete HTML document for the other part of a mail: one column, nothing fetched from elsewhere.
     *
     * @param lang a BCP 47 tag such as {@code en} or {@code de-AT}
     */
    String html(String markdown, String title, String lang);

    /** Slack's mrkdwn, in which no mention, link or emphasis can come from escaped data. */
    String mrkdwn(String markdown);
}
