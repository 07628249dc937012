package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class DatabaseTest {
    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlRemembered remembered;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        remembered = new SqlRemembered(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_nothing_of_a_step_that_failed() {
        assertThatThrownBy(() -> database.step(() -> {
                    remembered.set("one", "1");
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");

        assertThat(remembered.get("one")).isEmpty();
    }

    @Test
    void keeps_nothing_of_a_step_that_ran_out_of_stack() {
        assertThatThrownBy(() -> database.step(() -> {
                    remembered.set("one", "1");
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(remembered.get("one")).isEmpty();
    }

    @Test
    void lets_an_inner_step_join() {
        assertThatThrownBy(() -> database.step(() -> {
                    database.step(() -> remembered.set("inner", "1"));
                    throw new IllegalStateException("after the inner step");
                }))
                .hasMessage("after the inner step");

        assertThat(remembered.get("inner")).isEmpty();
    }

    @Test
    void keeps_nothing_when_an_inner_step_failed_and_the_outer_one_went_on() {
        assertThatThrownBy(() -> database.step(() -> {
                    remembered.set("outer", "1");
                    swallow(() -> database.step(() -> {
                        remembered.set("inner", "1");
                        throw new IllegalStateException("inner");
                    }));
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(remembered.get("outer")).isEmpty();
        assertThat(remembered.get("inner")).isEmpty();
    }

    @Test
    void goes_on_after_a_failed_step() {
        swallow(() -> database.step(() -> {
            throw new IllegalStateException("first");
        }));

        database.step(() -> remembered.set("second", "2"));

        assertThat(remembered.get("second")).contains("2");
    }

    @Test
    void sees_its_own_writes_while_others_do_not() throws InterruptedException {
        List<String> seen = new ArrayList<>();

        database.step(() -> {
            remembered.set("one", "1");
            seen.add("inside " + remembered.get("one").isPresent());
            elsewhere(() -> seen.add("outside " + remembered.get("one").isPresent()));
        });

        assertThat(seen).containsExactly("inside true", "outside false");
    }

    @Test
    void calls_listeners_after_the_commit_only() {
        List<String> heard = new ArrayList<>();
        SqlOutbox outbox = new SqlOutbox(database);
        outbox.onPut(() -> heard.add("put, in a step: " + database.inStep()));

        database.step(() -> {
            outbox.put("key", new foreword.outbox.Parcel.Home("W1"), Given.NOW);
            heard.add("not yet");
        });

        assertThat(heard).containsExactly("not yet", "put, in a step: false");
    }

    @Test
    void calls_no_listener_after_a_rollback() {
        List<String> heard = new ArrayList<>();
        SqlOutbox outbox = new SqlOutbox(database);
        outbox.onPut(() -> heard.add("put"));

        swallow(() -> database.step(() -> {
            outbox.put("key", new foreword.outbox.Parcel.Home("W1"), Given.NOW);
            throw new IllegalStateException("no");
        }));

        assertThat(heard).isEmpty();
    }

    @Test
    void keeps_a_step_whose_listener_failed() {
        database.step(() -> {
            remembered.set("one", "1");
            database.afterCommit(() -> {
                throw new IllegalStateException("a listener of ours");
            });
        });

        assertThat(remembered.get("one")).contains("1");
    }

    @Test
    void keeps_what_was_committed_when_it_is_opened_again() {
        remembered.set("one", "1");
        database.close();

        open();

        assertThat(remembered.get("one")).contains("1");
    }

    @Test
    void cannot_write_through_a_reader() {
        assertThatThrownBy(() -> database.read(handle -> handle.execute("DELETE FROM remembered")))
                .hasMessageMatching("(?s).*read-?only.*");
    }

    /** Two changes that were made side by side: the one with the lower number may come last. */
    @Test
    void makes_up_for_a_migration_that_came_after_a_later_one() {
        database.alone(handle -> {
            handle.execute("DROP INDEX nudge_ended");
            handle.execute("DROP INDEX nudge_unlooked");
            handle.execute("ALTER TABLE nudge DROP COLUMN ended_at");
            return handle.execute("DELETE FROM flyway_schema_history WHERE script LIKE 'V036%'");
        });
        database.close();

        database = Database.open(base.url(folder));

        assertThat(database.sql("SELECT COUNT(ended_at) FROM nudge").count()).isZero();
    }

    @Test
    void refuses_tables_newer_than_the_program() {
        database.write(handle -> handle.execute(
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) VALUES (99, '900', 'later', 'SQL', 'V900__later.sql', 1,"
                        + " '', 1, " + (base == Base.SQLITE ? "1" : "true") + ")"));
        database.close();

        assertThatThrownBy(() -> Database.open(base.url(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer version of Foreword")
                .hasMessageContaining("900");
        Jdbi.create(base.url(folder))
                .useHandle(handle -> handle.execute("DELETE FROM flyway_schema_history WHERE version = '900'"));
        open();
    }

    private static void elsewhere(Runnable deed) {
        CountDownLatch over = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            deed.run();
            over.countDown();
        });
        thread.start();
        try {
            assertThat(over.await(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void swallow(Runnable deed) {
        try {
            deed.run();
        } catch (IllegalStateException expected) {
            assertThat(expected).isNotNull();
        }
    }
}
