package foreword.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the sandbox starts.
 *
 * @param port of the page, on 127.0.0.1; 0 takes any free one
 * @param data where its rows are kept; null forgets them at the end
 */
public record SandboxOptions(int port, @Nullable Path data, Seed seed) {
    /** What is in it at first. */
    public enum Seed {
        DEMO,
        EMPTY
    }
}
