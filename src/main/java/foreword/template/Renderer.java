package foreword.template;

import java.util.Map;

/** Fills in a template. */
public interface Renderer {

    /**
     * Fills in {@code variables}. Data is data: it is never read as a template, and in the body its Markdown characters are
     * escaped; line breaks inside a value become one blank.
     *
     * @param variables by dotted name ({@code introducer.firstName}) or as nested maps; text, numbers, truth values, and
     *     lists of these
     * @throws MissingVariable when a variable the template needs is absent or blank
     * @throws BrokenTemplate when the template is at fault or the result too large
     */
    Rendered render(Template template, Map<String, ?> variables);
}
