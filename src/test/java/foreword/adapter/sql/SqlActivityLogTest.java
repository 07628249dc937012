package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class SqlActivityLogTest {
    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlActivityLog log;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
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
                "INSERT INTO activity SELECT 4, at, actor, what, about, why, before, hash, why_salt, why_digest FROM activity WHERE id = 3",
                "INSERT INTO activity SELECT 0, at, actor, what, about, why, before, hash, why_salt, why_digest FROM activity WHERE id = 3",
                "INSERT INTO activity SELECT 4, at, actor, what, about, why, hash, hash, why_salt, why_digest FROM activity WHERE id = 3",
                "UPDATE activity SET id = id + 10 WHERE id = 1",
                "UPDATE activity SET why = 'other' WHERE id = 2",
                "UPDATE activity SET why = '', why_salt = '' WHERE id = 2",
                "UPDATE activity SET why = '', why_salt = NULL WHERE id = 2",
                "UPDATE activity SET why = '', why_salt = NULL, why_digest = NULL WHERE id = 2",
                "UPDATE activity SET why = why_digest, why_salt = NULL, why_digest = NULL WHERE id = 2",
                "UPDATE activity SET why_digest = 'ab' WHERE id = 2"
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
    void forgets_reasons_and_still_vouches_for_the_chain() {
        log.append(Given.activity("ask/a_1"));
        log.append(Given.activity("ask/a_2"));

        assertThat(log.forget(List.of("ask/a_1", "ask/a_9"), Given.NOW)).isEqualTo(1);
        assertThat(log.forget(List.of("ask/a_1", "ask/a_9"), Given.NOW)).isZero();

        assertThat(log.of("ask/a_1")).extracting(Activity::why).containsExactly("");
        assertThat(log.of("ask/a_2")).extracting(Activity::why).containsExactly("it was time");
        assertThat(log.count("ask.asked", Given.NOW)).isEqualTo(2);
        assertThat(log.verified()).isTrue();
        database.write(handle -> handle.execute("UPDATE activity SET why = '', why_salt = '' WHERE about = 'ask/a_2'"));
        assertThat(log.verified()).isFalse();
    }

    @Test
    void goes_on_after_rows_of_the_first_version() throws Exception {
        Activity old = Given.activity("ask/a_0");
        String hash = firstVersionsHash(old);
        database.write(handle -> handle.createUpdate("INSERT INTO activity (at, actor, what, about, why, before, hash)"
                        + " VALUES (:at, :actor, :what, :about, :why, '', :hash)")
                .bind("at", old.at().toEpochMilli())
                .bind("actor", old.actor())
                .bind("what", old.what())
                .bind("about", old.about())
                .bind("why", old.why())
                .bind("hash", hash)
                .execute());

        log.append(Given.activity("ask/a_1"));

        assertThat(log.verified()).isTrue();
        assertThat(log.forget(List.of("ask/a_0"), Given.NOW)).isZero();
        assertThat(log.of("ask/a_0")).containsExactly(old);
    }

    private static String firstVersionsHash(Activity activity) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String part : List.of(
                "",
                Long.toString(activity.at().toEpochMilli()),
                activity.actor(),
                activity.what(),
                activity.about(),
                activity.why())) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
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
