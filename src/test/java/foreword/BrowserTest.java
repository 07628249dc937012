package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.cli.SandboxOptions;
import foreword.testing.NodePackages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's page in Chromium; skipped where Node or Chromium is absent. Pictures: {@code target/node/pictures}. */
@Timeout(420)
class BrowserTest {
    private static final int STEPS = 13;

    @TempDir
    Path folder;

    @Test
    void the_page_carries_a_newcomer_through_the_story() throws Exception {
        Path browser = NodePackages.assumeBrowser();
        NodePackages.assumeInstalled();
        var options = new SandboxOptions(0, folder, SandboxOptions.Seed.DEMO);
        try (SandboxRun sandbox = SandboxRun.start(options, Path.of("."))) {
            assertThat(drive(sandbox.port(), browser))
                    .hasSize(STEPS)
                    .allSatisfy(line -> assertThat(line).startsWith("ok "));
        }
    }

    private static List<String> drive(int port, Path browser) throws Exception {
        ProcessBuilder builder = NodePackages.script("page.mjs")
                .redirectError(NodePackages.HOME.resolve("page.log").toFile());
        builder.environment().put("PAGE", "http://127.0.0.1:" + port + "/");
        builder.environment().put("BROWSER", browser.toString());
        Process process = builder.start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
