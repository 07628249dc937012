package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.activity.Activity;
import foreword.inbox.Inbox;
import foreword.outbox.Parcel;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.Postgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes on one PostgreSQL. */
@Timeout(60)
class SharedDatabaseTest {
    @TempDir
    Path folder;

    private Database here;
    private Database there;

    @BeforeEach
    void open() {
        String url = Base.POSTGRESQL.url(folder);
        here = Database.open(url);
        there = Database.on(PostgresEngine.open(url, Duration.ofMillis(300)));
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void lets_no_step_decide_by_what_another_is_just_changing() throws Exception {
        here.step(() -> new SqlRemembered(here).set("count", "0"));

        onBoth(4, database -> {
            for (int i = 0; i < 25; i++) {
                database.step(() -> {
                    SqlRemembered remembered = new SqlRemembered(database);
                    int count = Integer.parseInt(remembered.get("count").orElseThrow());
                    remembered.set("count", Integer.toString(count + 1));
                });
            }
        });

        assertThat(new SqlRemembered(here).get("count")).contains("200");
    }

    @Test
    void plans_a_claim_for_the_rows_there_are_now_and_keeps_the_plans_of_everything_else() {
        String planning = "SELECT current_setting('plan_cache_mode') AS planning";

        assertThat(here.sql(planning).claiming(row -> row.getString("planning")))
                .containsExactly("force_custom_plan");
        assertThat(here.sql(planning).returning(row -> row.getString("planning")))
                .containsExactly("auto");
    }

    @Test
    void keeps_one_chain_of_activities() throws Exception {
        onBoth(4, database -> {
            for (int i = 0; i < 20; i++) {
                new SqlActivityLog(database)
                        .append(new Activity(Given.NOW, "W1", "praise.heard", "praise/p_" + i, "so"));
            }
        });

        assertThat(new SqlActivityLog(here).verified()).isTrue();
        assertThat(new SqlActivityLog(here).latest(999)).hasSize(160);
    }

    @Test
    void gives_each_event_to_one_node() throws Exception {
        ConcurrentLinkedQueue<Long> claimed = new ConcurrentLinkedQueue<>();
        try (SqlInbox inbox = new SqlInbox(here)) {
            inbox.acceptAll(
                    IntStream.range(0, 200).mapToObj(i -> Given.event("Ev" + i)).toList());
        }

        onBoth(4, database -> {
            try (SqlInbox inbox = new SqlInbox(database)) {
                while (true) {
                    List<Inbox.Claimed> one =
                            inbox.claim(Given.NOW, 60).stream().toList();
                    if (one.isEmpty()) {
                        return;
                    }
                    claimed.add(one.get(0).id());
                }
            }
        });

        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void gives_each_delivery_to_one_node() throws Exception {
        ConcurrentLinkedQueue<Long> claimed = new ConcurrentLinkedQueue<>();
        SqlOutbox outbox = new SqlOutbox(here);
        here.step(() -> IntStream.range(0, 200).forEach(i -> outbox.put("key " + i, new Parcel.Home("W1"), Given.NOW)));

        onBoth(4, database -> {
            SqlOutbox mine = new SqlOutbox(database);
            for (int i = 0; i < 20; i++) {
                mine.claimDue(Given.NOW, 5).forEach(delivery -> claimed.add(delivery.id()));
            }
        });

        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void claims_while_a_step_is_under_way() throws Exception {
        new SqlOutbox(here).put("key", new Parcel.Home("W1"), Given.NOW);

        List<String> claimed = new ArrayList<>();
        here.step(() -> {
            new SqlRemembered(here).set("one", "1");
            elsewhere(() -> new SqlOutbox(there).claimDue(Given.NOW, 1).forEach(it -> claimed.add(it.key())));
        });

        assertThat(claimed).containsExactly("key");
    }

    @Test
    void does_not_wait_for_a_node_that_froze_in_a_step() throws Exception {
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> late = thread.submit(() -> there.step(() -> {
            new SqlRemembered(there).set("late", "1");
            frozen.countDown();
            await(thawed);
        }));

        await(frozen);
        new SqlRemembered(here).set("here", "1");
        thawed.countDown();

        assertThatThrownBy(late::get).hasCauseInstanceOf(JdbiException.class);
        assertThat(new SqlRemembered(here).get("late")).isEmpty();
        assertThatCode(() -> new SqlRemembered(there).set("again", "1")).doesNotThrowAnyException();
        thread.shutdown();
    }

    @Test
    void goes_on_after_every_connection_was_lost() {
        new SqlRemembered(here).set("before", "1");

        Postgres.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'foreword'");

        assertThat(eventually(() -> new SqlRemembered(here).set("after", "1"))).isTrue();
        assertThat(new SqlRemembered(here).get("after")).contains("1");
    }

    @Test
    void runs_a_brief_step_again_that_gave_way_in_a_deadlock() throws Exception {
        here.step(() -> {
            new SqlRemembered(here).set("a", "0");
            new SqlRemembered(here).set("b", "0");
        });
        CountDownLatch bothHoldOne = new CountDownLatch(2);

        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> one = threads.submit(() -> crosswise(here, "a", "b", bothHoldOne));
        Future<?> two = threads.submit(() -> crosswise(there, "b", "a", bothHoldOne));

        one.get(30, TimeUnit.SECONDS);
        two.get(30, TimeUnit.SECONDS);
        threads.shutdown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero \u0000 inside", "half \ud83d a pair", "other \ude00 half", "whole \ud83d\ude00 pair"})
    void keeps_text_that_postgresql_would_refuse_and_the_chain_with_it(String text) {
        SqlActivityLog log = new SqlActivityLog(here);

        log.append(new Activity(Given.NOW, "W1", "praise.heard", "praise/p_1", text));

        assertThat(log.verified()).isTrue();
        assertThat(log.latest(1).get(0).why()).isEqualTo(Text.kept(text));
    }

    @Test
    void begins_no_step_inside_a_brief_one() {
        assertThatThrownBy(() -> here.brief(() -> here.step(() -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("brief");
    }

    private static void crosswise(Database database, String first, String second, CountDownLatch bothHoldOne) {
        database.brief(() -> {
            change(database, first);
            bothHoldOne.countDown();
            await(bothHoldOne);
            change(database, second);
            return true;
        });
    }

    private static void change(Database database, String name) {
        database.write(handle -> handle.execute("UPDATE remembered SET value = '1' WHERE name = ?", name));
    }

    private interface Work {
        void on(Database database);
    }

    private void onBoth(int threadsEach, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * threadsEach);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < threadsEach; i++) {
            all.add(threads.submit(() -> work.on(here)));
            all.add(threads.submit(() -> work.on(there)));
        }
        for (Future<?> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    private static void elsewhere(Runnable deed) {
        try {
            Thread thread = new Thread(deed);
            thread.start();
            thread.join(10_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean eventually(Runnable deed) {
        for (int i = 0; i < 10; i++) {
            try {
                deed.run();
                return true;
            } catch (JdbiException lost) {
                assertThat(lost).isNotNull();
            }
        }
        return false;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
