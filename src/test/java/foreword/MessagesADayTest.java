package foreword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foreword.calendar.WorkTime;
import foreword.followup.Nudge;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.sandbox.DemoRows;
import foreword.testing.Base;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What Foreword begins by itself counts against the messages of a day, a client's kind words among it; what a person began does not. */
@OnEachDatabase
class MessagesADayTest {
    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Agency agency;
    private Teammate tom;
    private Contact nadia;

    @BeforeEach
    void begin() {
        agency = Agency.at(base.url(folder));
        tom = agency.rows.people().teammateWithSlackId(DemoRows.TOM).orElseThrow();
        nadia = agency.rows.people().contactWithSlackId(DemoRows.NADIA).orElseThrow();
    }

    @AfterEach
    void end() {
        agency.close();
    }

    @Test
    void kind_words_come_at_once_until_the_day_is_full_and_none_is_lost() {
        praises(5);
        agency.send();

        assertThat(momentsShown()).hasSize(3);
        assertThat(messagesToday()).isEqualTo(3);
        assertThat(agency.rows.moments().open(tom.id())).hasSize(5);

        tomorrow();

        assertThat(messagesToday()).isEqualTo(1);
        assertThat(agency.posted).last().extracting(Card::kind).isEqualTo(Card.Kind.NUDGES);
        assertThat(remindersOfMoments())
                .extracting(Nudge::kind, Nudge::state)
                .containsOnly(tuple(Nudge.Kind.MOMENT, Nudge.State.DELIVERED))
                .hasSize(2);
    }

    @Test
    void one_that_had_to_wait_comes_on_its_own_card() {
        praises(4);

        tomorrow();

        assertThat(momentsShown()).hasSize(4);
    }

    @Test
    void a_day_that_kind_words_have_filled_takes_no_reminder() {
        agency.rows.workTimes().save(tom.id(), WorkTime.USUAL.withPerDay(1));
        praises(1);
        Nudge nudge = reminder();

        agency.whenTimePasses.tick();

        assertThat(agency.rows.nudges().find(nudge.id()).orElseThrow().state()).isEqualTo(Nudge.State.PLANNED);
        tomorrow();
        assertThat(agency.rows.nudges().find(nudge.id()).orElseThrow().state()).isEqualTo(Nudge.State.DELIVERED);
    }

    @Test
    void words_that_the_owner_saved_themselves_neither_count_nor_wait() {
        praises(3);

        agency.cards.begin(tom.id());
        agency.whenHeard.saved(agency.praise(nadia, "The depot runs like clockwork since you were here."), tom);
        agency.cards.end();
        agency.send();

        assertThat(momentsShown()).hasSize(4);
        assertThat(messagesToday()).isEqualTo(3);
    }

    @Test
    void what_waited_and_was_settled_meanwhile_is_not_shown() {
        praises(4);
        Moment waits = agency.rows.moments().open(tom.id()).stream()
                .filter(moment -> !agency.rows
                        .nudges()
                        .openAbout("moment/" + moment.id().value())
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        agency.rows.moments().move(waits.id(), Moment.State.OPEN, Moment.State.DISMISSED);

        tomorrow();

        assertThat(momentsShown()).hasSize(3);
        assertThat(remindersOfMoments()).isEmpty();
    }

    private void praises(int many) {
        IntStream.range(0, many)
                .forEach(i ->
                        agency.isPraisedBy(nadia, "Number " + i + " of your checklists saved our week, thank you!"));
        agency.send();
    }

    private Nudge reminder() {
        Nudge nudge = new Nudge(
                new Nudge.Id("n_1"),
                Nudge.Kind.QUIET,
                tom.id(),
                "company/" + nadia.company().value(),
                agency.clock.instant(),
                Nudge.State.PLANNED,
                "Say hello.",
                "");
        agency.rows.nudges().add(nudge);
        return nudge;
    }

    private void tomorrow() {
        agency.clock.turn(Duration.ofDays(1));
        agency.whenTimePasses.tick();
        agency.send();
    }

    private List<Card> momentsShown() {
        return agency.posted.stream()
                .filter(card -> card.kind() == Card.Kind.MOMENT)
                .toList();
    }

    private int messagesToday() {
        LocalDate today = LocalDate.ofInstant(agency.clock.instant(), tom.zone());
        return agency.rows.bundles().on(tom.id(), today).size();
    }

    private List<Nudge> remindersOfMoments() {
        return agency.rows.nudges().open(tom.id()).stream()
                .filter(nudge -> nudge.kind() == Nudge.Kind.MOMENT)
                .toList();
    }
}
