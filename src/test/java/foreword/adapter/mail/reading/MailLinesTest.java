package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line for each mail that can be read, one sentence for each that cannot. */
final class MailLinesTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Path... files) {
        return new MailLines()
                .run(List.of(files), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    @Test
    void prints_the_promised_keys() throws Exception {
        Path mail = Files.writeString(
                folder.resolve("a.eml"),
                "From: Dana <dana@client.example>\r\nSubject: Hi\r\nMessage-ID: <a@client.example>\r\n\r\nHello.\r\n");

        int code = run(mail);

        JsonNode line = new ObjectMapper().readTree(out.toString(UTF_8));
        List<String> keys = new ArrayList<>();
        line.fieldNames().forEachRemaining(keys::add);
        assertThat(code).isZero();
        assertThat(keys)
                .contains(
                        "file",
                        "kind",
                        "from",
                        "subject",
                        "text",
                        "forwarded",
                        "answer",
                        "bounce",
                        "attachments",
                        "messageId",
                        "inReplyTo");
        assertThat(line.get("kind").asText()).isEqualTo("new");
        assertThat(line.get("bounce").isNull()).isTrue();
    }

    @Test
    void names_what_it_cannot_read_and_goes_on() throws Exception {
        Path mail = Files.writeString(folder.resolve("b.eml"), "From: dana@client.example\r\n\r\nHello.\r\n");
        Path missing = folder.resolve("missing.eml");

        int code = run(missing, folder, mail);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(UTF_8).lines()).hasSize(1);
        assertThat(err.toString(UTF_8))
                .contains("cannot read " + missing + ": there is no such file")
                .contains("cannot read " + folder + ": it is a folder");
    }
}
