package foreword.template;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the templates are kept. */
public interface TemplateLibrary {

    /**
     * The template that fits best. Language goes before segment, because a reader forgives a general wording sooner than a
     * foreign one: segment in the full locale, segment in its language, everybody's likewise, then the default language.
     *
     * @param segment the reader's segment, null where none is known
     * @param locale the reader's language, null for the default language
     * @throws NoSuchTemplate when no file by that name can be read
     */
    Template find(String name, @Nullable String segment, @Nullable Locale locale);

    /** What is wrong with the stored templates, one sentence a file; empty when all is well. */
    List<String> problems();
}
