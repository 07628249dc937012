package foreword.followup;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.UnitOfWork;
import foreword.calendar.BusinessDays;
import foreword.calendar.Rhythm;
import foreword.followup.Nudges.Claim;
import foreword.people.Teammate;
import foreword.testing.InMemoryBundles;
import foreword.testing.InMemoryNudges;
import foreword.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** A few weeks of one made-up person: nudges come due, are put off, lose their reason; people move, processes die. */
final class RandomLife implements Sweep.Audience {
    private static final Teammate.Id OWNER = new Teammate.Id("tm_1");
    private static final Duration LONG_ENOUGH = Duration.ofDays(400);

    private final Random random;
    private final RandomPerson person;
    private final InMemoryNudges nudges = new InMemoryNudges();
    private final InMemoryBundles bundles = new InMemoryBundles(nudges);
    private final TestClock clock = new TestClock(Instant.EPOCH);
    private final Sweep sweep = new Sweep(nudges, bundles, new Direct(), clock, "a");
    private final Planner planner;
    private final Set<Nudge.Id> gone = new HashSet<>();
    private final Map<LocalDate, Integer> messages = new HashMap<>();
    private final Map<Nudge.Id, Integer> shown = new HashMap<>();
    private int told;

    RandomLife(long seed) {
        random = new Random(seed);
        person = RandomPerson.of(random);
        clock.turnTo(person.start);
        planner = new Planner(nudges, teammate -> person.calendar(), new BusinessDays(Set.of()), clock);
    }

    /** Lives it to its end; returns how many messages went out. */
    int live() {
        for (int i = random.nextInt(12); i >= 0; i--) {
            nudges.add(nudge(i));
        }
        for (int looks = 0; ; looks++) {
            assertThat(looks).as("looks at the nudges of %s", person).isLessThan(2_000);
            Optional<Instant> next = nudges.nextDue();
            if (next.isEmpty() || next.get().isAfter(person.start.plus(LONG_ENOUGH))) {
                break;
            }
            clock.turnTo(later(clock.instant(), next.get()));
            if (looks < 25) {
                something();
            }
            if (sweep.go(this) == 0) {
                clock.turn(Duration.ofSeconds(20));
            }
        }
        everyOneEndedWell();
        return told;
    }

    /** Somebody snoozes, a reason goes, they move, their calendar changes, a process dies with what it held, or it is late. */
    private void something() {
        Optional<Nudge> one =
                nudges.open(OWNER).stream().skip(random.nextInt(12)).findFirst();
        switch (random.nextInt(14)) {
            case 0 ->
                one.ifPresent(
                        it -> nudges.snooze(it.id(), it.state(), clock.instant().plus(hours(100))));
            case 1 -> one.ifPresent(it -> gone.add(it.id()));
            case 2 -> moves();
            case 3 -> planner.calendarChanged(OWNER);
            case 4 -> nudges.claimDue(clock.instant(), 1 + random.nextInt(5), "dead", Sweep.LEASE);
            case 5 -> {
                nudges.claimDue(clock.instant(), 1 + random.nextInt(5), "a", Sweep.LEASE);
                sweep.release();
            }
            case 6 -> clock.turn(hours(24 * 5));
            case 7 -> one.ifPresent(it -> nudges.move(it.id(), it.state(), Nudge.State.DONE, "done"));
            default -> clock.turn(Duration.ofSeconds(random.nextInt(3)));
        }
    }

    private void moves() {
        ZoneId before = person.zone;
        person.zone = RandomPerson.anyZone(random);
        planner.moved(teammate(), before);
    }

    @Override
    public Optional<Sweep.Ear> ear(Teammate.Id owner) {
        return Optional.of(new Sweep.Ear(person.calendar(), person.manners));
    }

    @Override
    public boolean stillDue(Claim claim) {
        if (gone.contains(claim.nudge().id())) {
            nudges.end(claim, Nudge.State.CANCELLED, "its reason has gone");
            return false;
        }
        Insistence insistence = Insistence.of(claim.nudge().kind());
        boolean again = claim.nudge().state() != Nudge.State.DELIVERED || insistence.onceMore(claim.times());
        if (!again) {
            nudges.putOff(claim, null);
        }
        return again;
    }

    @Override
    public void orphaned(Claim claim) {
        throw new AssertionError("nobody is gone here");
    }

    @Override
    public void tell(Bundle bundle, List<Claim> claims) {
        told++;
        int today = messages.merge(LocalDate.ofInstant(clock.instant(), person.zone), 1, Integer::sum);
        int most = person.manners.rhythm() == Rhythm.AS_IT_HAPPENS ? person.manners.perDay() : 1;
        assertThat(person.manners.rhythm() == Rhythm.WEEKLY ? Math.min(most, today) : today)
                .as("messages on one day of %s", person)
                .isLessThanOrEqualTo(most);
        assertThat(person.manners.rhythm()).isNotEqualTo(Rhythm.NEVER);
        assertThat(bundle.nudges()).doesNotHaveDuplicates().hasSameSizeAs(claims);
        assertThat(claims.size() <= Manners.IN_ONE || person.manners.rhythm() != Rhythm.AS_IT_HAPPENS)
                .isTrue();
    }

    @Override
    public void shown(Claim claim) {
        int times = shown.merge(claim.nudge().id(), 1, Integer::sum);
        assertThat(person.works(clock.instant()))
                .as("shown at %s to %s", clock.instant(), person)
                .isTrue();
        assertThat(gone)
                .as("shown without a reason")
                .doesNotContain(claim.nudge().id());
        assertThat(claim.nudge().due()).as("shown before it is due").isBeforeOrEqualTo(clock.instant());
        assertThat(times)
                .as("shown more often than it may be")
                .isLessThanOrEqualTo(2 * Insistence.of(claim.nudge().kind()).times() + 24);
    }

    private void everyOneEndedWell() {
        for (int i = 0; nudges.find(id(i)).isPresent(); i++) {
            Nudge nudge = nudges.find(id(i)).orElseThrow();
            boolean well = switch (nudge.state()) {
                case DELIVERED -> shown.containsKey(nudge.id());
                case CANCELLED -> gone.contains(nudge.id());
                case DONE -> true;
                case PLANNED, SNOOZED, EXPIRED -> false;
            };
            assertThat(well).as("%s of %s", nudge, person).isTrue();
        }
    }

    private Nudge nudge(int number) {
        Nudge.Kind[] kinds = Nudge.Kind.values();
        return new Nudge(
                id(number),
                kinds[random.nextInt(kinds.length)],
                OWNER,
                "row/" + number,
                clock.instant().plus(hours(200)),
                Nudge.State.PLANNED,
                "Why.",
                "");
    }

    private Duration hours(int most) {
        return Duration.ofMinutes(random.nextInt(most * 60));
    }

    private Teammate teammate() {
        return new Teammate(OWNER, null, null, "Ada", Teammate.Role.MEMBER, person.zone);
    }

    private static Nudge.Id id(int number) {
        return new Nudge.Id("n_" + number);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Keeps nothing apart: the stores are maps. */
    private static final class Direct implements UnitOfWork {
        @Override
        public <T> T step(Supplier<T> work) {
            return work.get();
        }
    }
}
