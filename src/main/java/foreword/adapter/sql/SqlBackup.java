package foreword.adapter.sql;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jdbi.v3.core.Jdbi;

/** Copies of the database, made while it is in use and checked before they count. */
public final class SqlBackup {
    private static final String COPY = "VACUUM INTO :file";
    private static final String CHECK = "PRAGMA integrity_check";

    private final Database database;

    public SqlBackup(Database database) {
        this.database = database;
    }

    /**
     * Writes one whole file that only its owner may read. A copy that fails its check is thrown away.
     *
     * @throws UnsupportedOperationException on PostgreSQL, which has its own program for that
     * @throws FileAlreadyExistsException when there is a file already: a backup never replaces another
     * @throws IOException when the copy cannot be written, or is damaged
     */
    public void backup(Path file) throws IOException {
        if (database.shared()) {
            throw new UnsupportedOperationException("Nothing was written: this command copies a SQLite file. Save a"
                    + " PostgreSQL database with `pg_dump --format=custom --file=FILE DATABASE`, and put it back with"
                    + " `pg_restore`.");
        }
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "a backup never replaces another");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            makePrivate(unfinished);
            copy(unfinished);
            check(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void makePrivate(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void copy(Path file) throws IOException {
        try {
            database.alone(handle ->
                    handle.createUpdate(COPY).bind("file", file.toString()).execute());
        } catch (org.jdbi.v3.core.JdbiException failed) {
            throw new IOException("The backup could not be written: " + failed.getMessage(), failed);
        }
    }

    private static void check(Path file) throws IOException {
        String found = Jdbi.create("jdbc:sqlite:" + file)
                .withHandle(
                        handle -> handle.createQuery(CHECK).mapTo(String.class).first());
        if (!found.equals("ok")) {
            throw new IOException("The backup is damaged: " + found);
        }
    }
}
