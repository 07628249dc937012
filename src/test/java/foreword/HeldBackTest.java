package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.eligibility.Bars;
import foreword.eligibility.Caps;
import foreword.eligibility.Gate;
import foreword.eligibility.Situation;
import foreword.eligibility.Verdict;
import foreword.followup.Nudge;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.testing.Given;
import foreword.thanks.ThankYou;
import foreword.workflow.Result;
import foreword.workflow.Situations;
import foreword.workflow.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate does between the wish to ask and the mail: it refuses, remembers, and holds back at the last moment. */
class HeldBackTest {
    @TempDir
    Path folder;

    private Agency agency;
    private Teammate alice;
    private Teammate tom;
    private Contact dana;

    @BeforeEach
    void open() {
        agency = new Agency(folder);
        alice = teammate("Alice Park");
        tom = teammate("Tom Aske");
        dana = agency.rows.people().contactsNamed("Dana Ortiz").get(0);
    }

    @AfterEach
    void close() {
        agency.close();
    }

    @Test
    void whoever_hears_not_yet_is_reminded_once_on_the_day() {
        agency.troubles.put(dana.company(), settled("the invoice was wrong"));

        Result first = agency.ask(alice, dana, Ask.Kind.INTRODUCTION);
        Result second = agency.ask(alice, dana, Ask.Kind.ADVICE);

        assertThat(first.sentence())
                .isEqualTo("“the invoice was wrong” was only said today. Ask from Wed 18 Mar 2026."
                        + " You will be reminded then.");
        assertThat(second.done()).isFalse();
        assertThat(reminders(alice)).hasSize(1);
        assertThat(reminders(tom)).isEmpty();

        agency.troubles.clear();
        turn(Duration.ofDays(14));

        assertThat(reminders(alice)).extracting(Nudge::state).containsExactly(Nudge.State.DELIVERED);
    }

    @Test
    void a_reminder_waits_on_when_another_rest_has_begun() {
        agency.troubles.put(dana.company(), settled("the invoice was wrong"));
        agency.ask(alice, dana, Ask.Kind.INTRODUCTION);
        turn(Duration.ofDays(10));
        agency.troubles.put(dana.company(), settled("and now the next one"));

        turn(Duration.ofDays(5));

        assertThat(reminders(alice)).extracting(Nudge::state).containsExactly(Nudge.State.SNOOZED);
        assertThat(reminders(alice).get(0).due())
                .as("the first working hour after the fourteenth day, a Saturday")
                .isEqualTo(Instant.parse("2026-03-30T09:00:00Z"));
    }

