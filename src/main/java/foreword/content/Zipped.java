package foreword.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into an Office file, which is a zip of parts. */
final class Zipped {
    private static final int MOST_PARTS = 5000;
    private static final long MOST_BYTES = 200L << 20;
    private static final String TYPES = "[content_types].xml";

    private Zipped() {}

    /**
     * Why it is not sent; empty when it may be.
     *
     * @param root the part that makes it what its name says
     */
    static Optional<String> objection(String name, byte[] bytes, String root) {
        boolean found = false;
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int seen = 0;
            long unpacked = 0;
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String path = part.getName().toLowerCase(Locale.ROOT);
                if (path.endsWith("vbaproject.bin") || path.contains("/activex/") || path.contains("/embeddings/")) {
                    return Optional.of(name + " carries macros or another program. Save it as PDF.");
                }
                found |= path.equals(root);
                Part read = read(parts, MOST_BYTES - unpacked, path.equals(TYPES));
                unpacked += read.bytes();
                if (read.text().contains("macroEnabled")) {
                    return Optional.of(name + " is a file for macros. Save it as PDF.");
                }
                if (++seen > MOST_PARTS || unpacked >= MOST_BYTES) {
                    return Optional.of(name + " cannot be looked through. Save it as PDF.");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of(name + " is damaged. Save it again, best as PDF.");
        }
        return found ? Optional.empty() : Optional.of(name + " is not what its name says. Save it as PDF.");
    }

    /** How much a part holds, and its words where they are asked for. */
    private record Part(long bytes, String text) {}

    private static Part read(ZipInputStream parts, long most, boolean wanted) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        long bytes = 0;
        for (int got = parts.read(some); got >= 0 && bytes < most; got = parts.read(some)) {
            bytes += got;
            if (wanted) {
                kept.write(some, 0, got);
            }
        }
        return new Part(bytes, kept.toString(StandardCharsets.UTF_8));
    }
}
