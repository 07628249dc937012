package foreword;

import foreword.adapter.sql.Database;
import foreword.config.Settings;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.praise.Praise;
import foreword.sandbox.DemoRows;
import foreword.workflow.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Files that are read into SQLite, where the pretend agency is known. */
abstract class FromFiles {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:12:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void seed() {
        ask(rows -> {
            new DemoRows(rows, CLOCK.instant(), ZoneOffset.UTC).write();
            return true;
        });
    }

    final Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    final Settings settings() {
        return Settings.load(folder, null, Map.of("FOREWORD_DATABASE_URL", url()));
    }

    final Optional<Contact> contact(String address) {
        return ask(rows -> rows.people().contactWithEmail(new EmailAddress(address)));
    }

    final List<Praise> praises(String address) {
        return contact(address)
                .map(contact -> this.<List<Praise>>ask(rows -> rows.praises().of(contact.id())))
                .orElse(List.of());
    }

    final <T> T ask(Function<Rows, T> question) {
        try (Database database = Database.open(url())) {
            return question.apply(Stores.of(database));
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("foreword.db");
    }

    static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    static String text(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8);
    }
}
