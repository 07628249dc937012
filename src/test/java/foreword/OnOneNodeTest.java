package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Leases;
import foreword.adapter.sql.Database;
import foreword.testing.Base;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done on one node at a time, on two nodes that share a PostgreSQL. */
class OnOneNodeTest {
    @TempDir
    Path folder;

    @Test
    void begins_at_once_where_nobody_else_is() {
        List<String> heard = new ArrayList<>();
        OnOneNode duty = new OnOneNode("mailbox", Leases.ALONE, () -> heard.add("begun"), () -> heard.add("ended"));

        duty.start();
        duty.close();
        duty.close();

        assertThat(heard).containsExactly("begun", "ended");
    }

    @Test
    void is_begun_elsewhere_after_it_was_given_back() {
        String url = Base.POSTGRESQL.url(folder);
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        try (Database one = Database.open(url);
                Database two = Database.open(url)) {
            Node first = Node.on(one, Clock.systemUTC());
            OnOneNode here =
                    new OnOneNode("mailbox", first.leases(), () -> heard.add("1 on"), () -> heard.add("1 off"));
            Node second = Node.on(two, Clock.systemUTC());
            OnOneNode there =
                    new OnOneNode("mailbox", second.leases(), () -> heard.add("2 on"), () -> heard.add("2 off"));
            here.start();
            there.start();
            assertThat(heard).containsExactly("1 on");
            assertThat(second.role(there.here())).contains("stands by for the mailbox");

            here.close();
            first.leases().giveBack();

            await(there::here);
            there.close();
        }
        assertThat(heard).containsExactly("1 on", "1 off", "2 on", "2 off");
    }

    @Test
    void beats_on_one_node_and_goes_on_at_the_other() throws Exception {
        String url = Base.POSTGRESQL.url(folder);
        ConcurrentLinkedQueue<Long> beats = new ConcurrentLinkedQueue<>();
        try (Database one = Database.open(url);
                Database two = Database.open(url)) {
            var first = Node.on(one, Clock.systemUTC()).beat(() -> beats.add(System.nanoTime()));
            var second = Node.on(two, Clock.systemUTC()).beat(() -> beats.add(System.nanoTime()));
            await(() -> beats.size() >= 4);
            first.close();
            int before = beats.size();

            await(() -> beats.size() >= before + 3);
            second.close();
        }

        List<Long> all = List.copyOf(beats);
        Duration took = Duration.ofNanos(all.get(all.size() - 1) - all.get(0));
        assertThat(took.toMillis()).as("two nodes do not beat twice a second").isGreaterThan((all.size() - 2) * 900L);
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
