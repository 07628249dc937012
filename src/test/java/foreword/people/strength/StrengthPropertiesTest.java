package foreword.people.strength;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Interaction.Direction;
import foreword.people.Interaction.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Whatever happened before: some things never lower the strength, others never raise it. */
class StrengthPropertiesTest {
    private static final int HISTORIES = 3_000;

    @Test
    void more_praise_never_lowers_it() {
        neverLowers((happened, random) -> happened.praise.add(some(random)));
    }

    @Test
    void more_contact_never_lowers_it() {
        neverLowers((happened, random) -> happened.contacts.add(
                happened.contact(some(Way.values(), random), some(Direction.values(), random), some(random))));
    }

    @Test
    void an_introduction_an_answer_or_a_paid_thank_you_never_lowers_it() {
        neverLowers((happened, random) -> happened.introductions.add(some(random)));
        neverLowers((happened, random) -> happened.thanks.add(some(random)));
        neverLowers((happened, random) -> {
            Instant answered = some(random);
            happened.replies.add(new Signals.Response(answered.minus(Duration.ofHours(random.nextInt(400))), answered));
        });
    }

    @Test
    void a_complaint_never_raises_it() {
        neverRaises((happened, random) -> happened.complaints.add(
                new Signals.Grievance(some(random), random.nextBoolean(), random.nextBoolean())));
    }

    @Test
    void a_lost_deal_never_raises_it() {
        neverRaises((happened, random) -> happened.lost.add(some(random)));
    }

    @Test
    void time_without_contact_never_raises_it() {
        Random random = new Random(7);
        for (int history = 0; history < HISTORIES; history++) {
            Signals signals = some(random, history).signals();
            Instant later = Happened.NOW.plus(Duration.ofHours(random.nextInt(24 * 400)));
            assertThat(strength(signals, later))
                    .as(signals.toString())
                    .isLessThanOrEqualTo(strength(signals, Happened.NOW));
        }
    }

    @Test
    void a_correction_wears_off_by_half_in_ninety_days() {
        Signals signals = Happened.read("corrected +40 0");

        assertThat(strength(signals, Happened.NOW)).isEqualTo(60);
        assertThat(strength(signals, Happened.NOW.plus(Duration.ofDays(90)))).isEqualTo(40);
        assertThat(strength(signals, Happened.NOW.plus(Duration.ofDays(180)))).isEqualTo(30);
    }

    private static void neverLowers(BiConsumer<Happened, Random> event) {
        Random random = new Random(11);
        for (int history = 0; history < HISTORIES; history++) {
            Happened happened = some(random, history);
            int before = strength(happened.signals(), Happened.NOW);
            event.accept(happened, random);
            assertThat(strength(happened.signals(), Happened.NOW))
                    .as(happened.signals().toString())
                    .isGreaterThanOrEqualTo(before);
        }
    }

    private static void neverRaises(BiConsumer<Happened, Random> event) {
        Random random = new Random(13);
        for (int history = 0; history < HISTORIES; history++) {
            Happened happened = some(random, history);
            int before = strength(happened.signals(), Happened.NOW);
            event.accept(happened, random);
            assertThat(strength(happened.signals(), Happened.NOW))
                    .as(happened.signals().toString())
                    .isLessThanOrEqualTo(before);
        }
    }

    /** A history of up to a dozen events, without corrections, which wear off by themselves. */
    private static Happened some(Random random, int size) {
        Happened happened = new Happened();
        for (int event = size % 13; event > 0; event--) {
            switch (random.nextInt(7)) {
                case 0 -> happened.praise.add(some(random));
                case 1 ->
                    happened.complaints.add(
                            new Signals.Grievance(some(random), random.nextBoolean(), random.nextBoolean()));
                case 2 -> happened.introductions.add(some(random));
                case 3 -> happened.replies.add(new Signals.Response(some(random).minusSeconds(90_000), some(random)));
                case 4 -> happened.lost.add(some(random));
                default ->
                    happened.contacts.add(happened.contact(
                            some(Way.values(), random), some(Direction.values(), random), some(random)));
            }
        }
        return happened;
    }

    private static Instant some(Random random) {
        return Happened.NOW.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 300)));
    }

    private static <T> T some(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    private static int strength(Signals signals, Instant now) {
        return Strength.of(signals, now, ZoneOffset.UTC).strength();
    }
}
