package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.testing.Given;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlActivityLogTest {
    @TempDir
    Path folder;

    private Database database;
    private SqlActivityLog log;

    @BeforeEach
    void open() {
        database = Opened.in(folder);
        log = new SqlActivityLog(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void gives_back_what_happened_to_one_row_oldest_first() {
        Activity first =
                new Activity(Given.NOW, "tm_1", "draft.approved", "draft/d_1", "'quoted'; \u201cDROP\u201d\n:why");
        Activity second = new Activity(Given.NOW.plusMillis(1), "tm_1", "draft.sent", "draft/d_1", "");
        log.append(first);
        log.append(Given.activity("draft/d_2"));
        log.append(second);

        assertThat(log.of("draft/d_1")).containsExactly(first, second);
    }

    @Test
    void gives_the_newest_first() {
        log.append(Given.activity("ask/a_1"));
        log.append(Given.activity("ask/a_2"));
        log.append(Given.activity("ask/a_3"));

        assertThat(log.latest(2)).extracting(Activity::about).containsExactly("ask/a_3", "ask/a_2");
    }

    @Test
    void counts_deeds_from_a_moment_on() {
        log.append(Given.activity("ask/a_1"));

        assertThat(log.count("ask.asked", Given.NOW)).isEqualTo(1);
        assertThat(log.count("ask.asked", Given.NOW.plusMillis(1))).isZero();
        assertThat(log.count("ask.sent", Given.NOW)).isZero();
    }

    @Test
    void vouches_for_an_empty_log() {
        assertThat(log.verified()).isTrue();
    }

    @Test
    void vouches_for_a_log_written_by_many_threads() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 100; i++) {
            String about = "ask/a_" + i;
            threads.execute(() -> log.append(Given.activity(about)));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(log.count("ask.asked", Given.NOW)).isEqualTo(100);
        assertThat(log.verified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE activity SET at = at + 1 WHERE id = 2",
                "UPDATE activity SET actor = 'tm_9' WHERE id = 2",
                "UPDATE activity SET what = 'ask.sent' WHERE id = 2",
                "UPDATE activity SET about = 'ask/a_9' WHERE id = 2",
                "UPDATE activity SET why = '' WHERE id = 3",
                "UPDATE activity SET actor = 'forewor', what = 'dask.asked' WHERE id = 2",
                "DELETE FROM activity WHERE id = 1",
                "DELETE FROM activity WHERE id = 2",
                "DELETE FROM activity WHERE id = 3",
                "DELETE FROM activity",
                "INSERT INTO activity SELECT 4, at, actor, what, about, why, before, hash FROM activity WHERE id = 3",
                "INSERT INTO activity SELECT 0, at, actor, what, about, why, before, hash FROM activity WHERE id = 3",
                "INSERT INTO activity SELECT 4, at, actor, what, about, why, hash, hash FROM activity WHERE id = 3",
                "UPDATE activity SET id = id + 10 WHERE id = 1"
            })
    void finds_a_history_that_was_tampered_with(String tampering) {
        log.append(Given.activity("ask/a_1"));
        log.append(Given.activity("ask/a_2"));
        log.append(Given.activity("ask/a_3"));
        assertThat(log.verified()).isTrue();

        database.write(handle -> handle.execute(tampering));

        assertThat(log.verified()).isFalse();
    }

    @Test
    void goes_on_with_the_chain_when_it_is_opened_again() {
        log.append(Given.activity("ask/a_1"));
        close();
        open();

        log.append(Given.activity("ask/a_2"));

        assertThat(log.verified()).isTrue();
    }

    @Test
    void leaves_no_link_of_a_step_that_failed() {
        log.append(Given.activity("ask/a_1"));
        try {
            database.step(() -> {
                log.append(Given.activity("ask/a_2"));
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no");
        }

        log.append(Given.activity("ask/a_3"));

        assertThat(log.latest(9)).hasSize(2);
        assertThat(log.verified()).isTrue();
    }
}
