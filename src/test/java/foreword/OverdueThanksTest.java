package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.sandbox.DemoRows;
import foreword.thanks.Favour;
import foreword.thanks.ThankYou;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thank-you that stays owed: who hears of it, and how it may be paid. Nadia's company is Tom's, and Alice owes her. */
class OverdueThanksTest {
    @TempDir
    Path folder;

    private Agency agency;
    private Contact nadia;
    private Teammate alice;
    private Teammate tom;
    private Teammate ruth;

    @BeforeEach
    void begin() {
        agency = new Agency(folder);
        nadia = agency.rows
                .people()
                .contactWithEmail(new EmailAddress("nadia@fennel.example"))
                .orElseThrow();
        alice = agency.rows.people().teammateWithSlackId(DemoRows.ALICE).orElseThrow();
        tom = agency.rows.people().teammateWithSlackId(DemoRows.TOM).orElseThrow();
        ruth = new Teammate(
                Teammate.Id.fresh(), "U0RUTH000", null, "Ruth Adler", Teammate.Role.APPROVER, ZoneOffset.UTC);
        agency.rows.people().save(ruth);
    }

    @AfterEach
    void end() {
        agency.close();
    }

    @Test
    void the_companys_owner_hears_of_it_and_then_whoever_may_approve_each_once() {
        ThankYou due = owed();
        workday(1);
        assertThat(told()).isEmpty();

        workday(4);
        assertThat(told()).hasSize(1).first().asString().contains(tom.name());
        workday(1);
        assertThat(told()).hasSize(1);

        workday(7);
        assertThat(told()).hasSize(2).first().asString().contains(ruth.name()).doesNotContain(tom.name());
        workday(14);
        assertThat(told()).hasSize(2);
        assertThat(agency.rows.thanks().find(due.id()).orElseThrow().state()).isEqualTo(ThankYou.State.OWED);
    }

    @Test
    void what_is_paid_in_time_is_no_news() {
        ThankYou due = owed();
        assertThat(agency.whenThanked.paidByPhone(due.id(), tom).sentence()).contains("by phone");

        workday(30);

        assertThat(told()).isEmpty();
        assertThat(agency.rows.thanks().find(due.id()).map(ThankYou::note)).contains("by phone");
        assertThat(agency.whenThanked.paidInPerson(due.id(), alice).done()).isFalse();
    }

    @Test
    void a_gift_stands_among_what_we_did_for_them_too() {
        ThankYou due = owed();

        assertThat(agency.whenThanked.paidWithGift(due.id(), alice).done()).isTrue();
        assertThat(agency.whenThanked.paidWithGift(due.id(), alice).done()).isFalse();

        assertThat(agency.rows.favours().to(nadia.id()))
                .extracting(Favour::kind)
                .containsExactly(Favour.Kind.GIFT);
    }

    private ThankYou owed() {
        assertThat(agency.ask(alice, nadia, Ask.Kind.ADVICE).done()).isTrue();
        agency.approve(agency.waiting(nadia).get(0), alice);
        agency.answer(agency.rows.asks().to(nadia.id()).get(0), Answer.ADVISED);
        return agency.rows.thanks().owedTo(nadia.id()).get(0);
    }

    /** Looks each day at ten, as the beat does. */
    private void workday(int days) {
        for (int day = 0; day < days; day++) {
            agency.clock.turn(Duration.ofDays(1));
            agency.overdue.look();
        }
    }

    private List<String> told() {
        return agency.rows.log().latest(500).stream()
                .filter(activity -> activity.what().equals("thanks.overdue"))
                .map(Activity::why)
                .toList();
    }
}
