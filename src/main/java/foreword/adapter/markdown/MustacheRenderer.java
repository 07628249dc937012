package foreword.adapter.markdown;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import foreword.template.BrokenTemplate;
import foreword.template.MissingVariable;
import foreword.template.Rendered;
import foreword.template.Renderer;
import foreword.template.Template;
import java.util.Map;

/** Fills in templates with jmustache: no includes, no unescaped tags, no reflection, bounded output. */
public final class MustacheRenderer implements Renderer {
    private static final int LONGEST_RESULT = 50_000;

    @Override
    public Rendered render(Template template, Map<String, ?> variables) {
        TemplateCheck.check(template);
        Map<String, Object> values = Values.flat(template.name(), variables);
        refuseMissing(template, values);
        String subject = fill(template, template.subject(), values, MarkdownEscape.NONE);
        String body = fill(template, template.body(), values, MarkdownEscape.MARKDOWN);
        return new Rendered(subject.strip().replaceAll("\\s+", " "), body.strip());
    }

    private static void refuseMissing(Template template, Map<String, Object> values) {
        for (String variable : template.variables().keySet()) {
            if (template.needs(variable) && !values.containsKey(variable)) {
                throw new MissingVariable(template.name(), variable);
            }
        }
    }

    private static String fill(Template template, String source, Map<String, Object> values, Mustache.Escaper escaper) {
        BoundedWriter result = new BoundedWriter(template.name(), LONGEST_RESULT);
        try {
            Mustache.compiler()
                    .withEscaper(Isolation.around(escaper, template.locale()))
                    .withCollector(new DataOnly(template.name()))
                    .compile(source)
                    .execute(values, result);
        } catch (MustacheException.Context missing) {
            throw new MissingVariable(template.name(), fullName(template, missing.key, values));
        } catch (MustacheException broken) {
            throw new BrokenTemplate(template.name(), String.valueOf(broken.getMessage()), broken);
        }
        return result.toString();
    }

    /** Jmustache names only the first part of a dotted name that it does not find. */
    private static String fullName(Template template, String firstPart, Map<String, Object> values) {
        return template.variables().keySet().stream()
                .map(variable -> variable.endsWith("?") ? variable.substring(0, variable.length() - 1) : variable)
                .filter(variable -> variable.startsWith(firstPart + ".") && !values.containsKey(variable))
                .filter(variable ->
                        template.body().contains(variable) || template.subject().contains(variable))
                .findFirst()
                .orElse(firstPart);
    }
}
