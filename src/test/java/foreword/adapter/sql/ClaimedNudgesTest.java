package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.activity.LeaseLost;
import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.followup.Nudges.Claim;
import foreword.followup.Nudges.Delivery;
import foreword.people.Teammate;
import foreword.testing.Base;
import foreword.testing.InMemoryNudges;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What everybody who keeps nudges must do about claims: one holder at a time, and a late one is refused. */
final class ClaimedNudgesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Teammate.Id OWNER = new Teammate.Id("tm_1");

    @TempDir
    Path folder;

    private @Nullable Database database;

    /** Where nudges are kept. */
    enum Kept {
        IN_MEMORY,
        IN_SQLITE,
        IN_POSTGRESQL
    }

    private Nudges nudges(Kept kept) {
        if (kept == Kept.IN_MEMORY) {
            return new InMemoryNudges();
        }
        Base base = kept == Kept.IN_SQLITE ? Base.SQLITE : Base.POSTGRESQL;
        Database opened = Database.open(base.url(folder));
        database = opened;
        return new SqlNudges(opened);
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void a_claimed_one_is_nobody_elses_until_the_lease_ends(Kept kept) {
        Nudges nudges = nudges(kept);
        nudges.add(nudge("n_1", NOW));

        List<Claim> first = nudges.claimDue(NOW, 9, "a", LEASE);
        List<Claim> meanwhile = nudges.claimDue(NOW.plusSeconds(59), 9, "b", LEASE);
        List<Claim> after = nudges.claimDue(NOW.plusSeconds(60), 9, "b", LEASE);

        assertThat(first).hasSize(1);
        assertThat(meanwhile).isEmpty();
        assertThat(after).hasSize(1);
        assertThat(delivered(nudges, first.get(0))).isFalse();
        assertThat(delivered(nudges, after.get(0))).isTrue();
        assertThat(nudges.find(new Nudge.Id("n_1")).map(Nudge::state)).contains(Nudge.State.DELIVERED);
        assertThat(nudges.nextDue()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void takes_the_earliest_first_and_no_more_than_asked_for(Kept kept) {
        Nudges nudges = nudges(kept);
        nudges.add(nudge("n_2", NOW.minusSeconds(1)));
        nudges.add(nudge("n_1", NOW));
        nudges.add(nudge("n_3", NOW.minusSeconds(2)));
        nudges.add(nudge("n_4", NOW.plusSeconds(1)));

        assertThat(ids(nudges.claimDue(NOW, 2, "a", LEASE))).containsExactly("n_3", "n_2");
        assertThat(ids(nudges.claimDue(NOW, 2, "a", LEASE))).containsExactly("n_1");
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void what_was_put_off_keeps_its_due_time_and_comes_again(Kept kept) {
        Nudges nudges = nudges(kept);
        nudges.add(nudge("n_1", NOW));

        nudges.putOff(nudges.claimDue(NOW, 9, "a", LEASE).get(0), NOW.plusSeconds(300));

        assertThat(nudges.claimDue(NOW.plusSeconds(299), 9, "a", LEASE)).isEmpty();
        Claim again = nudges.claimDue(NOW.plusSeconds(300), 9, "a", LEASE).get(0);
        assertThat(again.nudge().due()).isEqualTo(NOW);
        assertThat(again.times()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void a_person_is_quicker_than_whoever_holds_it(Kept kept) {
        Nudges nudges = nudges(kept);
        nudges.add(nudge("n_1", NOW));
        nudges.add(nudge("n_2", NOW));
        List<Claim> claims = nudges.claimDue(NOW, 9, "a", LEASE);

        nudges.snooze(new Nudge.Id("n_1"), Nudge.State.PLANNED, NOW.plusSeconds(900));
        nudges.move(new Nudge.Id("n_2"), Nudge.State.PLANNED, Nudge.State.DONE, "done by hand");

        assertThat(claims).noneMatch(claim -> delivered(nudges, claim));
        assertThat(nudges.nextDue()).contains(NOW.plusSeconds(900));
        assertThat(nudges.claimDue(NOW.plusSeconds(900), 9, "a", LEASE)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void one_that_is_snoozed_by_its_holder_is_due_then_and_a_late_holder_is_refused(Kept kept) {
        Nudges nudges = nudges(kept);
        nudges.add(nudge("n_1", NOW));
        Claim late = nudges.claimDue(NOW, 9, "a", LEASE).get(0);
        Claim held = nudges.claimDue(NOW.plus(LEASE), 9, "b", LEASE).get(0);

        assertThat(nudges.snooze(late, NOW.plusSeconds(1))).isFalse();
        assertThat(nudges.snooze(held, NOW.plusSeconds(900))).isTrue();

        assertThat(nudges.find(new Nudge.Id("n_1")).map(Nudge::state)).contains(Nudge.State.SNOOZED);
        assertThat(nudges.claimDue(NOW.plusSeconds(900), 9, "b", LEASE)
                        .get(0)
                        .nudge()
                        .due())
                .isEqualTo(NOW.plusSeconds(900));
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void tells_of_each_that_ends_or_is_snoozed_and_of_no_other(Kept kept) {
        Nudges nudges = nudges(kept);
        List<String> told = new java.util.ArrayList<>();
        nudges.onChanged(id -> told.add(id.value()));
        for (int i = 1; i <= 6; i++) {
            nudges.add(nudge("n_" + i, NOW.plusSeconds(i)));
        }
        List<Claim> claims = nudges.claimDue(NOW.plusSeconds(9), 9, "a", LEASE);

        delivered(nudges, claims.get(0));
        nudges.putOff(claims.get(1), NOW.plusSeconds(900));
        nudges.snooze(claims.get(2), NOW.plusSeconds(900));
        nudges.end(claims.get(3), Nudge.State.EXPIRED, "let go");
        nudges.move(new Nudge.Id("n_5"), Nudge.State.PLANNED, Nudge.State.CANCELLED, "over");
        nudges.snooze(new Nudge.Id("n_6"), Nudge.State.PLANNED, NOW.plusSeconds(900));
        nudges.move(new Nudge.Id("n_6"), Nudge.State.PLANNED, Nudge.State.DONE, "it is snoozed");

        assertThat(told).containsExactly("n_3", "n_4", "n_5", "n_6");
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void whoever_begins_again_finds_what_it_held(Kept kept) {
        Nudges nudges = nudges(kept);
        nudges.add(nudge("n_1", NOW));
        nudges.add(nudge("n_2", NOW.plusSeconds(1)));
        Claim before = nudges.claimDue(NOW, 9, "a", LEASE).get(0);
        nudges.claimDue(NOW.plusSeconds(1), 9, "b", LEASE);

        nudges.release("a");

        assertThat(ids(nudges.claimDue(NOW.plusSeconds(1), 9, "a", LEASE))).containsExactly("n_1");
        assertThat(nudges.end(before, Nudge.State.CANCELLED, "too late")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void a_changed_calendar_brings_back_what_was_put_off(Kept kept) {
        Nudges nudges = nudges(kept);
        nudges.add(nudge("n_1", NOW));
        nudges.putOff(nudges.claimDue(NOW, 9, "a", LEASE).get(0), NOW.plusSeconds(90_000));

        nudges.reconsider(OWNER);

        assertThat(ids(nudges.claimDue(NOW, 9, "a", LEASE))).containsExactly("n_1");
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void only_what_still_waits_is_planned_anew(Kept kept) {
        Nudges nudges = nudges(kept);
        nudges.add(nudge("n_1", NOW));

        assertThat(nudges.replan(new Nudge.Id("n_1"), NOW, NOW.plusSeconds(60))).isTrue();
        assertThat(nudges.replan(new Nudge.Id("n_1"), NOW, NOW.plusSeconds(90))).isFalse();
        delivered(nudges, nudges.claimDue(NOW.plusSeconds(60), 9, "a", LEASE).get(0));
        assertThat(nudges.replan(new Nudge.Id("n_1"), NOW.plusSeconds(60), NOW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void what_nobody_answers_is_looked_at_again(Kept kept) {
        Nudges nudges = nudges(kept);
        nudges.add(nudge("n_1", NOW));

        nudges.deliver(List.of(new Delivery(nudges.claimDue(NOW, 9, "a", LEASE).get(0), NOW.plusSeconds(600))));
        Claim again = nudges.claimDue(NOW.plusSeconds(600), 9, "a", LEASE).get(0);

        assertThat(again.nudge().state()).isEqualTo(Nudge.State.DELIVERED);
        assertThat(again.times()).isEqualTo(1);
        assertThat(delivered(nudges, again)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void of_several_that_are_shown_together_all_or_none_are_kept(Kept kept) {
        Nudges nudges = nudges(kept);
        IntStream.rangeClosed(1, 3).forEach(i -> nudges.add(nudge("n_" + i, NOW.plusSeconds(i))));
        List<Delivery> all = nudges.claimDue(NOW.plusSeconds(9), 9, "a", LEASE).stream()
                .map(claim -> new Delivery(claim, null))
                .toList();
        nudges.move(new Nudge.Id("n_2"), Nudge.State.PLANNED, Nudge.State.DONE, "done by hand");

        assertThatThrownBy(() -> nudges.deliver(all))
                .isInstanceOf(LeaseLost.class)
                .hasMessageContaining("n_2");
        assertThat(nudges.open(OWNER)).extracting(Nudge::state).containsOnly(Nudge.State.PLANNED);

        nudges.deliver(List.of(all.get(0), all.get(2)));
        assertThat(nudges.open(OWNER)).extracting(Nudge::state).containsOnly(Nudge.State.DELIVERED);
        nudges.deliver(List.of());
    }

    @Test
    void several_at_once_share_what_is_due_and_take_nothing_twice() {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("shared.db"))) {
            SqlNudges nudges = new SqlNudges(database);
            IntStream.range(0, 400).forEach(i -> nudges.add(nudge("n_" + i, NOW)));
            Map<String, Integer> taken = new ConcurrentHashMap<>();

            IntStream.range(0, 8).parallel().forEach(holder -> {
                List<Claim> claims = nudges.claimDue(NOW, 30, "h" + holder, LEASE);
                while (!claims.isEmpty()) {
                    claims.forEach(claim -> {
                        if (delivered(nudges, claim)) {
                            taken.merge(claim.nudge().id().value(), 1, Integer::sum);
                        }
                    });
                    claims = nudges.claimDue(NOW, 30, "h" + holder, LEASE);
                }
            });

            assertThat(new TreeMap<>(taken))
                    .hasSize(400)
                    .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        }
    }

    private static boolean delivered(Nudges nudges, Claim claim) {
        try {
            nudges.deliver(List.of(new Delivery(claim, null)));
            return true;
        } catch (LeaseLost late) {
            return false;
        }
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream().map(claim -> claim.nudge().id().value()).toList();
    }

    private static Nudge nudge(String id, Instant due) {
        return new Nudge(
                new Nudge.Id(id), Nudge.Kind.QUIET, OWNER, "company/co_1", due, Nudge.State.PLANNED, "Say hello.", "");
    }
}
