package foreword.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it; UTF-8 whatever the terminal's language, as the output is JSON.
 *
 * @param terminal true when a person sits in front of it, who can be asked
 */
record Surroundings(
        Path home, Map<String, String> env, InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    Surroundings {
        env = Map.copyOf(env);
    }

    /** From Java 22 there is a console without a terminal too, and it can say so. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    static Surroundings real() {
        return new Surroundings(
                Path.of(System.getProperty("foreword.home", ".")),
                System.getenv(),
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isTerminal());
    }
}
