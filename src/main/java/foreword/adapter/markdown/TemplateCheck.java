package foreword.adapter.markdown;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import foreword.template.BrokenTemplate;
import foreword.template.Template;
import java.util.List;

/** Refuses a template that is badly written before anybody depends on it. */
final class TemplateCheck implements Mustache.Visitor {
    private static final int DEEPEST = 6;
    private static final List<String> REFUSED = List.of("{{{", "{{&", "{{>", "{{=", "{{<", "{{$");

    private final Template template;

    private TemplateCheck(Template template) {
        this.template = template;
    }

    /** Throws {@link BrokenTemplate} with the reason. */
    static void check(Template template) {
        TemplateCheck check = new TemplateCheck(template);
        check.read(template.subject());
        check.read(template.body());
    }

    private void read(String source) {
        refuseTags(source);
        refuseDepth(source);
        try {
            Mustache.compiler().compile(source).visit(this);
        } catch (MustacheException broken) {
            throw new BrokenTemplate(template.name(), String.valueOf(broken.getMessage()), broken);
        }
    }

    private void refuseTags(String source) {
        String tight = source.replaceAll("\\{\\{\\s+", "{{");
        for (String tag : REFUSED) {
            if (tight.contains(tag)) {
                throw new BrokenTemplate(template.name(), "tags beginning with " + tag + " are not allowed");
            }
        }
    }

    private void refuseDepth(String source) {
        int depth = 0;
        for (int at = source.indexOf("{{"); at >= 0; at = source.indexOf("{{", at + 2)) {
            String tag = source.substring(at + 2).stripLeading();
            depth += tag.startsWith("#") || tag.startsWith("^") ? 1 : tag.startsWith("/") ? -1 : 0;
            if (depth > DEEPEST) {
                throw new BrokenTemplate(template.name(), "sections are nested deeper than " + DEEPEST);
            }
        }
    }

    private void refuseUndeclared(String variable) {
        if (!variable.equals(".") && !variable.equals("this") && !template.declares(variable)) {
            throw new BrokenTemplate(template.name(), "\"" + variable + "\" is used but not listed under variables");
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
