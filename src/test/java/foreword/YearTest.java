package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.holiday.KeptHolidays;
import foreword.calendar.Country;
import foreword.followup.Bundles;
import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.people.Teammate;
import foreword.workflow.Rows;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year on the clock: every reminder once, in order, in its owner's hours over both changes of the clocks, however often we die. */
final class YearTest {
    private static final int KILLS = 200;
    private static final Map<String, Country> COUNTRIES = Map.of(
            "Europe/Berlin", Country.parse("DE"),
            "America/New_York", Country.parse("US"),
            "Australia/Sydney", Country.parse("AU"));

    @TempDir
    Path folder;

    @Test
    void a_year_goes_well_and_the_same_with_two_hundred_deaths() throws Exception {
        List<Year.Delivery> undisturbed;
        try (Agency agency = new Agency(in("quiet"))) {
            Year.plan(agency);
            Year.live(agency);
            undisturbed = Year.delivered(agency);
            assertThat(agency.rows.nudges().open(Year.PEOPLE.get(0).id()))
                    .extracting(Nudge::state)
                    .doesNotContain(Nudge.State.PLANNED, Nudge.State.SNOOZED);
        }

        assertThat(undisturbed).hasSize(Year.NUDGES);
        assertThat(undisturbed).extracting(Year.Delivery::nudge).doesNotHaveDuplicates();
        assertThat(undisturbed).allSatisfy(YearTest::isInTheirHours);
        assertThat(undisturbed)
                .filteredOn(it -> local(it).toLocalTime().equals(LocalTime.of(9, 0)))
                .extracting(
                        it -> it.owner().value() + " at " + it.at().toString().substring(11, 16))
                .contains(
                        "tm_berlin at 08:00",
                        "tm_berlin at 07:00",
                        "tm_newyork at 14:00",
                        "tm_newyork at 13:00",
                        "tm_sydney at 22:00",
                        "tm_sydney at 23:00");

        assertThat(killedAgainAndAgain()).isEqualTo(undisturbed);
    }

    private List<Year.Delivery> killedAgainAndAgain() throws Exception {
        Path where = in("killed");
        try (Agency agency = new Agency(where)) {
            Year.plan(agency);
        }
        Random random = new Random(7);
        int deaths = 0;
        while (deaths < KILLS) {
            Fate fate = new Fate(1 + random.nextInt(25));
            try (Agency agency = new Agency(where, fate::hangsOver)) {
                Year.live(agency);
                throw new AssertionError("the year was over after " + deaths + " deaths");
            } catch (Killed killed) {
                deaths++;
            }
        }
        try (Agency agency = new Agency(where)) {
            Year.live(agency);
            return Year.delivered(agency);
        }
    }

    private static void isInTheirHours(Year.Delivery delivery) {
        ZonedDateTime local = local(delivery);
        assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 29, 59));
        assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(new KeptHolidays()
                        .on(
                                local.toLocalDate(),
                                java.util.Objects.requireNonNull(
                                        COUNTRIES.get(local.getZone().getId()))))
                .isEmpty();
    }

    private static ZonedDateTime local(Year.Delivery delivery) {
        Teammate owner = Year.PEOPLE.stream()
                .filter(it -> it.id().equals(delivery.owner()))
                .findFirst()
                .orElseThrow();
        return delivery.at().atZone(owner.zone());
    }

    private Path in(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The process ends here, whatever it was about to do. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the process at its nth word with the stores of nudges and bundles, before or after it is heard. */
    private static final class Fate {
        private int left;

        Fate(int left) {
            this.left = left;
        }

        Rows hangsOver(Rows rows) {
            List<Object> stores = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            try {
                for (RecordComponent component : Rows.class.getRecordComponents()) {
                    Object store = component.getAccessor().invoke(rows);
                    boolean watched = component.getType() == Nudges.class || component.getType() == Bundles.class;
                    stores.add(watched ? watched(component.getType(), store) : store);
                    types.add(component.getType());
                }
                return Rows.class
                        .getDeclaredConstructor(types.toArray(Class<?>[]::new))
                        .newInstance(stores.toArray());
            } catch (ReflectiveOperationException impossible) {
                throw new LinkageError(impossible.getMessage(), impossible);
            }
        }

        private Object watched(Class<?> port, Object store) {
            return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                strikes();
                try {
                    Object answer = method.invoke(store, arguments);
                    strikes();
                    return answer;
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            });
        }

        private void strikes() {
            if (left-- == 0) {
                throw new Killed();
            }
        }
    }
}
