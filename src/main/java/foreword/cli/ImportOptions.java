package foreword.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * What to import, and how.
 *
 * @param columns the {@code A=B} of {@code --map}, A by A
 * @param dryRun shows what would be done, and does nothing
 */
public record ImportOptions(Path file, Map<String, String> columns, boolean dryRun) {
    public ImportOptions {
        columns = Map.copyOf(columns);
    }
}
