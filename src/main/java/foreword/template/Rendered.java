package foreword.template;

/**
 * A template with its blanks filled in.
 *
 * @param subject plain text on one line
 * @param markdown the body as Markdown, in which inserted data is escaped
 */
public record Rendered(String subject, String markdown) {}
