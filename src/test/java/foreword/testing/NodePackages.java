package foreword.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The npm packages that some tests run scripts with, installed once into {@code target}; where Node is absent they skip. */
public final class NodePackages {
    /** Where the scripts and the list of packages are. */
    public static final Path SCRIPTS = Path.of("src", "test", "node");

    /** Where the packages are, and where scripts may write. */
    public static final Path HOME = Path.of("target", "node");

    private static final int INSTALL_SECONDS = 180;

    private NodePackages() {}

    /** Where Chromium is; skips the calling test where it is absent. */
    public static Path assumeBrowser() {
        Optional<Path> browser = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(browser.isPresent(), "Chromium is absent");
        return browser.get();
    }

    /** Installs what is missing, one process at a time; skips the calling test where that is not possible. */
    public static synchronized void assumeInstalled() throws IOException, InterruptedException {
        assumeTrue(runs(List.of("node", "--version")), "Node is absent");
        assumeTrue(runs(List.of("npm", "--version")), "npm is absent");
        Files.createDirectories(HOME);
        try (FileChannel turn =
                FileChannel.open(HOME.resolve("turn.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock();
            installMissing();
        }
    }

    private static void installMissing() throws IOException, InterruptedException {
        boolean fresh = true;
        for (String file : List.of("package.json", "package-lock.json")) {
            Path there = HOME.resolve(file);
            fresh &= Files.exists(there) && Files.mismatch(SCRIPTS.resolve(file), there) < 0;
            Files.copy(SCRIPTS.resolve(file), there, StandardCopyOption.REPLACE_EXISTING);
        }
        boolean ready = fresh && Files.isDirectory(HOME.resolve("node_modules/playwright-core"));
        assumeTrue(
                ready || runs(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")),
                "npm could not install the packages of " + SCRIPTS);
    }

    /** A script that is about to start; it finds the packages by {@code NODE_HOME} in its environment. */
    public static ProcessBuilder script(String name) {
        ProcessBuilder builder =
                new ProcessBuilder("node", SCRIPTS.resolve(name).toString());
        builder.environment().put("NODE_HOME", HOME.toAbsolutePath().toString());
        return builder;
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            if (command.contains("ci")) {
                builder.directory(HOME.toFile());
            }
            Process process = builder.start();
            boolean ended = process.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
