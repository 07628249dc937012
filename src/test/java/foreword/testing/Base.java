package foreword.testing;

import java.nio.file.Path;

/** The databases that a store must work on. */
public enum Base {
    SQLITE {
        @Override
        public String url(Path folder) {
            return "jdbc:sqlite:" + Sqlite.file(folder);
        }
    },
    POSTGRESQL {
        @Override
        public String url(Path folder) {
            return Postgres.url(folder);
        }
    };

    /** The address of the one database of this folder: a file in it, or a database on the test's own server. */
    public abstract String url(Path folder);
}
