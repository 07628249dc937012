package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.sandbox.DemoRows;
import foreword.thanks.ThankYou;
import foreword.workflow.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Not now" is not "no": who rests, until when, how often they hear from us, and how it ends. */
class HopperTest {
    private static final Duration INTERVAL = Duration.ofDays(90);

    @TempDir
    Path folder;

    private Agency agency;
    private Contact dana;
    private Teammate tom;

    @BeforeEach
    void begin() {
        agency = new Agency(folder);
        dana = agency.rows
                .people()
                .contactWithEmail(new EmailAddress("dana@acme.example"))
                .orElseThrow();
        tom = agency.rows.people().teammateWithSlackId(DemoRows.TOM).orElseThrow();
    }

    @AfterEach
    void end() {
        agency.close();
    }

    @Test
    void whoever_says_not_now_comes_back_after_the_usual_time_with_something_useful_and_no_request() {
        HopperEntry entry = notNow();
        assertThat(entry.reason()).isEqualTo("said: not now");
        assertThat(entry.wake())
                .isBetween(Agency.NOW.plus(INTERVAL), Agency.NOW.plus(INTERVAL).plus(Duration.ofDays(3)));

        wake(entry);
        assertThat(agency.rows.nudges().openAbout(entry.id().ref()))
                .extracting(Nudge::kind, Nudge::state)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Nudge.Kind.HOPPER, Nudge.State.DELIVERED));

        Draft draft = touch(entry);
        assertThat(draft.kind()).isEqualTo(MessageKind.HOPPER_TOUCH);
        assertThat(draft.letter().to()).isEqualTo(dana.email());
        assertThat(draft.letter().body()).contains("Dana").doesNotContain("?");
        assertThat(draft.letter().content()).isNotNull();
        assertThat(agency.rows.nudges().openAbout(entry.id().ref())).isEmpty();

        assertThat(agency.approve(draft, tom).done()).isTrue();
        HopperEntry after = now(entry);
        assertThat(after.touches()).isEqualTo(1);
        assertThat(after.wake()).isAfterOrEqualTo(agency.clock.instant().plus(Duration.ofDays(after.intervalDays())));
        assertThat(agency.rows.nudges().openAbout(entry.id().ref())).hasSize(1);
    }

    @Test
    void nobody_hears_from_us_twice_in_one_interval() {
        HopperEntry entry = notNow();
        wake(entry);
        Result first = agency.whenResting.touch(entry.id(), tom);
        assertThat(first.done()).as(first.sentence()).isTrue();
        assertThat(agency.whenResting.touch(entry.id(), tom).sentence()).contains("waits for approval already");
        agency.approve(pending(entry).get(0), tom);

        agency.clock.turn(Duration.ofDays(30));
        Result again = agency.whenResting.touch(entry.id(), tom);

        assertThat(again.done()).isFalse();
        assertThat(again.sentence()).contains("The next may go on");
        assertThat(pending(entry)).isEmpty();
    }

    @Test
    void a_discarded_draft_leaves_them_resting_with_a_day_to_come_back_on() {
        HopperEntry entry = notNow();
        wake(entry);
        Draft draft = touch(entry);

        assertThat(agency.whenDecided.discard(draft.id(), draft.version(), tom).done())
                .isTrue();

        assertThat(now(entry).open()).isTrue();
        assertThat(now(entry).touches()).isZero();
        assertThat(agency.rows.nudges().openAbout(entry.id().ref())).hasSize(1);
    }

    @Test
    void real_contact_of_any_kind_begins_the_time_anew_and_forgets_what_stayed_unanswered() {
        HopperEntry entry = notNow();
        wake(entry);
        agency.approve(touch(entry), tom);
        Instant planned = now(entry).wake();
        agency.clock.turn(Duration.ofDays(40));

        agency.hears(dana);

        assertThat(now(entry).touches()).isZero();
        assertThat(now(entry).wake()).isAfter(planned);
        assertThat(agency.rows.nudges().openAbout(entry.id().ref()))
                .extracting(Nudge::due)
                .containsExactly(now(entry).wake());
    }

    @Test
    void a_day_that_they_named_stays_when_it_is_later() {
        Ask ask = asked();
        agency.answer(ask, Answer.NOT_NOW, "Please ask me again, but not before 2 November.");
        HopperEntry entry = resting(ask);
        assertThat(entry.wake().toString()).startsWith("2026-11-02");
        agency.clock.turn(Duration.ofDays(10));

        agency.hears(dana);

        assertThat(now(entry).wake()).isEqualTo(entry.wake());
    }

    @Test
    void three_messages_without_an_answer_are_enough() {
        HopperEntry entry = notNow();
        for (int touch = 0; touch < HopperEntry.MOST_TOUCHES; touch++) {
            wake(now(entry));
            agency.approve(touch(entry), tom);
        }

        wake(now(entry));
        agency.send();

        assertThat(now(entry).state()).isEqualTo(HopperEntry.State.ARCHIVED);
        assertThat(agency.rows.nudges().openAbout(entry.id().ref())).isEmpty();
        assertThat(agency.told()).anyMatch(said -> said.contains("Dana Ortiz has left the hopper"));
        assertThat(agency.whenResting.touch(entry.id(), tom).sentence()).contains("archived");
    }

    @Test
    void whoever_is_asked_again_or_says_yes_rests_no_longer() {
        Ask ask = asked();
        agency.answer(ask, Answer.NOT_NOW);
        HopperEntry entry = resting(ask);

        agency.answer(ask, Answer.YES);

        assertThat(now(entry).state()).isEqualTo(HopperEntry.State.TAKEN_UP);
        assertThat(agency.rows.nudges().openAbout(entry.id().ref())).isEmpty();
    }

    @Test
    void a_dropped_one_is_never_thought_of_again_and_a_second_click_says_so() {
        HopperEntry entry = notNow();

        assertThat(agency.whenResting.drop(entry.id(), tom).done()).isTrue();
        assertThat(agency.whenResting.drop(entry.id(), tom).sentence()).contains("let go already");

        agency.clock.turn(Duration.ofDays(200));
        agency.whenTimePasses.tick();
        assertThat(agency.rows.nudges().openAbout(entry.id().ref())).isEmpty();
    }

    @Test
    void somebody_we_met_who_is_not_ready_is_written_to_at_the_address_of_the_introduction() {
        Ask ask = asked();
        agency.answer(ask, Answer.YES);
        EmailAddress sam = new EmailAddress("sam@northwind.example");
        assertThat(agency.whenIntroduced.byHand(ask.id(), sam, tom).done()).isTrue();
        Introduction made = agency.rows.introductions().of(ask.id()).orElseThrow();
        agency.whenIntroduced.outcome(made.id(), Introduction.State.NOT_NOW, "after their budget is set", tom);
        HopperEntry entry = agency.rows.hopper().openAbout(made.id().ref()).get(0);
        assertThat(entry.reason()).isEqualTo("after their budget is set");
        assertThat(agency.rows.nudges().openAbout(entry.id().ref())).hasSize(1);

        wake(entry);
        Draft draft = touch(entry);
        assertThat(draft.letter().to()).isEqualTo(sam);
        assertThat(draft.letter().body()).contains("Sam").doesNotContain("Dana");

        agency.whenIntroduced.outcome(made.id(), Introduction.State.IN_CONVERSATION, "", tom);
        assertThat(now(entry).state()).isEqualTo(HopperEntry.State.TAKEN_UP);
    }

    private HopperEntry notNow() {
        Ask ask = asked();
        agency.answer(ask, Answer.NOT_NOW);
        agency.rows.thanks().owedTo(dana.id()).forEach(due -> agency.whenThanked.paidInPerson(due.id(), tom));
        assertThat(agency.rows.thanks().owedTo(dana.id()))
                .extracting(ThankYou::id)
                .isEmpty();
        return resting(ask);
    }

    private Ask asked() {
        assertThat(agency.ask(tom, dana, Ask.Kind.INTRODUCTION).done()).isTrue();
        agency.approve(agency.waiting(dana).get(0), tom);
        return agency.rows.asks().to(dana.id()).get(0);
    }

    private HopperEntry resting(Ask ask) {
        List<HopperEntry> open = agency.rows.hopper().openAbout(ask.id().ref());
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void wake(HopperEntry entry) {
        Duration until = Duration.between(agency.clock.instant(), entry.wake());
        agency.clock.turn(until.plusMinutes(1));
        for (int hour = 0; hour < 96 && planned(entry); hour++) {
            agency.whenTimePasses.tick();
            agency.clock.turn(Duration.ofHours(1));
        }
    }

    private boolean planned(HopperEntry entry) {
        return agency.rows.nudges().openAbout(entry.id().ref()).stream()
                .anyMatch(nudge -> nudge.state() != Nudge.State.DELIVERED);
    }

    private Draft touch(HopperEntry entry) {
        Result result = agency.whenResting.touch(entry.id(), tom);
        assertThat(result.done()).as(result.sentence()).isTrue();
        return pending(entry).get(0);
    }

    private List<Draft> pending(HopperEntry entry) {
        return agency.rows.drafts().about(entry.id().ref()).stream()
                .filter(draft -> draft.state() == Draft.State.PENDING)
                .toList();
    }

    private HopperEntry now(HopperEntry entry) {
        return agency.rows.hopper().find(entry.id()).orElseThrow();
    }
}
