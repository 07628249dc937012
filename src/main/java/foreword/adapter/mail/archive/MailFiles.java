package foreword.adapter.mail.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads mails out of an mbox file, a single mail, or a folder of either (Maildir, {@code .eml}), one by one, however many. */
public final class MailFiles {
    private static final Set<String> MAILDIR = Set.of("cur", "new");
    private static final byte[] ENVELOPE = "From ".getBytes(StandardCharsets.US_ASCII);

    private MailFiles() {}

    /** Takes one mail after the other. */
    @FunctionalInterface
    public interface Reader {
        /**
         * One mail.
         *
         * @param offset in bytes from the start of the file
         * @param raw the bytes, the rest of a very large mail left out
         */
        void mail(Path file, long offset, byte[] raw) throws IOException;
    }

    /**
     * Reads all of it, the files of a folder by name.
     *
     * @throws IOException when it is not there or cannot be read
     */
    public static void read(Path fileOrFolder, Reader reader) throws IOException {
        if (Files.isDirectory(fileOrFolder)) {
            for (Path file : mailsIn(fileOrFolder)) {
                readFile(file, reader);
            }
        } else {
            readFile(fileOrFolder, reader);
        }
    }

    private static List<Path> mailsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(MailFiles::isMail)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMail(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        Path parent = file.getParent();
        boolean maildir = parent != null && MAILDIR.contains(String.valueOf(parent.getFileName()));
        return !name.startsWith(".")
                && (maildir || name.endsWith(".eml") || name.endsWith(".mbox") || name.endsWith(".mbx"));
    }

    private static void readFile(Path file, Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(ENVELOPE.length);
            boolean mbox = java.util.Arrays.equals(in.readNBytes(ENVELOPE.length), ENVELOPE);
            in.reset();
            if (mbox) {
                new Mbox(in).read((offset, raw) -> reader.mail(file, offset, raw));
            } else {
                reader.mail(file, 0, in.readNBytes(Mbox.LARGEST));
            }
        }
    }
}
