package foreword;

import foreword.adapter.markdown.FileTemplates;
import foreword.adapter.markdown.TemplatePreview;
import foreword.adapter.markdown.TemplatePreview.Format;
import foreword.adapter.markdown.TemplateReview;
import foreword.cli.PreviewOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code foreword templates}: whether the words we send can be used, and how they look. */
final class TemplateDuties {
    private final FileTemplates templates;

    TemplateDuties(Path home) {
        this.templates = new FileTemplates(home.resolve("templates"));
    }

    /** One sentence for each thing to mend; 0 when there is none, 1 otherwise. */
    int check(PrintStream out, PrintStream err) {
        TemplateReview review = TemplateReview.of(templates);
        review.problems().forEach(err::println);
        review.notes().forEach(note -> out.println("note: " + note));
        List<String> problems = review.problems();
        out.println(
                problems.isEmpty()
                        ? review.count() + " templates can be used as they are."
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
