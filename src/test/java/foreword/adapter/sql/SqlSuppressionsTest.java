package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.EmailAddress;
import foreword.people.Suppression;
import foreword.people.Suppressions;
import foreword.privacy.Person;
import foreword.privacy.Trace;
import foreword.testing.Base;
import foreword.testing.InMemorySuppressions;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class SqlSuppressionsTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_000L);
    private static final EmailAddress NORA = new EmailAddress("nora@fennel.example");

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private @Nullable Database database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keeps_back_an_address_until_it_is_lifted(boolean sql) {
        Suppressions list = list(sql);
        Suppression wish = Suppression.set(NORA, "on the phone", "t_1", NOW);

        list.add(wish);

        assertThat(list.find(NORA, NOW.plus(Duration.ofDays(5000)))).contains(wish);
        assertThat(list.all(NOW)).containsExactly(wish);
        assertThat(list.lift(NORA)).isTrue();
        assertThat(list.lift(NORA)).isFalse();
        assertThat(list.find(NORA, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_dead_address_may_be_tried_again_after_half_a_year(boolean sql) {
        Suppressions list = list(sql);

        list.add(Suppression.bounced(NORA, "550 5.1.1 no such user", NOW));

        assertThat(list.find(NORA, NOW.plus(Duration.ofDays(179)))).isPresent();
        assertThat(list.find(NORA, NOW.plus(Duration.ofDays(181)))).isEmpty();
        assertThat(list.all(NOW.plus(Duration.ofDays(181)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_full_mailbox_counts_from_the_third_time_within_a_month(boolean sql) {
        Suppressions list = list(sql);

        list.add(Suppression.bouncing(NORA, "full", NOW));
        list.add(Suppression.bouncing(NORA, "full", NOW.plus(Duration.ofDays(10))));
        assertThat(list.find(NORA, NOW.plus(Duration.ofDays(10)))).isEmpty();
        list.add(Suppression.bouncing(NORA, "full", NOW.plus(Duration.ofDays(20))));

        assertThat(list.find(NORA, NOW.plus(Duration.ofDays(20)))).isPresent();
        assertThat(list.find(NORA, NOW.plus(Duration.ofDays(51)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void returned_mails_long_ago_do_not_add_up(boolean sql) {
        Suppressions list = list(sql);

        for (int month = 0; month < 4; month++) {
            list.add(Suppression.bouncing(NORA, "full", NOW.plus(Duration.ofDays(31L * month))));
        }

        assertThat(list.find(NORA, NOW.plus(Duration.ofDays(93)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_wish_outlasts_a_bounce_whichever_came_first(boolean sql) {
        Suppressions list = list(sql);

        list.add(Suppression.bounced(NORA, "no such user", NOW));
        list.add(Suppression.asked(NORA, "please stop", NOW));
        list.add(Suppression.bounced(NORA, "no such user", NOW));

        assertThat(list.find(NORA, NOW.plus(Duration.ofDays(999))))
                .map(Suppression::reason)
                .contains(Suppression.Reason.ASKED);
    }

    @Test
    void a_wish_still_holds_when_the_address_was_erased() {
        Suppressions list = list(true);
        list.add(Suppression.asked(NORA, "please stop, Nora", NOW));

        int erased = erase();

        assertThat(erased).isEqualTo(1);
        assertThat(list.find(NORA, NOW)).map(Suppression::words).contains("");
        assertThat(list.all(NOW)).extracting(it -> it.address().value()).containsExactly(SqlEraser.ADDRESS);
        assertThat(new SqlArchive(database()).person(NORA)).isEmpty();
        assertThat(erase()).isZero();
    }

    @Test
    void nothing_is_left_of_a_bounce_when_the_address_was_erased() {
        Suppressions list = list(true);
        list.add(Suppression.bounced(NORA, "no such user", NOW));

        assertThat(new SqlArchive(database()).person(NORA)).isPresent();
        assertThat(erase()).isEqualTo(1);

        assertThat(list.find(NORA, NOW)).isEmpty();
    }

    private int erase() {
        return new SqlSuppressionEraser(database()).erase(new Trace(new Person(NORA, null, null), List.of()), NOW);
    }

    private Database database() {
        if (database == null) {
            database = Database.open(base.url(folder));
        }
        return database;
    }

    private Suppressions list(boolean sql) {
        return sql ? new SqlSuppressions(database()) : new InMemorySuppressions();
    }
}
