package foreword.adapter.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.template.NoSuchTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTemplatesTest {
    @TempDir
    Path root;

    private FileTemplates templates;
    private int writes;

    @BeforeEach
    void open() {
        templates = new FileTemplates(root);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                 -,     general",
                "Strategic Partner, -,     partner",
                "strategic-partner, en,    partner",
                "partner,           -,     partner",
                "-,                 de-x-du, german du",
                "-,                 de-AT-x-du, german",
                "own,               -,     general",
                "-,                 de,    german",
                "-,                 de-AT, german",
                "-,                 fr,    general",
                "Strategic Partner, de,    german",
                "Strategic Partner, nl,    partner dutch",
                "Strategic Partner, nl-BE, partner dutch",
            })
    void finds_the_reader_s_language_first_and_then_the_segment(String segment, String tag, String body)
            throws IOException {
        write("hello.md", "general");
        write("hello.de.md", "german");
        write("hello.de-x-du.md", "german du");
        write("strategic-partner/hello.md", "partner");
        write("strategic-partner/hello.nl.md", "partner dutch");

        Locale locale = tag == null ? null : Locale.forLanguageTag(tag);

        assertThat(templates.find("hello", segment, locale).body()).isEqualTo(body);
        assertThat(templates.problems()).isEmpty();
    }

    @Test
    void reads_a_file_again_when_it_has_changed() throws IOException {
        write("hello.md", "one");
        assertThat(templates.find("hello", null, null).body()).isEqualTo("one");

        write("hello.md", "two");

        assertThat(templates.find("hello", null, null).body()).isEqualTo("two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no head",
                "---\nsubject: s\n---\n",
                "---\nsubject: [\n---\nbody",
                "---\ndescription: no subject\n---\nbody",
                "---\nsubject: s\nsubjekt: t\n---\nbody",
                "---\nsubject: s\nvariables: text\n---\nbody",
                "---\nsubject: s\n---\n{{undeclared}}",
                "---\nsubject: s\n---\n{{#open}}"
            })
    void keeps_the_last_good_version_of_a_broken_template_and_says_so(String broken) throws IOException {
        write("hello.md", "good");
        templates.find("hello", null, null);

        writeRaw("hello.md", broken);

        assertThat(templates.find("hello", null, null).body()).isEqualTo("good");
        assertThat(templates.problems()).singleElement().asString().startsWith("hello.md");
    }

    @Test
    void falls_back_to_the_general_wording_when_an_override_was_never_good() throws IOException {
        write("hello.md", "general");
        writeRaw("own/hello.md", "no head");

        assertThat(templates.find("hello", "own", null).body()).isEqualTo("general");
        assertThat(templates.problems()).hasSize(1);
    }

    @Test
    void names_a_template_that_is_not_there() {
        assertThatThrownBy(() -> templates.find("hello", null, null))
                .isInstanceOf(NoSuchTemplate.class)
                .hasMessageContaining("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../hello", "a/b", "", "Hello", "x.md", "..", "a\u0000b"})
    void refuses_a_name_that_is_a_path(String name) {
        assertThatThrownBy(() -> templates.find(name, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void follows_no_link_out_of_the_folder(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.md"), "---\nsubject: s\n---\nsecret");
        Files.createSymbolicLink(root.resolve("hello.md"), secret);

        assertThatThrownBy(() -> templates.find("hello", null, null)).isInstanceOf(NoSuchTemplate.class);
        assertThat(templates.problems()).singleElement().asString().contains("outside");
    }

    @Test
    void finds_nothing_wrong_with_the_templates_we_ship() {
        assertThat(new FileTemplates(Path.of("templates")).problems()).isEmpty();
    }

    private void write(String file, String body) throws IOException {
        writeRaw(file, "---\nsubject: s\n---\n" + body + "\n");
    }

    private void writeRaw(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(
                path, FileTime.from(Instant.parse("2026-11-25T10:00:00Z").plusSeconds(writes++)));
    }
}
