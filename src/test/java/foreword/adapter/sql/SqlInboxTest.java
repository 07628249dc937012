package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.activity.LeaseLost;
import foreword.inbox.InboundEvent;
import foreword.inbox.Inbox;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@Timeout(60)
class SqlInboxTest {
    private static final Instant NOW = Given.NOW;

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlInbox inbox;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        inbox = new SqlInbox(database);
    }

    @AfterEach
    void close() {
        inbox.close();
        database.close();
    }

    @Test
    void gives_an_event_to_work_exactly_as_it_came() {
        inbox.accept(Given.event("Ev1"));

        Inbox.Claimed claimed = inbox.claim(NOW, 60).orElseThrow();

        assertThat(claimed.event()).usingRecursiveComparison().isEqualTo(Given.event("Ev1"));
        assertThat(claimed.attempt()).isEqualTo(1);
    }

    @Test
    void takes_a_key_once_whatever_became_of_the_event() {
        assertThat(inbox.accept(Given.event("Ev1"))).isTrue();
        inbox.done(inbox.claim(NOW, 60).orElseThrow());

        assertThat(inbox.accept(Given.event("Ev1"))).isFalse();
    }

    @Test
    void takes_the_same_key_of_another_source() {
        InboundEvent slack = Given.event("1");
        inbox.accept(slack);

        boolean accepted = inbox.accept(new InboundEvent(InboundEvent.Source.MAIL, "1", "mail", slack.payload(), NOW));

        assertThat(accepted).isTrue();
    }

    @Test
    void stores_a_key_once_that_sixteen_threads_bring_at_once() throws Exception {
        CyclicBarrier together = new CyclicBarrier(16);

        List<Boolean> stored = inParallel(16, () -> {
            together.await();
            return inbox.accept(Given.event("Ev1"));
        });

        assertThat(stored).containsOnlyOnce(true).hasSize(16);
        assertThat(inbox.count("WAITING")).isEqualTo(1);
    }

    @Test
    void keeps_every_accepted_event_when_it_is_opened_again() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Boolean>> stored = IntStream.range(0, 300)
                .mapToObj(i -> threads.submit(() -> inbox.accept(Given.event("Ev" + i))))
                .toList();
        for (Future<Boolean> one : stored) {
            assertThat(one.get()).isTrue();
        }
        threads.shutdown();
        close();

        open();

        assertThat(inbox.count("WAITING")).isEqualTo(300);
    }

    @Test
    void gives_no_event_to_two_of_eight_workers() throws Exception {
        database.step(() -> IntStream.range(0, 200).forEach(i -> inbox.accept(Given.event("Ev" + i))));

        List<List<Long>> claimed = inParallel(8, () -> {
            List<Long> mine = new ArrayList<>();
            for (Optional<Inbox.Claimed> one = inbox.claim(NOW, 60); one.isPresent(); one = inbox.claim(NOW, 60)) {
                mine.add(one.get().id());
            }
            return mine;
        });

        List<Long> all = claimed.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void gives_the_oldest_first() {
        inbox.accept(Given.event("Ev1"));
        inbox.accept(Given.event("Ev2"));

        assertThat(inbox.claim(NOW, 60).orElseThrow().event().key()).isEqualTo("Ev1");
        assertThat(inbox.claim(NOW, 60).orElseThrow().event().key()).isEqualTo("Ev2");
        assertThat(inbox.claim(NOW, 60)).isEmpty();
    }

    @Test
    void gives_an_event_again_when_its_lease_ran_out() {
        inbox.accept(Given.event("Ev1"));
        inbox.claim(NOW, 60);

        assertThat(inbox.claim(NOW.plusSeconds(59), 60)).isEmpty();
        assertThat(inbox.claim(NOW.plusSeconds(60), 60).orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void tries_again_at_the_time_that_was_named() {
        inbox.accept(Given.event("Ev1"));
        inbox.failed(inbox.claim(NOW, 60).orElseThrow(), "no network", NOW.plusSeconds(300));

        assertThat(inbox.claim(NOW.plusSeconds(299), 60)).isEmpty();
        assertThat(inbox.claim(NOW.plusSeconds(300), 60)).isPresent();
    }

    @Test
    void puts_an_event_aside_with_its_reason_after_eight_attempts() {
        inbox.accept(Given.event("Ev1"));
        for (int attempt = 1; attempt <= 8; attempt++) {
            Inbox.Claimed claimed = inbox.claim(NOW, 60).orElseThrow();
            assertThat(claimed.attempt()).isEqualTo(attempt);
            inbox.failed(claimed, "attempt " + attempt, NOW);
        }

        assertThat(inbox.claim(NOW.plusSeconds(9_999), 60)).isEmpty();
        assertThat(inbox.count("DEAD")).isEqualTo(1);
        assertThat(reason()).isEqualTo("attempt 8");
    }

    @Test
    void puts_an_event_aside_that_ended_the_process_eight_times() {
        inbox.accept(Given.event("Ev1"));
        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(inbox.claim(NOW, 60)).isPresent();
            inbox.releaseInterrupted(NOW.plusSeconds(60));
        }

        assertThat(inbox.claim(NOW, 60)).isEmpty();
        assertThat(inbox.count("DEAD")).isEqualTo(1);
        assertThat(reason()).contains("the process ended");
    }

    @Test
    void lets_what_was_interrupted_wait_again_at_once() {
        inbox.accept(Given.event("Ev1"));
        inbox.claim(NOW, 60);

        inbox.releaseInterrupted(base == Base.SQLITE ? NOW : NOW.plusSeconds(60));

        assertThat(inbox.claim(NOW, 60).orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void does_not_wake_what_somebody_else_has_done_meanwhile() {
        inbox.accept(Given.event("Ev1"));
        Inbox.Claimed slow = inbox.claim(NOW, 60).orElseThrow();
        inbox.done(inbox.claim(NOW.plusSeconds(60), 60).orElseThrow());

        inbox.failed(slow, "too slow", NOW);

        assertThat(inbox.claim(NOW.plusSeconds(999), 60)).isEmpty();
    }

    @Test
    void refuses_whoever_comes_late_and_all_of_their_step() {
        inbox.accept(Given.event("Ev1"));
        Inbox.Claimed slow = inbox.claim(NOW, 60).orElseThrow();
        assertThat(inbox.claim(NOW.plusSeconds(60), 60)).isPresent();

        assertThatThrownBy(() -> database.step(() -> {
                    new SqlRemembered(database).set("late", "1");
                    inbox.done(slow);
                }))
                .isInstanceOf(LeaseLost.class);

        assertThat(new SqlRemembered(database).get("late")).isEmpty();
        assertThat(inbox.count("WORKING")).isEqualTo(1);
    }

    @Test
    void leaves_to_other_nodes_what_they_are_working_on() {
        inbox.accept(Given.event("Ev1"));
        inbox.claim(NOW, 60);

        inbox.releaseInterrupted(NOW.plusSeconds(59));

        assertThat(inbox.count("WORKING")).isEqualTo(base == Base.SQLITE ? 0 : 1);
    }

    @Test
    void is_not_done_when_the_step_that_did_it_failed() {
        inbox.accept(Given.event("Ev1"));
        Inbox.Claimed claimed = inbox.claim(NOW, 60).orElseThrow();
        assertThatThrownBy(() -> database.step(() -> {
                    inbox.done(claimed);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(inbox.claim(NOW.plusSeconds(60), 60)).isPresent();
    }

    @Test
    void never_gives_out_what_its_receiver_works_on_itself() {
        assertThat(inbox.acceptWorkedOn(Given.event("click"))).isTrue();

        assertThat(inbox.acceptWorkedOn(Given.event("click"))).isFalse();
        assertThat(inbox.claim(NOW.plusSeconds(999), 60)).isEmpty();
    }

    @Test
    void keeps_the_key_of_what_was_done_for_a_day_and_forgets_it_later() {
        inbox.accept(Given.event("Ev1"));
        Instant late = NOW.plus(Duration.ofDays(30));
        inbox.done(inbox.claim(late, 60).orElseThrow());

        assertThat(inbox.purge(late.plus(Duration.ofDays(1)))).isZero();
        assertThat(inbox.accept(Given.event("Ev1"))).isFalse();
        assertThat(inbox.purge(late.plus(Duration.ofDays(3)))).isEqualTo(1);
    }

    @Test
    void forgets_the_words_of_a_mail_but_never_its_key() {
        InboundEvent mail = Given.event("m1");
        inbox.accept(
                new InboundEvent(InboundEvent.Source.MAIL, mail.key(), mail.kind(), mail.payload(), mail.receivedAt()));
        inbox.done(inbox.claim(NOW, 60).orElseThrow());

        assertThat(inbox.purge(NOW.plus(Duration.ofDays(3)))).isEqualTo(1);
        assertThat(inbox.purge(NOW.plus(Duration.ofDays(3)))).isZero();
        assertThat(inbox.count("DONE")).isEqualTo(1);
        assertThat(inbox.accept(new InboundEvent(
                        InboundEvent.Source.MAIL, mail.key(), mail.kind(), mail.payload(), mail.receivedAt())))
                .isFalse();
    }

    @Test
    void never_forgets_what_waits_or_is_dead() {
        inbox.accept(Given.event("Ev1"));

        assertThat(inbox.purge(NOW.plus(Duration.ofDays(999)))).isZero();
        assertThat(inbox.count("WAITING")).isEqualTo(1);
    }

    @Test
    void wakes_its_listener_for_what_is_new_only() {
        List<String> heard = new ArrayList<>();
        inbox.onAccepted(() -> heard.add("woken"));

        inbox.accept(Given.event("Ev1"));
        inbox.accept(Given.event("Ev1"));
        inbox.acceptWorkedOn(Given.event("Ev2"));

        assertThat(heard).containsExactly("woken");
    }

    @Test
    void accepts_inside_a_step_without_waiting_for_itself() {
        database.step(() -> assertThat(inbox.accept(Given.event("Ev1"))).isTrue());

        assertThat(inbox.claim(NOW, 60)).isPresent();
    }

    @Test
    void refuses_rather_than_lets_a_caller_wait_once_it_is_closed() {
        inbox.close();

        assertThatThrownBy(() -> inbox.accept(Given.event("Ev1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not stored");
    }

    @Test
    void tells_the_caller_when_the_event_could_not_be_stored() {
        database.write(handle -> handle.execute("DROP TABLE inbound"));

        assertThatThrownBy(() -> inbox.accept(Given.event("Ev1"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inbox.accept(Given.event("Ev2"))).isInstanceOf(IllegalStateException.class);
    }

    private String reason() {
        return database.sql("SELECT reason FROM inbound")
                .one(row -> row.getString("reason"))
                .orElseThrow();
    }

    private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<CompletableFuture<T>> results = IntStream.range(0, threads)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return work.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        pool))
                .toList();
        List<T> all = new ArrayList<>();
        for (CompletableFuture<T> result : results) {
            all.add(result.get(30, TimeUnit.SECONDS));
        }
        pool.shutdown();
        return all;
    }
}
