package foreword.cli;

import foreword.people.LanguageTag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code foreword templates …}: the words we send, before anybody depends on them. */
@Command(name = "templates", description = "Checks the templates, or shows one with an example.")
final class TemplateCommands implements Runnable {
    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TemplateCommands(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about the templates? check or preview.");
    }

    @Command(
            name = "check",
            description =
                    "Fills every template with an example, without each value in turn, and holds it to the linter.")
    int check() throws Exception {
        return root.program().checkTemplates(root.around().out(), root.around().err());
    }

    @Command(name = "preview", description = "Shows one template, filled with an example.")
    int preview(
            @Parameters(paramLabel = "NAME", description = "Such as ask-question.") String name,
            @Option(
                            names = "--segment",
                            paramLabel = "SEGMENT",
                            description = "Whose wording, such as client or strategic-partner.")
                    @Nullable
                    String segment,
            @Option(
                            names = "--locale",
                            paramLabel = "TAG",
                            converter = Tag.class,
                            description = "In which language, such as de; else templates.locale.")
                    @Nullable
                    Locale locale,
            @Option(
                            names = "--format",
                            paramLabel = "text|html|slack",
                            defaultValue = "text",
                            description = "As what (default: ${DEFAULT-VALUE}).")
                    PreviewOptions.Format format)
            throws Exception {
        return root.program()
                .previewTemplate(
                        root.settings(),
                        new PreviewOptions(name, segment, locale, format),
                        root.around().out());
    }

    /** A language as the command line takes it. */
    static final class Tag implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String written) {
            return LanguageTag.read(written)
                    .orElseThrow(
                            () -> new TypeConversionException("not a language tag such as en or de-AT: " + written));
        }
    }
}
