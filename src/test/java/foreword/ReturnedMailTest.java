package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Ask;
import foreword.followup.Nudge;
import foreword.inbox.ReceivedMail.Authentication;
import foreword.inbox.ReceivedMail.Bounce;
import foreword.inbox.ReceivedMail.Complaint;
import foreword.inbox.ReceivedMail.Kind;
import foreword.inbox.ReceivedMail.News;
import foreword.people.EmailAddress;
import foreword.people.Suppression;
import foreword.people.Suppression.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail that came back, reports, and the wish not to be written to. */
class ReturnedMailTest extends OnPaper {
    private static final EmailAddress LEO = new EmailAddress("leo@acme.example");

    @ParameterizedTest
    @CsvSource({
        "5.1.1, true, BOUNCED, true, 1",
        "5.7.1, false, , true, 1",
        "4.2.2, false, , false, 1",
        "5.2.2, false, , false, 1",
    })
    void each_sort_of_return_has_its_end(
            String status, boolean permanent, @Nullable Reason reason, boolean stops, int told) {
        bounce(status, permanent, PaperMail.DANA, PaperMail.QUESTION);

        assertThat(suppressed(PaperMail.DANA).map(Suppression::reason)).isEqualTo(Optional.ofNullable(reason));
        assertThat(followUpIsOpen()).isEqualTo(!stops);
        assertThat(troubles()).isEqualTo(told);
        assertThat(paper.ask().state()).isEqualTo(Ask.State.QUESTION);
    }

    @Test
    void only_the_third_passing_failure_within_a_month_keeps_mail_back() {
        for (String status : List.of("4.2.2", "4.4.1", "4.3.2")) {
            assertThat(suppressed(PaperMail.DANA)).isEmpty();
            bounce(status, false, PaperMail.DANA, PaperMail.QUESTION);
        }

        assertThat(suppressed(PaperMail.DANA).map(Suppression::reason)).contains(Reason.BOUNCING);
    }

    @Test
    void the_same_report_again_says_nothing_new() {
        bounce("5.1.1", true, PaperMail.DANA, PaperMail.QUESTION);
        bounce("5.1.1", true, PaperMail.DANA, PaperMail.QUESTION);

        assertThat(troubles()).isEqualTo(1);
    }

    @Test
    void a_report_that_cites_no_mail_of_ours_silences_nobody() {
        bounce("5.1.1", true, PaperMail.DANA, "<made-up@elsewhere.example>");

        assertThat(suppressed(PaperMail.DANA)).isEmpty();
        assertThat(followUpIsOpen()).isTrue();
        assertThat(troubles()).isZero();
    }

    @Test
    void a_report_silences_only_whom_that_mail_went_to() {
        bounce("5.1.1", true, LEO, PaperMail.QUESTION);

        assertThat(suppressed(LEO)).isEmpty();
        assertThat(suppressed(PaperMail.DANA)).isPresent();
    }

    @Test
    void a_feedback_report_ends_all_mail_to_them() {
        PaperMail.Instance it = new PaperMail.Instance();
        it.kind = Kind.AUTO_REPLY;
        it.inReplyTo = List.of();
        it.news = new News(List.of(), new Complaint(PaperMail.DANA, "abuse", PaperMail.QUESTION), null, null, null);

        paper.whenReplied.received(PaperMail.mail(new EmailAddress("reports@isp.example"), "", it));

        assertThat(suppressed(PaperMail.DANA).map(Suppression::reason)).contains(Reason.REPORTED);
        assertThat(followUpIsOpen()).isFalse();
        assertThat(troubles()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Authentication.class)
    void the_wish_for_silence_holds_whoever_vouches(Authentication authentication) {
        PaperMail.Instance it = new PaperMail.Instance();
        it.text = "Please do not write to me again.";
        it.authentication = authentication;

        paper.whenReplied.received(PaperMail.mail(PaperMail.DANA, "Dana Ortiz", it));

        assertThat(suppressed(PaperMail.DANA).map(Suppression::reason)).contains(Reason.ASKED);
        assertThat(followUpIsOpen()).isFalse();
        assertThat(paper.ask().state())
                .isEqualTo(authentication == Authentication.FAIL ? Ask.State.QUESTION : Ask.State.WITHDRAWN);
    }

    private void bounce(String status, boolean permanent, EmailAddress failing, String cited) {
        PaperMail.Instance it = new PaperMail.Instance();
        it.kind = Kind.BOUNCE;
        it.inReplyTo = List.of();
        Bounce bounce = new Bounce(failing, status, permanent, "the server said so, with " + status, cited);
        it.news = new News(List.of(bounce), null, null, null, null);
        paper.whenReplied.received(PaperMail.mail(new EmailAddress("mailer-daemon@acme.example"), "", it));
    }

    private Optional<Suppression> suppressed(EmailAddress address) {
        return paper.rows.suppressions().find(address, PaperMail.NOW);
    }

    private boolean followUpIsOpen() {
        return paper.rows.nudges().openAbout(paper.ask.ref()).stream()
                .anyMatch(nudge -> nudge.kind() == Nudge.Kind.FOLLOW_UP);
    }

    private long troubles() {
        return paper.rows.outbox().claimDue(PaperMail.NOW, 200).stream()
                .filter(it -> it.key().startsWith("card/TROUBLE/"))
                .count();
    }
}
