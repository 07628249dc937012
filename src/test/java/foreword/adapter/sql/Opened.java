package foreword.adapter.sql;

import java.nio.file.Path;

/** Opens real files for the tests of the stores. */
final class Opened {
    private Opened() {}

    static Database in(Path folder) {
        return Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"));
    }
}
