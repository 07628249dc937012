package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.concern.Concerns;
import foreword.concern.Lesson;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.InMemoryConcerns;
import foreword.testing.InMemoryLessons;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class SqlConcernsTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_000L);
    private static final Teammate.Id ALICE = new Teammate.Id("tm_alice");

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private @Nullable Database database;
    private final Company company = Given.company();
    private final Contact dana = Given.contact(company);

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keeps_a_concern_whole(boolean sql) {
        Concerns concerns = concerns(sql);
        Concern concern = Given.concern(dana, NOW);

        concerns.add(concern);

        assertThat(concerns.find(concern.id())).contains(concern);
        assertThat(concerns.open()).containsExactly(concern);
        assertThat(concerns.at(company.id())).containsExactly(concern);
        assertThat(concerns.of(dana.id())).containsExactly(concern);
        assertThat(concerns.bySource(concern.complaints().get(0).source())).contains(concern);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void blocks_while_open_and_for_fourteen_days_when_resolved(boolean sql) {
        Concerns concerns = concerns(sql);
        Concern concern = Given.concern(dana, NOW);
        concerns.add(concern);
        Instant aYearLater = NOW.plus(Duration.ofDays(365));

        assertThat(concerns.blocking(company.id(), aYearLater)).isPresent();
        assertThat(concerns.settle(concern.id(), Concern.State.RESOLVED, ALICE, NOW, "called them"))
                .isTrue();

        assertThat(concerns.blocking(company.id(), NOW.plus(Duration.ofDays(14)).minusMillis(1)))
                .hasValueSatisfying(it -> {
                    assertThat(it.settledBy()).isEqualTo(ALICE);
                    assertThat(it.note()).isEqualTo("called them");
                    assertThat(it.until()).contains(NOW.plus(Duration.ofDays(14)));
                });
        assertThat(concerns.blocking(company.id(), NOW.plus(Duration.ofDays(14))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void does_not_block_when_dismissed_nor_at_another_company(boolean sql) {
        Concerns concerns = concerns(sql);
        Concern concern = Given.concern(dana, NOW);
        concerns.add(concern);

        assertThat(concerns.blocking(Given.company().id(), NOW)).isEmpty();
        concerns.settle(concern.id(), Concern.State.DISMISSED, ALICE, NOW, "");

        assertThat(concerns.blocking(company.id(), NOW)).isEmpty();
        assertThat(concerns.of(dana.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takes_an_open_one_before_a_resolved_one(boolean sql) {
        Concerns concerns = concerns(sql);
        Concern open = Given.concern(dana, NOW.minus(Duration.ofDays(30)));
        Concern resolved = Given.concern(dana, NOW);
        concerns.add(resolved);
        concerns.add(open);
        concerns.settle(resolved.id(), Concern.State.RESOLVED, ALICE, NOW, "");

        assertThat(concerns.blocking(company.id(), NOW)).map(Concern::id).contains(open.id());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void is_settled_once(boolean sql) {
        Concerns concerns = concerns(sql);
        Concern concern = Given.concern(dana, NOW);
        concerns.add(concern);
        AtomicInteger won = new AtomicInteger();

        IntStream.range(0, 50)
                .forEach(teammate -> won.addAndGet(
                        concerns.settle(
                                        concern.id(),
                                        teammate % 2 == 0 ? Concern.State.RESOLVED : Concern.State.DISMISSED,
                                        new Teammate.Id("tm_" + teammate),
                                        NOW,
                                        "")
                                ? 1
                                : 0));

        assertThat(won).hasValue(1);
        assertThat(concerns.find(concern.id()).orElseThrow().settledBy()).isEqualTo(new Teammate.Id("tm_0"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void grows_by_each_message_once(boolean sql) {
        Concerns concerns = concerns(sql);
        Concern concern = Given.concern(dana, NOW);
        concerns.add(concern);
        Complaint second = Given.complaint(dana, NOW.plusSeconds(60));

        assertThat(concerns.add(concern.id(), second)).isTrue();
        assertThat(concerns.add(concern.id(), second)).isFalse();

        Concern grown = concerns.open(company.id(), NOW).orElseThrow();
        assertThat(grown.complaints()).hasSize(2);
        assertThat(grown.heardAt()).isEqualTo(second.heardAt());
        assertThat(grown.openedAt()).isEqualTo(NOW);
        assertThat(concerns.open(company.id(), NOW.plusSeconds(61))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takes_the_words_away_and_keeps_the_concern(boolean sql) {
        Concerns concerns = concerns(sql);
        Concern concern = Given.concern(dana, NOW);
        concerns.add(concern);

        concerns.erase(concern.complaints().get(0).id());

        Complaint erased =
                concerns.find(concern.id()).orElseThrow().complaints().get(0);
        assertThat(erased.gone()).isTrue();
        assertThat(erased.text() + erased.quote() + erased.reason()).isEmpty();
        assertThat(concerns.blocking(company.id(), NOW)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holds_what_a_stranger_said_until_they_are_known(boolean sql) {
        Concerns concerns = concerns(sql);
        Stranger stranger = Given.stranger(Given.teammate());
        Complaint held = Given.complaintOf(stranger, NOW);

        assertThat(concerns.hold(held)).isTrue();
        assertThat(concerns.hold(held)).isFalse();
        assertThat(concerns.of(stranger.id())).containsExactly(held);
        assertThat(concerns.open()).isEmpty();

        concerns.drop(stranger.id());
        assertThat(concerns.of(stranger.id())).isEmpty();
    }

    @Test
    void remembers_words_that_were_dismissed_until_the_lesson_is_taken_back() {
        SqlConcerns concerns = new SqlConcerns(opened());
        SqlLessons lessons = new SqlLessons(opened());
        Concern concern = Given.concern(dana, NOW);
        concerns.add(concern);
        Complaint complaint = concern.complaints().get(0);
        Lesson no = new Lesson(Lesson.Id.fresh(), complaint.id(), dana.id(), complaint.quote(), false, ALICE, NOW);

        lessons.add(no);
        assertThat(concerns.dismissedBefore(complaint.quote())).isTrue();
        lessons.forget(no.id());

        assertThat(concerns.dismissedBefore(complaint.quote())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keeps_lessons_in_order_and_tells_of_every_change(boolean sql) {
        var lessons = sql ? new SqlLessons(opened()) : new InMemoryLessons();
        Complaint.Id complaint = new Complaint.Id("cp_1");
        Lesson first = new Lesson(Lesson.Id.fresh(), complaint, dana.id(), "late again", false, ALICE, NOW);
        Lesson other = new Lesson(Lesson.Id.fresh(), null, null, "what a mess", true, ALICE, NOW.plusSeconds(1));
        Lesson second =
                new Lesson(Lesson.Id.fresh(), complaint, dana.id(), "late again", true, ALICE, NOW.plusSeconds(2));
        String empty = lessons.version();

        lessons.add(first);
        String one = lessons.version();
        lessons.add(other);
        lessons.add(second);

        assertThat(lessons.all()).isEqualTo(List.of(other, second));
        assertThat(lessons.find(other.id())).contains(other);
        assertThat(List.of(empty, one, lessons.version())).doesNotHaveDuplicates();
        assertThat(lessons.forget(second.id())).isTrue();
        assertThat(lessons.forget(second.id())).isFalse();
    }

    private Concerns concerns(boolean sql) {
        return sql ? new SqlConcerns(opened()) : new InMemoryConcerns();
    }

    private Database opened() {
        Database open = database;
        if (open == null) {
            open = Database.open(base.url(folder));
            database = open;
        }
        return open;
    }
}
