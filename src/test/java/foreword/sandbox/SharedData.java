package foreword.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Test data that lies beside the project; tests that need it are skipped where it is missing. */
final class SharedData {
    private static final Path ROOT = Path.of("..", "shared", "data");

    private SharedData() {}

    static Path folder(String name) {
        var folder = ROOT.resolve(name);
        assumeTrue(Files.isDirectory(folder), "../shared/data/" + name + " is absent");
        return folder;
    }

    static JsonNode json(Path file) {
        try {
            return Json.read(Files.readString(file)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> jsonFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }
}
