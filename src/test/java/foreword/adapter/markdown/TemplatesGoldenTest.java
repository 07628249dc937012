package foreword.adapter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.template.Rendered;
import foreword.template.Template;
import foreword.testing.TemplateStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template in its three dresses; {@code -Dgolden.write=true} writes the files anew, to be read before they are kept. */
class TemplatesGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @MethodSource("foreword.testing.TemplateStory#names")
    void reads_as_it_was_approved(String name) throws IOException {
        Template template = new FileTemplates(Path.of("templates")).find(name, null, null);
        CommonMarkup markup = new CommonMarkup();

        Rendered rendered = new MustacheRenderer().render(template, TemplateStory.of(name));

        String text = "Subject: " + rendered.subject() + "\n\n" + markup.plainText(rendered.markdown()) + "\n";
        assertGolden(name + ".txt", text);
        assertGolden(name + ".html", markup.html(rendered.markdown(), rendered.subject(), "en"));
        assertGolden(name + ".mrkdwn", markup.mrkdwn(rendered.markdown()) + "\n");
    }

    private static void assertGolden(String file, String actual) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual);
        }
        assertThat(actual).as(file).isEqualTo(Files.readString(golden));
    }
}
