package foreword;

import foreword.content.Arrival;
import foreword.content.ContentItem;
import foreword.content.ContentLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the pieces that lie in the content folder into the library; a file's name is its first title. What was said of a piece in
 * Slack stays when its file is replaced.
 */
final class ContentFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ContentFolder.class);

    private final ContentLibrary library;

    ContentFolder(ContentLibrary library) {
        this.library = library;
    }

    void take(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ContentFolder::readable).sorted().toList()) {
                take(file.getFileName().toString(), file);
            }
        }
    }

    private static boolean readable(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
    }

    private void take(String name, Path file) throws IOException {
        if (Files.size(file) > Arrival.LARGEST) {
            LOG.warn("{} is left out of the library: it has more than {} bytes", name, Arrival.LARGEST);
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrival.Looked looked = Arrival.file(name, bytes);
        if (looked.body().isEmpty()) {
            LOG.warn("{} is left out of the library: {}", name, looked.objection());
            return;
        }
        put(id(name), name, looked.body().get(), bytes);
    }

    private void put(ContentItem.Id id, String name, ContentItem.Body body, byte[] bytes) {
        Optional<ContentItem> known = library.find(id);
        if (known.isEmpty()) {
            library.add(ContentItem.of(id, title(name), "paper", body), bytes);
        } else if (!Arrays.equals(library.file(id), bytes)) {
            if (library.underWay(id)) {
                LOG.warn(
                        "{} stays as it is until the approved mail with it has gone; it is read again at the next start",
                        name);
                return;
            }
            library.add(known.get().renewed(body), bytes);
        }
    }

    private static ContentItem.Id id(String name) {
        String hash =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new ContentItem.Id("k_" + hash.substring(0, 13));
    }

    private static String title(String name) {
        String words = name.substring(0, name.lastIndexOf('.'))
                .replace('-', ' ')
                .replace('_', ' ')
                .strip();
        return words.isEmpty() ? name : words;
    }
}
