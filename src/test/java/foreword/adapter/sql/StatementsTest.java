package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import foreword.testing.Base;
import foreword.testing.OnEachDatabase;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Every statement of every store, against the tables as they are migrated. */
@OnEachDatabase
class StatementsTest {
    private static final Pattern STATEMENT = Pattern.compile("(SELECT|INSERT|UPDATE|DELETE) [\\s\\S]*");
    private static final Pattern SQLITE_ONLY = Pattern.compile(
            "\\b(INSERT OR|REPLACE INTO|AUTOINCREMENT|STRICT|json_\\w+|strftime|rowid|IFNULL|GLOB)\\b",
            Pattern.CASE_INSENSITIVE);

    @Parameter
    Base base;

    @TempDir
    Path folder;

    @Test
    void prepares_each_of_them() throws Exception {
        List<Field> statements = statements();

        try (Database database = Database.open(base.url(folder))) {
            for (Field field : statements) {
                assertThatCode(() -> prepare(database, text(field)))
                        .as(field.toString())
                        .doesNotThrowAnyException();
            }
        }

        assertThat(statements).hasSizeGreaterThan(100);
    }

    @Test
    void holds_to_words_that_postgresql_knows_as_well() throws Exception {
        for (Field field : statements()) {
            assertThat(text(field)).as(field.toString()).doesNotContainPattern(SQLITE_ONLY);
        }
    }

    private static void prepare(Database database, String statement) {
        String positional = statement.replaceAll(":[a-zA-Z]\\w*|<\\w+>", "?");
        database.write(handle -> {
            try (PreparedStatement prepared = handle.getConnection().prepareStatement(positional)) {
                return prepared.getParameterMetaData().getParameterCount();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<Field> statements() throws Exception {
        List<Field> found = new ArrayList<>();
        try (Stream<Path> classes = Files.list(compiled())) {
            for (Path file : classes.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("Sql") && name.endsWith(".class")) {
                    found.addAll(statements(name.substring(0, name.length() - ".class".length())));
                }
            }
        }
        return found;
    }

    private static List<Field> statements(String type) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("foreword.adapter.sql." + type).getDeclaredFields())
                .filter(it -> Modifier.isStatic(it.getModifiers()) && it.getType() == String.class)
                .filter(it -> STATEMENT.matcher(text(it)).matches())
                .filter(it -> !text(it).endsWith("draft.version\n"))
                .toList();
    }

    private static Path compiled() throws URISyntaxException {
        return Path.of(SqlAsks.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("foreword/adapter/sql");
    }

    private static String text(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
