package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlLeasesTest {
    private static final Instant NOW = Given.NOW;

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void gives_a_duty_to_one_node_and_another_one_to_the_next() {
        assertThat(node("a", NOW).take("mailbox")).isTrue();

        assertThat(node("b", NOW).take("mailbox")).isFalse();
        assertThat(node("b", NOW).take("webhooks")).isTrue();
    }

    @Test
    void leaves_it_with_who_comes_back_in_time() {
        node("a", NOW).take("mailbox");

        assertThat(node("a", NOW.plusSeconds(14)).take("mailbox")).isTrue();
        assertThat(node("b", NOW.plusSeconds(28)).take("mailbox")).isFalse();
    }

    @Test
    void takes_it_from_who_does_not() {
        node("a", NOW).take("mailbox");

        assertThat(node("b", NOW.plusSeconds(15)).take("mailbox")).isTrue();
        assertThat(node("a", NOW.plusSeconds(16)).take("mailbox")).isFalse();
        assertThat(fence()).isEqualTo(2);
    }

    @Test
    void passes_on_at_once_what_was_given_back() {
        node("a", NOW).take("mailbox");
        node("b", NOW).take("webhooks");

        node("a", NOW).giveBack();

        assertThat(node("b", NOW).take("mailbox")).isTrue();
        assertThat(node("a", NOW).take("webhooks")).isFalse();
    }

    private SqlLeases node(String name, Instant now) {
        return new SqlLeases(database, name, Clock.fixed(now, ZoneOffset.UTC));
    }

    private long fence() {
        return database.sql("SELECT fence FROM lease").count();
    }
}
