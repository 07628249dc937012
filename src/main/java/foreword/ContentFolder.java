package foreword;

import foreword.content.ContentItem;
import foreword.content.ContentLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the pieces that lie in the content folder into the library; a file's name is its title. */
final class ContentFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ContentFolder.class);
    private static final long LARGEST = 7L * 1024 * 1024;
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "txt", "text/plain",
            "md", "text/markdown",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final ContentLibrary library;

    ContentFolder(ContentLibrary library) {
        this.library = library;
    }

    void take(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                take(file.getFileName().toString(), file);
            }
        }
    }

    private void take(String name, Path file) throws IOException {
        int dot = name.lastIndexOf('.');
        String type = dot < 0 ? null : TYPES.get(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        if (type == null || Files.size(file) > LARGEST) {
            LOG.warn("{} is no piece to send: PDF, text or Office files up to 7 MB are", name);
            return;
        }
        ContentItem.Id id = new ContentItem.Id("k_"
                + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 13));
        byte[] bytes = Files.readAllBytes(file);
        String title =
                name.substring(0, dot).replace('-', ' ').replace('_', ' ').strip();
        library.add(new ContentItem(id, title, "attached paper", name, type, bytes.length), bytes);
    }
}
