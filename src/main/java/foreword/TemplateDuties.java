package foreword;

import foreword.adapter.markdown.FilePhrases;
import foreword.adapter.markdown.FileTemplates;
import foreword.adapter.markdown.TemplatePreview;
import foreword.adapter.markdown.TemplatePreview.Format;
import foreword.adapter.markdown.TemplateReview;
import foreword.cli.PreviewOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code foreword templates}: whether the words we send can be used, and how they look. */
final class TemplateDuties {
    private final FileTemplates templates;
    private final FilePhrases phrases;

    TemplateDuties(Path home) {
        this.templates = new FileTemplates(home.resolve("templates"));
        this.phrases = new FilePhrases(home.resolve("templates"), Vocabulary.ALL, Locale.ENGLISH);
    }

    /** One sentence for each thing to mend; 0 when there is none, 1 otherwise. */
    int check(PrintStream out, PrintStream err) {
        TemplateReview review = TemplateReview.of(templates);
        List<String> problems = new ArrayList<>(review.problems());
        problems.addAll(phrases.problems());
        problems.forEach(err::println);
        review.notes().forEach(note -> out.println("note: " + note));
        out.println(
                problems.isEmpty()
                        ? review.count() + " templates and " + phrases.count()
                                + " files of phrases can be used as they are."
                        : problems.size() + (problems.size() == 1 ? " thing" : " things") + " to mend.");
        return problems.isEmpty() ? 0 : 1;
    }

    int preview(PreviewOptions options, Locale usual, PrintStream out) {
        Locale locale = options.locale() == null ? usual : options.locale();
        Format format = Format.valueOf(options.format().name());
        out.println(new TemplatePreview(templates).of(options.name(), options.segment(), locale, format));
        return 0;
    }
}
