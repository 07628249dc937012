package foreword;

import foreword.followup.Bundle;
import foreword.followup.Nudge;
import foreword.people.Company;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A year of reminders of three teammates on three continents, told by the rows alone, so that it can be gone on with at any time. */
final class Year {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    static final int NUDGES = 240;
    static final List<Teammate> PEOPLE = List.of(
            person("tm_berlin", "Europe/Berlin"),
            person("tm_newyork", "America/New_York"),
            person("tm_sydney", "Australia/Sydney"));

    private Year() {}

    /** One delivered nudge. */
    record Delivery(Instant at, Teammate.Id owner, Nudge.Id nudge) {}

    /** Plans the whole year: at any hour of day and night, workday or not. */
    static void plan(Agency agency) {
        Random random = new Random(2026);
        agency.database.step(() -> {
            PEOPLE.forEach(agency.rows.people()::save);
            for (int i = 0; i < NUDGES; i++) {
                Teammate owner = PEOPLE.get(i % PEOPLE.size());
                Company company = new Company(new Company.Id("co_" + i), "Mill " + i, Segment.CLIENT, null, owner.id());
                agency.rows.people().save(company);
                Instant due = START.plus(Duration.ofMinutes(random.nextInt(360 * 24 * 60)));
                agency.rows
                        .nudges()
                        .add(new Nudge(
                                new Nudge.Id("n_" + i),
                                Nudge.Kind.QUIET,
                                owner.id(),
                                "company/co_" + i,
                                due,
                                Nudge.State.PLANNED,
                                "Say hello to Mill " + i + ".",
                                ""));
            }
            return NUDGES;
        });
    }

    /** Goes on until the year is over, the clock standing at each due time in turn. */
    static void live(Agency agency) {
        live(agency, () -> {});
    }

    /** The same, with something done after each beat. */
    static void live(Agency agency, Runnable afterEachBeat) {
        Optional<Instant> next = next(agency);
        while (next.isPresent()) {
            agency.clock.turnTo(next.get());
            agency.whenTimePasses.tick();
            afterEachBeat.run();
            next = next(agency);
        }
    }

    /** Everything that was delivered, in order. */
    static List<Delivery> delivered(Agency agency) {
        return PEOPLE.stream()
                .flatMap(owner -> bundles(agency, owner))
                .flatMap(bundle ->
                        bundle.nudges().stream().map(nudge -> new Delivery(bundle.at(), bundle.owner(), nudge)))
                .sorted(Comparator.comparing(Delivery::at)
                        .thenComparing(it -> it.owner().value())
                        .thenComparing(it -> it.nudge().value()))
                .toList();
    }

    private static Stream<Bundle> bundles(Agency agency, Teammate owner) {
        return LocalDate.of(2025, 12, 31)
                .datesUntil(LocalDate.of(2027, 1, 3))
                .flatMap(day -> agency.rows.bundles().on(owner.id(), day).stream());
    }

    private static Optional<Instant> next(Agency agency) {
        return agency.rows.nudges().nextDue().filter(due -> due.isBefore(END));
    }

    private static Teammate person(String id, String zone) {
        return new Teammate(new Teammate.Id(id), "U" + id, null, "Person " + id, Teammate.Role.MEMBER, ZoneId.of(zone));
    }
}
