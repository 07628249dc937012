package foreword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreword.testing.NodePackages;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page behind a link, and the mail with the link, in Chromium on a phone; skipped where Node or Chromium is absent. */
@Timeout(420)
class ActPageTest extends PlayedByEmail {
    private static final int STEPS = 7;

    @Test
    void is_sound_light_and_dark_and_needs_no_script() throws Exception {
        Optional<Path> browser = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(browser.isPresent(), "Chromium is absent");
        NodePackages.assumeInstalled();
        MimeMessage mail = drafted();
        Path html = Files.writeString(folder.resolve("mail.html"), part(mail, "text/html"));

        assertThat(look(link(mail, "Approve and send"), html, browser.get()))
                .hasSize(STEPS)
                .allSatisfy(line -> assertThat(line).startsWith("ok "));
    }

    private static List<String> look(URI page, Path mail, Path browser) throws Exception {
        ProcessBuilder builder = NodePackages.script("act.mjs")
                .redirectError(NodePackages.HOME.resolve("act.log").toFile());
        builder.environment().put("PAGE", page.toString());
        builder.environment().put("MAIL", mail.toUri().toString());
        builder.environment().put("BROWSER", browser.toString());
        Process process = builder.start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
