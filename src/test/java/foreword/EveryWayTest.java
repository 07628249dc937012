package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.Nudge;
import foreword.introduction.Introduction;
import foreword.introduction.Qualification;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.target.ProfileCard;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import foreword.workflow.AskMove;
import foreword.workflow.Result;
import foreword.workflow.WhenAsked;
import foreword.workflow.WhenIntroduced;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks of every kind, from the question to their end, on real rows. */
class EveryWayTest {
    @TempDir
    Path folder;

    private Agency agency;
    private Teammate tom;
    private Teammate pat;
    private Contact dana;
    private Target first;
    private Target second;

    @BeforeEach
    void open() {
        agency = new Agency(folder);
        List<Teammate> team = agency.rows.people().teammates();
        tom = team.get(0);
        pat = team.get(1);
        dana = agency.rows.people().contacts().get(0);
        List<Target> wanted = agency.rows.targets().wanted();
        first = wanted.get(0);
        second = wanted.get(1);
    }

    @AfterEach
    void close() {
        agency.close();
    }

    @Test
    void a_name_alone_drafts_no_note_and_ends_when_they_heard_what_came_of_it() {
        Ask ask = sent(Ask.Kind.INTRODUCTION);

        agency.answer(ask, Answer.NAME_ONLY);

        assertThat(now(ask).kind()).isEqualTo(Ask.Kind.NAME_DROP);
        assertThat(now(ask).state()).isEqualTo(Ask.State.WILLING);
        assertThat(agency.waiting(dana)).isEmpty();
        assertThat(agency.rows.nudges().openAbout(ask.id().ref()))
                .extracting(Nudge::kind)
                .contains(Nudge.Kind.NAME_USE);

        assertThat(agency.whenMoved.move(ask.id(), AskMove.NAME_USED, "", tom).done())
                .isFalse();
        assertThat(agency.whenMoved
                        .move(ask.id(), AskMove.NAME_USED, "We meet in May", tom)
                        .done())
                .isTrue();
        Draft report = agency.waiting(dana).get(0);
        assertThat(report.kind()).isEqualTo(MessageKind.NAME_USED);
        assertThat(report.letter().body()).contains("We meet in May.");
        assertThat(agency.approve(report, tom).done()).isTrue();
        assertThat(now(ask).state()).isEqualTo(Ask.State.REPORTED);
    }

    @Test
    void advice_ends_with_the_advice_and_an_offer_goes_on_as_an_introduction() {
        Ask advised = sent(Ask.Kind.ADVICE);
        agency.answer(advised, Answer.ADVISED);
        assertThat(now(advised).state()).isEqualTo(Ask.State.ADVISED);
        assertThat(owed()).containsExactly(ThankYou.Occasion.GAVE_ADVICE);

        pay();
        agency.clock.turn(Duration.ofDays(40));
        Ask offered = sent(Ask.Kind.ADVICE);
        agency.answer(offered, Answer.OFFERED);

        assertThat(now(offered).kind()).isEqualTo(Ask.Kind.INTRODUCTION);
        assertThat(now(offered).state()).isEqualTo(Ask.State.WILLING);
        assertThat(agency.waiting(dana)).extracting(Draft::kind).containsExactly(MessageKind.FORWARDABLE);
    }

    @Test
    void an_open_ask_names_nobody_and_goes_on_once_they_do() {
        agency.strengths.put(dana.id(), 60);
        assertThat(agency.whenAsked
                        .ask(new WhenAsked.Proposal(Ask.Kind.OPEN, dana.id(), null, null), tom)
                        .done())
                .isFalse();
        agency.strengths.put(dana.id(), 90);
        assertThat(agency.whenAsked
                        .ask(new WhenAsked.Proposal(Ask.Kind.OPEN, dana.id(), null, null), tom)
                        .done())
                .isTrue();
        Ask ask = agency.rows.asks().to(dana.id()).get(0);
        Draft question = agency.waiting(dana).get(0);
        assertThat(question.letter().body()).contains(card().who());
        agency.approve(question, tom);

        agency.answer(ask, Answer.YES);
        assertThat(agency.waiting(dana)).isEmpty();
        Result named = agency.whenMoved.named(now(ask), first, tom);

        assertThat(named.done()).as(named.sentence()).isTrue();
        assertThat(now(ask).target()).isEqualTo(first.id());
        assertThat(agency.waiting(dana)).extracting(Draft::kind).containsExactly(MessageKind.FORWARDABLE);
    }

