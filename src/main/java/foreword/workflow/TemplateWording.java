package foreword.workflow;

import foreword.draft.MessageKind;
import foreword.people.Segment;
import foreword.template.BrokenTemplate;
import foreword.template.Markup;
import foreword.template.MissingVariable;
import foreword.template.NoSuchTemplate;
import foreword.template.Rendered;
import foreword.template.Renderer;
import foreword.template.TemplateLibrary;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words from the template library. */
public final class TemplateWording implements Wording {
    private final TemplateLibrary library;
    private final Renderer renderer;
    private final Markup markup;
    private final Locale usual;

    /** Writes in English where no other language is known. */
    public TemplateWording(TemplateLibrary library, Renderer renderer, Markup markup) {
        this(library, renderer, markup, Locale.ENGLISH);
    }

    /** Writes in the language {@code usual} where no other is known. */
    public TemplateWording(TemplateLibrary library, Renderer renderer, Markup markup, Locale usual) {
        this.usual = usual;
        this.library = library;
        this.renderer = renderer;
        this.markup = markup;
    }

    @Override
    public Words write(MessageKind kind, Segment segment, Locale locale, Map<String, Object> variables)
            throws MissingWords {
        return write(kind.template(), segment.name(), locale, variables);
    }

    @Override
    public Words write(String template, Locale locale, Map<String, Object> variables) throws MissingWords {
        return write(template, null, locale, variables);
    }

    private Words write(String template, @Nullable String segment, Locale locale, Map<String, Object> variables)
            throws MissingWords {
        try {
            Rendered rendered = renderer.render(library.find(template, segment, locale), variables);
            return new Words(rendered.subject(), rendered.markdown());
        } catch (MissingVariable | BrokenTemplate | NoSuchTemplate problem) {
            throw new MissingWords(String.valueOf(problem.getMessage()), problem);
        }
    }

    @Override
    public Optional<String> spoken(MessageKind kind, Segment segment, Locale locale) {
        try {
            return Optional.ofNullable(
                    library.find(kind.template(), segment.name(), locale).spoken());
        } catch (NoSuchTemplate none) {
            return Optional.empty();
        }
    }

    @Override
    public String plainText(String markdown) {
        return markup.plainText(markdown);
    }

    @Override
    public String html(String markdown, String title, Locale locale) {
        return markup.html(markdown, title, locale.stripExtensions().toLanguageTag());
    }

    @Override
    public Locale usual() {
        return usual;
    }
}
