package foreword.adapter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.template.Rendered;
import foreword.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template in its three dresses; {@code -Dgolden.write=true} writes the files anew, to be read before they are kept. */
class TemplatesGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final FileTemplates SHIPPED = new FileTemplates(Path.of("templates"));

    @ParameterizedTest
    @MethodSource("shipped")
    void reads_as_it_was_approved(Path file) throws IOException {
        Template template = template(file);
        Locale locale = template.locale() == null ? Locale.ENGLISH : template.locale();
        CommonMarkup markup = new CommonMarkup();

        Rendered rendered = new MustacheRenderer()
                .render(template, Examples.of(template.name(), template.segment(), template.locale()));

        String name = file.toString().replaceFirst("\\.md$", "");
        String text = "Subject: " + rendered.subject() + "\n\n" + markup.plainText(rendered.markdown()) + "\n";
        assertGolden(name + ".txt", text);
        assertGolden(name + ".html", markup.html(rendered.markdown(), rendered.subject(), locale.toLanguageTag()));
        assertGolden(name + ".mrkdwn", markup.mrkdwn(rendered.markdown()) + "\n");
    }

    static Template template(Path file) {
        return Objects.requireNonNull(SHIPPED.all().get(Path.of("templates").resolve(file)), file::toString);
    }

    static List<Path> shipped() {
        return SHIPPED.all().keySet().stream().map(SHIPPED::shown).toList();
    }

    private static void assertGolden(String file, String actual) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(actual).as(file).isEqualTo(Files.readString(golden));
    }
}