    @Test
    void two_asks_within_five_minutes_are_one_message() {
        assertThat(ask(tom, first).done()).isTrue();
        agency.clock.turn(Duration.ofMinutes(4));
        Result joined = ask(pat, second);

        assertThat(joined.done()).as(joined.sentence()).isTrue();
        assertThat(joined.sentence()).contains(tom.name(), "same message");
        List<Draft> waiting = agency.waiting(dana);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).version()).isEqualTo(2);
        assertThat(waiting.get(0).letter().body()).contains(first.name(), second.name(), pat.firstName());
        assertThat(agency.approve(waiting.get(0), tom).done()).isTrue();

        Ask other = agency.rows.asks().to(dana.id()).stream()
                .filter(ask -> ask.joined() != null)
                .findFirst()
                .orElseThrow();
        assertThat(ask(pat, second).sentence())
                .contains("there is no answer yet")
                .doesNotContain("waits for approval");
        assertThat(agency.whenMoved
                        .move(other.id(), AskMove.YES, "she called", pat)
                        .done())
                .isTrue();
        assertThat(now(other).state()).isEqualTo(Ask.State.WILLING);
        assertThat(agency.rows.asks().to(dana.id()))
                .filteredOn(ask -> ask.joined() == null)
                .extracting(Ask::state)
                .containsExactly(Ask.State.WITHDRAWN);
    }

    @Test
    void after_five_minutes_a_second_teammate_hears_who_is_in_touch_and_how_it_stands() {
        assertThat(ask(tom, first).done()).isTrue();
        agency.clock.turn(Duration.ofMinutes(6));

        Result second = ask(pat, this.second);

        assertThat(second.done()).isFalse();
        assertThat(second.sentence()).contains(tom.name(), dana.name(), first.name(), "waits for approval");
    }

    @Test
    void a_pass_leaves_no_trace_to_others() {
        Ask ask = sent(Ask.Kind.INTRODUCTION);
        agency.answer(ask, Answer.NO);

        String story = agency.whenAsked.story(dana.id(), pat);
        String whileOwed = ask(pat, second).sentence();
        pay();
        String later = ask(pat, second).sentence();

        for (String seen : List.of(story, whileOwed, later)) {
            assertThat(seen.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("declin", "pass", "said no", " no ", "refus", "answer");
        }
        assertThat(agency.whenAsked.story(dana.id(), tom)).contains("declined");
        assertThat(agency.whenMoved.move(ask.id(), AskMove.REOPEN, "why?", pat).done())
                .isFalse();
    }

    @Test
    void whoever_was_ready_is_thanked_when_we_withdraw() {
        Ask ask = sent(Ask.Kind.INTRODUCTION);
        agency.answer(ask, Answer.YES);
        pay();

        assertThat(agency.whenMoved
                        .move(ask.id(), AskMove.WITHDRAW, "solved another way", tom)
                        .done())
                .isTrue();

        assertThat(now(ask).state()).isEqualTo(Ask.State.WITHDRAWN);
        assertThat(agency.waiting(dana)).isEmpty();
        assertThat(owed()).containsExactly(ThankYou.Occasion.WITHDRAWN);
    }

    @Test
    void an_attempt_that_falls_through_is_thanked_as_an_attempt() {
        Ask ask = sent(Ask.Kind.INTRODUCTION);
        agency.answer(ask, Answer.YES);
        agency.approve(agency.waiting(dana).get(0), tom);

        assertThat(agency.whenMoved.move(ask.id(), AskMove.TARGET_NO, "", tom).done())
                .isTrue();

        assertThat(now(ask).state()).isEqualTo(Ask.State.FELL_THROUGH);
        assertThat(now(ask).targetSide()).isEqualTo(Ask.TargetSide.NO);
        assertThat(owed()).containsExactly(ThankYou.Occasion.TRIED);
    }

    @Test
    void introducer_target_and_asker_are_three_people() {
        String company =
                agency.rows.people().company(dana.company()).orElseThrow().name();
        Target self = agency.whenAsked.target(Target.of(Target.Id.fresh(), dana.name(), company), tom);

        Result result =
                agency.whenAsked.ask(new WhenAsked.Proposal(Ask.Kind.INTRODUCTION, dana.id(), self.id(), null), tom);

        assertThat(result.done()).isFalse();
        assertThat(result.sentence()).contains("themselves");
    }

    @Test
    void nobodys_newer_card_is_overwritten_unseen_and_asks_remember_theirs() {
        ProfileCard typed = new ProfileCard(Segment.CLIENT, "makers of bread", "We bake.", "One call.", Agency.NOW);
        int seen = card().version();
        assertThat(agency.whenAsked.fillCard(typed, seen, tom).done()).isTrue();
        ProfileCard other = new ProfileCard(Segment.CLIENT, "makers of beer", "We brew.", "One pint.", Agency.NOW);
        assertThat(agency.whenAsked.fillCard(other, seen, pat).done()).isFalse();
        assertThat(card().who()).isEqualTo("makers of bread");
        assertThat(card().filledBy()).isEqualTo(tom.id());
        assertThat(agency.rows.cards().history(Segment.CLIENT)).hasSize(seen + 1);

        ask(tom, first);

        assertThat(agency.rows.asks().to(dana.id()).get(0).cardVersion()).isEqualTo(seen + 1);
    }

    @Test
    void an_introduction_is_held_against_the_card_with_reasons() {
        Ask ask = sent(Ask.Kind.INTRODUCTION);
        agency.whenIntroduced.byHand(ask.id(), null, tom);
        Introduction made = agency.rows.introductions().of(ask.id()).orElseThrow();

        agency.whenIntroduced.outcome(
                made.id(),
                new WhenIntroduced.Outcome(
                        Introduction.State.MET, "", Qualification.Fit.PARTLY, "right size, a year too late"),
                tom);

        Qualification kept = agency.rows.qualifications().of(made.id()).orElseThrow();
        assertThat(kept.fit()).isEqualTo(Qualification.Fit.PARTLY);
        assertThat(kept.words()).isEqualTo("right size, a year too late");
        assertThat(kept.cardVersion()).isEqualTo(card().version());
    }

    private Ask sent(Ask.Kind kind) {
        Result asked = agency.ask(tom, dana, kind);
        assertThat(asked.done()).as(asked.sentence()).isTrue();
        Result approved = agency.approve(agency.waiting(dana).get(0), tom);
        assertThat(approved.done()).as(approved.sentence()).isTrue();
        return agency.rows.asks().to(dana.id()).get(0);
    }

    private Result ask(Teammate by, Target target) {
        return agency.whenAsked.ask(new WhenAsked.Proposal(Ask.Kind.INTRODUCTION, dana.id(), target.id(), null), by);
    }

    private Ask now(Ask ask) {
        return agency.rows.asks().find(ask.id()).orElseThrow();
    }

    private ProfileCard card() {
        return agency.rows.cards().of(Segment.CLIENT).orElseThrow();
    }

    private List<ThankYou.Occasion> owed() {
        return agency.rows.thanks().owedTo(dana.id()).stream()
                .map(ThankYou::occasion)
                .toList();
    }

    private void pay() {
        agency.rows.thanks().owedTo(dana.id()).forEach(owed -> agency.whenThanked.paidInPerson(owed.id(), tom));
    }
}