    @Test
    void a_reminder_ends_with_the_reason_when_it_will_not_be_the_time() {
        agency.troubles.put(dana.company(), settled("the invoice was wrong"));
        agency.ask(alice, dana, Ask.Kind.INTRODUCTION);
        Nudge reminder = reminders(alice).get(0);
        agency.rows.people().save(dana.standing(Contact.Standing.WILL_NOT_REFER));
        agency.troubles.clear();

        turn(Duration.ofDays(14));

        Nudge ended = agency.rows.nudges().find(reminder.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(Nudge.State.CANCELLED);
        assertThat(ended.ended()).isEqualTo("Dana prefers not to make introductions.");
    }

    @Test
    void nobody_is_reminded_to_ask_somebody_who_is_being_asked() {
        agency.troubles.put(dana.company(), settled("the invoice was wrong"));
        agency.ask(alice, dana, Ask.Kind.INTRODUCTION);
        Nudge reminder = reminders(alice).get(0);
        agency.troubles.clear();

        assertThat(agency.ask(tom, dana, Ask.Kind.INTRODUCTION).done()).isTrue();

        assertThat(agency.rows.nudges().find(reminder.id()).orElseThrow().ended())
                .isEqualTo("they are being asked");
    }

    @Test
    void never_ask_does_not_weaken_the_wish_not_to_be_contacted() {
        agency.rows.people().save(dana.standing(Contact.Standing.DO_NOT_CONTACT));

        agency.whenAsked.neverAsk(dana.id(), alice);

        assertThat(agency.judging.verdict(dana(), Wish.ANY, alice).rule()).isEqualTo("do-not-contact");
    }

    @Test
    void of_somebody_nothing_is_known_yet_the_asker_knows_better() {
        Situations situations = Judge.situations(agency.rows, segment -> Bars.DEFAULT, ZoneOffset.UTC);

        Situation nadia = situations.of(
                agency.rows.people().contactsNamed("Nadia Berg").get(0), Wish.ANY, alice.id(), Agency.NOW);

        assertThat(nadia.bond().measured()).isFalse();
        assertThat(new Gate(Caps.DEFAULT).judge(nadia, Agency.NOW).askNow()).isTrue();
    }

    @Test
    void a_missing_card_is_asked_for_on_the_way_and_refuses_nobody_before() {
        Company reseller = new Company(Company.Id.fresh(), "Harbour", new Segment("reseller"), null, alice.id());
        Contact paula = Given.contact(reseller);
        agency.rows.people().save(reseller);
        agency.rows.people().save(paula);

        assertThat(agency.whenAsked.refusal(paula, alice)).isEmpty();
        assertThat(agency.judging.verdict(paula, Wish.ANY, alice).rule()).isEqualTo("no-card");
        assertThat(agency.ask(alice, paula, Ask.Kind.INTRODUCTION).sentence())
                .startsWith("Fill in the great-introduction card");
    }

    @Test
    void a_question_is_not_approved_while_they_are_unhappy() {
        agency.ask(alice, dana, Ask.Kind.INTRODUCTION);
        Draft draft = agency.waiting(dana).get(0);
        agency.troubles.put(dana.company(), open("nothing works since Monday"));

        Result approved = agency.approve(draft, alice);

        assertThat(approved.done()).isFalse();
        assertThat(approved.sentence()).contains("nothing works since Monday", "Settle it first.");
    }

    @Test
    void a_question_that_was_approved_is_held_back_at_the_last_moment() {
        agency.ask(alice, dana, Ask.Kind.INTRODUCTION);
        Draft draft = agency.waiting(dana).get(0);
        agency.whenDecided.approve(
                draft.id(), draft.version(), alice, agency.clock.instant().plusSeconds(3_600));
        agency.troubles.put(dana.company(), open("nothing works since Monday"));

        turn(Duration.ofHours(2));
        agency.send();

        Draft held = agency.rows.drafts().find(draft.id()).orElseThrow();
        assertThat(held.state()).isEqualTo(Draft.State.PENDING);
        assertThat(held.version()).isEqualTo(draft.version() + 1);
        assertThat(agency.told()).anyMatch(sentence -> sentence.contains("was held back at the last moment"));

        agency.troubles.clear();
        assertThat(agency.approve(held, alice).done()).isTrue();
        assertThat(agency.rows.drafts().find(draft.id()).orElseThrow().state()).isEqualTo(Draft.State.SENT);
    }

    @Test
    void a_colleague_learns_nothing_of_a_no() {
        agency.ask(alice, dana, Ask.Kind.INTRODUCTION);
        agency.approve(agency.waiting(dana).get(0), alice);
        agency.answer(agency.rows.asks().to(dana.id()).get(0), Answer.NO);
        thank();
        turn(Duration.ofDays(40));

        Verdict mine = agency.judging.verdict(dana, Wish.ANY, alice);
        Verdict toms = agency.judging.verdict(dana, Wish.ANY, tom);

        assertThat(mine.because()).isEqualTo("Dana said no to the last ask.");
        assertThat(toms.because()).isEqualTo("Dana is best left in peace for now.");
        assertThat(toms.changes()).isEqualTo(mine.changes());
    }

    @Test
    void whoever_introduced_us_hears_what_came_of_it_before_the_next_ask() {
        Introduction introduction = introduced();
        agency.whenIntroduced.outcome(introduction.id(), Introduction.State.POOR_FIT, "a secret of ours", alice);

        assertThat(agency.judging.verdict(dana, Wish.ANY, tom).rule()).isEqualTo("never-heard-back");
        Draft news = agency.rows.drafts().about(introduction.id().ref()).get(0);
        assertThat(news.kind()).isEqualTo(MessageKind.REPORT_BACK);
        assertThat(news.letter().body()).doesNotContain("a secret of ours");
        assertThat(agency.approve(news, alice).done()).isTrue();

        assertThat(agency.judging.verdict(dana, Wish.ANY, tom).askNow()).isTrue();
    }

    @Test
    void a_meeting_is_thanked_for_with_its_news_and_a_result_by_itself() {
        Introduction introduction = introduced();
        agency.whenIntroduced.outcome(introduction.id(), Introduction.State.MET, "", alice);
        assertThat(agency.judging.verdict(dana, Wish.ANY, tom).rule()).isEqualTo("thanks-owed");

        agency.approve(agency.rows.drafts().about(introduction.id().ref()).get(0), alice);
        assertThat(agency.rows.thanks().owedTo(dana.id())).isEmpty();

        agency.whenIntroduced.outcome(introduction.id(), Introduction.State.LOST, "", alice);
        agency.rows.drafts().about(introduction.id().ref()).stream()
                .filter(draft -> draft.state() == Draft.State.PENDING)
                .forEach(draft -> agency.approve(draft, alice));
        assertThat(agency.rows.thanks().owedTo(dana.id()))
                .extracting(ThankYou::occasion)
                .containsExactly(ThankYou.Occasion.OUTCOME);
    }

    /** Dana has introduced us, was thanked for it, and two months have gone. */
    private Introduction introduced() {
        agency.ask(alice, dana, Ask.Kind.INTRODUCTION);
        agency.approve(agency.waiting(dana).get(0), alice);
        Ask ask = agency.rows.asks().to(dana.id()).get(0);
        agency.answer(ask, Answer.YES);
        agency.waiting(dana).forEach(draft -> agency.approve(draft, alice));
        agency.whenIntroduced.byHand(ask.id(), null, alice);
        thank();
        turn(Duration.ofDays(60));
        return agency.rows.introductions().by(dana.id()).get(0);
    }

    private Contact dana() {
        return agency.rows.people().contact(dana.id()).orElseThrow();
    }

    private void thank() {
        for (ThankYou thanks : agency.rows.thanks().owedTo(dana.id())) {
            agency.whenThanked.paidInPerson(thanks.id(), alice);
        }
    }

    private void turn(Duration by) {
        agency.clock.turn(by);
        agency.whenTimePasses.tick();
    }

    private List<Nudge> reminders(Teammate of) {
        return agency.rows.nudges().open(of.id()).stream()
                .filter(nudge -> nudge.kind() == Nudge.Kind.NOT_YET)
                .toList();
    }

    private Teammate teammate(String name) {
        return agency.rows.people().teammates().stream()
                .filter(mate -> mate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Situation.Trouble settled(String words) {
        return new Situation.Trouble(words, agency.clock.instant(), false);
    }

    private Situation.Trouble open(String words) {
        return new Situation.Trouble(words, agency.clock.instant(), true);
    }
}
