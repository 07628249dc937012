package foreword.adapter.markdown;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import foreword.template.BrokenTemplate;
import foreword.template.Template;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses a template that is badly written before anybody depends on it. */
final class TemplateCheck implements Mustache.Visitor {
    private static final int DEEPEST = 6;
    private static final Pattern REFUSED = Pattern.compile("\\{\\{\\s*([{&>=<$])");

    private static final Pattern PLACE = Pattern.compile("(.*) @ line (\\d+)", Pattern.DOTALL);

    private final Template template;
    private final String source;

    private TemplateCheck(Template template, String source) {
        this.template = template;
        this.source = source;
    }

    /** Throws {@link BrokenTemplate} with the reason. */
    static void check(Template template) {
        subject(template);
        body(template);
    }

    /** Throws {@link BrokenTemplate} with the reason and the line of the subject. */
    static void subject(Template template) {
        new TemplateCheck(template, template.subject()).read();
    }

    /** Throws {@link BrokenTemplate} with the reason and the line of the body. */
    static void body(Template template) {
        new TemplateCheck(template, template.body()).read();
    }

    private void read() {
        refuseTags();
        refuseDepth();
        try {
            Mustache.compiler().compile(source).visit(this);
        } catch (MustacheException broken) {
            Matcher place = PLACE.matcher(String.valueOf(broken.getMessage()));
            boolean known = place.matches();
            throw new BrokenTemplate(
                    template.name(),
                    known ? place.group(1) : String.valueOf(broken.getMessage()),
                    known ? Integer.parseInt(place.group(2)) : 0,
                    broken);
        }
    }

    private BrokenTemplate at(int index, String why) {
        int line = (int) source.substring(0, Math.max(0, index))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new BrokenTemplate(template.name(), why, line, null);
    }

    private void refuseTags() {
        Matcher tag = REFUSED.matcher(source);
        if (tag.find()) {
            throw at(tag.start(), "tags beginning with {{" + tag.group(1) + " are not allowed");
        }
    }

    private void refuseDepth() {
        int depth = 0;
        for (int at = source.indexOf("{{"); at >= 0; at = source.indexOf("{{", at + 2)) {
            String tag = source.substring(at + 2).stripLeading();
            depth += tag.startsWith("#") || tag.startsWith("^") ? 1 : tag.startsWith("/") ? -1 : 0;
            if (depth > DEEPEST) {
                throw at(at, "sections are nested deeper than " + DEEPEST);
            }
        }
    }

    private void refuseUndeclared(String variable) {
        if (!variable.equals(".") && !variable.equals("this") && !template.declares(variable)) {
            Matcher used = Pattern.compile("\\{\\{\\s*[#^]?\\s*" + Pattern.quote(variable) + "\\s*}}")
                    .matcher(source);
            throw at(used.find() ? used.start() : 0, "\"" + variable + "\" is used but not listed under variables");
        }
    }

    @Override
    public void visitText(String text) {}

    @Override
    public void visitVariable(String name) {
        refuseUndeclared(name);
    }

    @Override
    public boolean visitInclude(String name) {
        return false;
    }

    @Override
    public boolean visitSection(String name) {
        refuseUndeclared(name);
        return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        refuseUndeclared(name);
        return true;
    }
}
