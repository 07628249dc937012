package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.workflow.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand decisions at the same time: one wins, and everybody else is told. */
class AllAtOnceTest {
    private static final int DECISIONS = 2_000;
    private static final int THREADS = 32;
    private static final List<Ask.Kind> KINDS = List.of(Ask.Kind.INTRODUCTION, Ask.Kind.ADVICE, Ask.Kind.NAME_DROP);

    @TempDir
    Path folder;

    private Agency agency;
    private List<Teammate> team;
    private Contact dana;

    @BeforeEach
    void open() {
        agency = new Agency(folder);
        team = agency.rows.people().teammates();
        dana = agency.rows.people().contactsNamed("Dana Ortiz").get(0);
    }

    @AfterEach
    void close() {
        agency.close();
    }

    @Test
    void one_decision_about_a_draft_wins() throws Exception {
        assertThat(agency.ask(team.get(0), dana, Ask.Kind.INTRODUCTION).done()).isTrue();
        Draft draft = agency.waiting(dana).get(0);

        List<Result> results = atOnce(number -> decision(draft, number));
        agency.send();

        assertThat(results.stream().filter(Result::done)).hasSize(1);
        assertThat(results.stream().filter(result -> !result.done()).map(Result::sentence))
                .hasSize(DECISIONS - 1)
                .allMatch(sentence -> sentence.matches(
                        "This draft is already (approved|rejected|sent)\\.|This draft is (approved|rejected|sent)\\."
                                + "|Somebody else has just decided this\\."));
        assertThat(agency.rows.asks().to(dana.id())).hasSize(1);
    }

    @Test
    void one_ask_of_a_person_is_begun() throws Exception {
        List<Result> results =
                atOnce(number -> agency.ask(team.get(number % team.size()), dana, KINDS.get(number % KINDS.size())));

        assertThat(results.stream().filter(Result::done)).hasSize(1);
        assertThat(results.stream().filter(result -> !result.done()).map(Result::sentence))
                .hasSize(DECISIONS - 1)
                .allMatch(
                        sentence -> sentence.matches(
                                "(You|Alice Park|Tom Aske) asked Dana Ortiz about Sam Lee on Wed 4 Mar; the message waits for approval\\."
                                        + "|An ask to Dana is already under way: (Alice Park|Tom Aske) began it on 4 Mar 2026\\."));
        assertThat(agency.rows.asks().to(dana.id())).hasSize(1);
        assertThat(agency.waiting(dana)).hasSize(1);
    }

    private Result decision(Draft draft, int number) {
        Teammate by = team.get(number % team.size());
        return number % 2 == 0
                ? agency.whenDecided.approve(draft.id(), draft.version(), by, null)
                : agency.whenDecided.discard(draft.id(), draft.version(), by);
    }

    private static List<Result> atOnce(IntFunction<Result> decision) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Result>> running = new ArrayList<>();
            for (int number = 0; number < DECISIONS; number++) {
                int mine = number;
                running.add(pool.submit((Callable<Result>) () -> {
                    start.await();
                    return decision.apply(mine);
                }));
            }
            start.countDown();
            List<Result> results = new ArrayList<>();
            for (Future<Result> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
