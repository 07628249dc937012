package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.ask.Ask;
import foreword.followup.Nudge;
import foreword.inbox.ReceivedMail.Absence;
import foreword.inbox.ReceivedMail.Authentication;
import foreword.inbox.ReceivedMail.Invitation;
import foreword.inbox.ReceivedMail.Invitation.Attendee;
import foreword.inbox.ReceivedMail.Invitation.Method;
import foreword.inbox.ReceivedMail.Invitation.Participation;
import foreword.inbox.ReceivedMail.Invitation.Start;
import foreword.inbox.ReceivedMail.Kind;
import foreword.inbox.ReceivedMail.News;
import foreword.introduction.Introduction;
import foreword.people.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs say by mail: somebody is away, a meeting is set, a sign was clicked. */
class MailNewsTest extends OnPaper {
    private static final LocalDateTime THURSDAY = LocalDateTime.parse("2026-12-10T10:00:00");

    @ParameterizedTest
    @CsvSource({
        "2026-12-09, 2026-12-10T09:00:00Z, 1", // a Wednesday
        "2026-12-11, 2026-12-14T09:00:00Z, 1", // a Friday
        "2026-11-25, 2026-12-01T10:00:00Z, 1", // back before the follow-up is due
        "2026-11-20, 2026-12-01T10:00:00Z, 0", // long over
        "2031-01-01, 2026-12-01T10:00:00Z, 0", // no vacation lasts so long
    })
    void a_follow_up_waits_until_the_day_after_they_are_back(LocalDate until, Instant due, int told) {
        absent(until, "Ida Holt, ida@acme.example");

        assertThat(followUp().due()).isEqualTo(due);
        assertThat(followUp().state().open()).isTrue();
        assertThat(paper.ask().state()).isEqualTo(Ask.State.QUESTION);
        assertThat(noted("mail.automatic")).hasSize(1);
        assertThat(notices()).isEqualTo(told);
    }

    @Test
    void the_second_automatic_reply_says_nothing_new() {
        absent(LocalDate.parse("2026-12-09"), "");
        absent(LocalDate.parse("2026-12-09"), "");

        assertThat(notices()).isEqualTo(1);
    }

    private void absent(LocalDate until, String deputy) {
        PaperMail.Instance it = new PaperMail.Instance();
        it.kind = Kind.AUTO_REPLY;
        it.text = "I am away. Ida Holt helps you meanwhile.";
        it.news = new News(List.of(), null, new Absence(until, deputy), null, null);
        paper.whenReplied.received(PaperMail.mail(PaperMail.DANA, "Dana Ortiz", it));
    }

    @Test
    void an_accepted_invitation_is_a_meeting_on_the_introduction() {
        introduce();

        invite(PaperMail.SAM, Method.REPLY, Participation.ACCEPTED, Authentication.PASS);
        invite(PaperMail.SAM, Method.REPLY, Participation.ACCEPTED, Authentication.PASS);

        assertThat(made().state()).isEqualTo(Introduction.State.IN_CONVERSATION);
        assertThat(noted("introduction.meeting-set"))
                .extracting(Activity::why)
                .containsExactly("First talk, Thu 10 Dec 2026, 10:00 Z");
        assertThat(nudge(Nudge.Kind.OUTCOME).due()).isEqualTo(Instant.parse("2026-12-11T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "sam@northwind.example, REQUEST, NEEDS_ACTION, PASS, 1",
        "dana@acme.example, REQUEST, NEEDS_ACTION, PASS, 1",
        "sam@northwind.example, REPLY, DECLINED, PASS, 0",
        "sam@northwind.example, CANCEL, ACCEPTED, PASS, 0",
        "sam@northwind.example, REPLY, ACCEPTED, FAIL, 0",
        "max@elsewhere.example, REQUEST, NEEDS_ACTION, PASS, 0",
    })
    void sets_a_meeting_only_for_those_concerned(
            EmailAddress from, Method method, Participation answer, Authentication authentication, int set) {
        introduce();

        invite(from, method, answer, authentication);

        assertThat(noted("introduction.meeting-set")).hasSize(set);
    }

    private void introduce() {
        PaperMail.Instance it = new PaperMail.Instance();
        it.kind = Kind.NEW;
        it.to = List.of(PaperMail.SAM);
        it.cc = List.of(PaperMail.ALICE, PaperMail.BOT);
        it.subject = "Sam, meet Alice";
        it.text = "Over to you both.";
        paper.whenReplied.received(PaperMail.mail(PaperMail.DANA, "Dana Ortiz", it));
    }

    private void invite(EmailAddress from, Method method, Participation answer, Authentication authentication) {
        PaperMail.Instance it = new PaperMail.Instance();
        it.kind = Kind.CALENDAR;
        it.text = "Brilliant work. Yes, happy to.";
        it.authentication = authentication;
        it.inReplyTo = List.of();
        Invitation invitation = new Invitation(
                method,
                "uid-1",
                "First talk",
                new Start(THURSDAY, ZoneOffset.UTC, false),
                PaperMail.ALICE,
                List.of(
                        new Attendee(PaperMail.SAM, "Sam Lee", answer),
                        new Attendee(PaperMail.BOT, "", Participation.NEEDS_ACTION)));
        it.news = new News(List.of(), null, null, invitation, null);
        paper.whenReplied.received(PaperMail.mail(from, "", it));
    }

    @Test
    void a_sign_that_was_clicked_is_shown_and_moves_nothing() {
        PaperMail.Instance it = new PaperMail.Instance();
        it.text = "👍";
        it.news = new News(List.of(), null, null, null, "👍");

        paper.whenReplied.received(PaperMail.mail(PaperMail.DANA, "Dana Ortiz", it));

        assertThat(paper.ask().state()).isEqualTo(Ask.State.QUESTION);
        assertThat(followUp().state()).isEqualTo(Nudge.State.PLANNED);
        assertThat(paper.rows.replies().about(paper.ask.ref())).isEmpty();
        assertThat(notices()).isEqualTo(1);
    }

    private Introduction made() {
        return paper.introduction().orElseThrow();
    }

    private Nudge followUp() {
        return nudge(Nudge.Kind.FOLLOW_UP);
    }

    private Nudge nudge(Nudge.Kind kind) {
        return Stream.concat(
                        Stream.of(paper.ask.ref()),
                        paper.introduction().map(it -> it.id().ref()).stream())
                .flatMap(ref -> paper.rows.nudges().openAbout(ref).stream())
                .filter(nudge -> nudge.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Activity> noted(String what) {
        return paper.rows.log().latest(200).stream()
                .filter(it -> it.what().equals(what))
                .toList();
    }

    /** How many notices lie in the outbox for the owner. */
    private long notices() {
        return paper.rows.outbox().claimDue(PaperMail.NOW, 200).stream()
                .filter(it -> it.key().startsWith("card/NOTICE/"))
                .count();
    }
}
