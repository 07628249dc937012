package foreword.adapter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.template.Rendered;
import foreword.testing.NodePackages;
import foreword.testing.TemplateStory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Our mails in Chromium, judged by axe: every template as it is and with hostile names, and one letter with all that Markdown
 * can say. Those of our own length are read on a phone in three scrolls. Skipped where Node or Chromium is absent. Pictures: {@code target/node/pictures}.
 */
@Timeout(420)
class MailLooksTest {
    private static final Path MAILS = NodePackages.HOME.resolve("mails");
    private static final int VIEWS = 4;
    private static final String EVERYTHING = """
            # What we found

            Dear **Ines**, *thank you*. All of it stands at [the report of Quayside Foods](https://quayside.test/report).

            ## In short

            - orders came late
              - mostly on Mondays
            - `%1$s`

            3. third
            4. fourth

            > You said: %1$s
            >
            > and meant it.

            ---

            ```
            %1$s %1$s
            ```

            <https://quayside.test/%1$s>
            """.formatted("a-very-long-word-without-any-blank-".repeat(12));

    @Test
    void no_automated_finding_on_a_phone_or_a_desk_by_day_or_by_night() throws Exception {
        Path browser = NodePackages.assumeBrowser();
        NodePackages.assumeInstalled();
        int mails = writeMails();

        List<String> seen = look(browser);

        assertThat(seen)
                .hasSize(mails * VIEWS)
                .allSatisfy(line -> assertThat(line).startsWith("ok "));
    }

    private static int writeMails() throws IOException {
        Files.createDirectories(MAILS);
        for (String name : TemplateStory.names()) {
            write(name, name, TemplateStory.of(name));
            write(name + "-hostile", name, hostile(TemplateStory.of(name)));
        }
        int more = writeOtherWordings();
        Files.writeString(MAILS.resolve("everything.html"), new CommonMarkup().html(EVERYTHING, "Everything", "en"));
        Files.writeString(MAILS.resolve("hebrew.html"), new CommonMarkup().html("> שלום\n\nתודה, Ines", "שלום", "he"));
        return 2 * TemplateStory.names().size() + more + 2;
    }

    /** What goes furthest, in every segment and language that we ship. */
    private static int writeOtherWordings() throws IOException {
        TemplatePreview preview = new TemplatePreview(new FileTemplates(Path.of("templates")));
        int written = 0;
        for (String name : List.of("ask-forwardable", "ask-question")) {
            for (String segment : List.of("client", "strategic-partner")) {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    String html = preview.of(name, segment, locale, TemplatePreview.Format.HTML);
                    Files.writeString(MAILS.resolve(name + "-" + segment + "-" + locale + ".html"), html);
                    written++;
                }
            }
        }
        return written;
    }

    private static void write(String file, String template, Map<String, Object> values) throws IOException {
        Rendered mail = new MustacheRenderer()
                .render(new FileTemplates(Path.of("templates")).find(template, null, null), values);
        Files.writeString(
                MAILS.resolve(file + ".html"), new CommonMarkup().html(mail.markdown(), mail.subject(), "en"));
    }

    private static Map<String, Object> hostile(Map<String, Object> story) {
        Map<String, Object> hostile = new HashMap<>();
        story.forEach((name, value) -> hostile.put(
                name, "*" + value + "* <script>alert(1)</script> שלום " + "https://x.test/" + "long".repeat(60)));
        return hostile;
    }

    private static List<String> look(Path browser) throws IOException {
        ProcessBuilder builder = NodePackages.script("mails.mjs")
                .redirectError(NodePackages.HOME.resolve("mails.log").toFile());
        builder.environment().put("MAILS", MAILS.toAbsolutePath().toString());
        builder.environment().put("BROWSER", browser.toString());
        Process process = builder.start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
