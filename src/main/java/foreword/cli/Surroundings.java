package foreword.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What a command finds around it; UTF-8 whatever the terminal's language, as the output is JSON. */
record Surroundings(Path home, Map<String, String> env, InputStream in, PrintStream out, PrintStream err) {
    Surroundings {
        env = Map.copyOf(env);
    }

    static Surroundings real() {
        return new Surroundings(
                Path.of(System.getProperty("foreword.home", ".")),
                System.getenv(),
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }
}
