package foreword.adapter.markdown;

import foreword.template.Rendered;
import foreword.template.Template;
import foreword.template.TemplateLibrary;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A template filled with a good example, as its reader would see it. */
public final class TemplatePreview {
    private final TemplateLibrary templates;
    private final CommonMarkup markup = new CommonMarkup();

    public TemplatePreview(TemplateLibrary templates) {
        this.templates = templates;
    }

    /** What it is shown as. */
    public enum Format {
        TEXT,
        HTML,
        SLACK
    }

    /**
     * Subject and body; HTML is the whole document.
     *
     * @param segment null for everybody's wording
     * @param locale null for the wording without a language
     */
    public String of(String name, @Nullable String segment, @Nullable Locale locale, Format format) {
        Template template = templates.find(name, segment, locale);
        Locale written = template.locale() == null ? Locale.ENGLISH : template.locale();
        Rendered rendered = new MustacheRenderer().render(template, Examples.of(name, segment, written));
        return switch (format) {
            case TEXT -> "Subject: " + rendered.subject() + "\n\n" + markup.plainText(rendered.markdown());
            case HTML ->
                markup.html(
                        rendered.markdown(),
                        rendered.subject(),
                        written.stripExtensions().toLanguageTag());
            case SLACK -> "*" + rendered.subject() + "*\n\n" + markup.mrkdwn(rendered.markdown());
        };
    }
}
