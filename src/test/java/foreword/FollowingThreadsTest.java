package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.introduction.Introduction;
import foreword.sandbox.DemoRows;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

/** The thread as it really goes, from the bridge mail on: each mail becomes the right activity, once. */
class FollowingThreadsTest extends PlayedThreads {
    private static final String SAM_BOX = "sam@northwind.example";

    @Test
    void the_introducer_puts_us_in_copy() throws Exception {
        introduced();

        assertThat(introduction()).isPresent();
        assertThat(ask().state()).isEqualTo(Ask.State.INTRODUCED);
        assertThat(pendingDrafts()).isEqualTo(1);
        assertThat(visitor.mails(SAM_BOX)).hasSize(1);
    }

    @Test
    void the_introducer_replies_to_all_of_our_mail_with_the_target_added() throws Exception {
        MimeMessage note = handed();

        comes(reply(note).to(SAM, BOT).cc(ALICE).says("Sam, this is the team I told you about. Over to you both."));

        assertThat(introduction()).isPresent();
    }

    @Test
    void the_introducer_forwards_the_note_to_the_target_with_us_in_copy() throws Exception {
        MimeMessage note = handed();

        comes(Mail.from(DANA)
                .to(SAM)
                .cc(BOT)
                .subject("Fwd: " + note.getSubject())
                .answering(note.getMessageID())
                .says("Sam, these are the people I told you about.\r\n\r\n---------- Forwarded message ---------\r\n"
                        + "From: Alice Park <alice@larkfield.example>\r\nDate: Tue, 24 Nov 2026 at 09:30\r\n"
                        + "Subject: " + note.getSubject() + "\r\nTo: Dana Ortiz <dana@acme.example>\r\n\r\nHi Sam,"));

        assertThat(introduction()).isPresent();
        assertThat(visitor.mails(SAM_BOX)).hasSize(1);
    }

    @Test
    void the_introducer_forwards_the_targets_answer_to_us() throws Exception {
        MimeMessage note = handed();

        comes(reply(note)
                .subject("Fwd: a word about Larkfield")
                .says("See below.\r\n\r\n---------- Forwarded message ---------\r\n"
                        + "From: Sam Lee <sam@northwind.example>\r\nDate: Tue, 24 Nov 2026 at 10:30\r\n"
                        + "Subject: Re: a word about Larkfield\r\nTo: Dana Ortiz <dana@acme.example>\r\n\r\n"
                        + "Sure, happy to talk to them."));

        assertThat(introduction()).isEmpty();
        assertThat(ask().state()).isEqualTo(Ask.State.FORWARDABLE);
        assertThat(visitor.card(DemoRows.ALICE, "reply.yes").blocks().toString())
                .contains("happy to talk");
        visitor.press(DemoRows.ALICE, "reply.yes");
        settle();
        assertThat(ask().targetSide()).isEqualTo(Ask.TargetSide.YES);
        assertThat(visitor.mails(SAM_BOX)).isEmpty();
    }

    @Test
    void the_target_answers_us_directly() throws Exception {
        String bridge = introduced();

        comes(Mail.from(SAM)
                .to(ALICE, BOT)
                .subject("Re: Sam, meet Alice (Larkfield)")
                .answering(bridge)
                .says("Hello Alice, Thursday works."));

        assertThat(state()).isEqualTo(Introduction.State.IN_CONVERSATION);
        assertThat(ask().targetSide()).isEqualTo(Ask.TargetSide.REPLIED);
    }

    @Test
    void the_target_answers_our_first_reply_by_its_token() throws Exception {
        introduced();
        visitor.press(DemoRows.ALICE, "draft.approve");
        MimeMessage first = visitor.mail(SAM_BOX, 2);

        Mail answer = reply(first).says("Thursday works.");
        comes(new Mail(SAM, answer.to(), answer.cc(), answer.subject(), answer.text(), answer.headers()));

        assertThat(state()).isEqualTo(Introduction.State.IN_CONVERSATION);
    }

    @Test
    void the_target_answers_the_introducer_with_us_in_copy() throws Exception {
        String bridge = introduced();

        comes(Mail.from(SAM)
                .to(DANA)
                .cc(BOT)
                .subject("Re: Sam, meet Alice (Larkfield)")
                .answering(bridge)
                .says("Thanks Dana, I will write to her."));

        assertThat(state()).isEqualTo(Introduction.State.IN_CONVERSATION);
        assertThat(pendingDrafts()).isEqualTo(1);
    }

    @Test
    void the_target_writes_a_mail_of_its_own_and_the_owner_is_asked() throws Exception {
        introduced();

        comes(Mail.from(SAM).to(BOT).subject("Hello from Northwind").says("Thursday works."));

        assertThat(state()).isEqualTo(Introduction.State.MADE);
        visitor.press(DemoRows.ALICE, "reply.accept");
        settle();
        assertThat(state()).isEqualTo(Introduction.State.IN_CONVERSATION);
    }

    @Test
    void somebody_added_is_offered_once_and_takes_part_when_the_owner_says_so() throws Exception {
        String bridge = introduced();
        Mail withAssistant = Mail.from(SAM)
                .to(ALICE)
                .cc(BOT, "Ida Holt <ida@northwind.example>")
                .subject("Re: Sam, meet Alice (Larkfield)")
                .answering(bridge);

        comes(withAssistant.says("Ida will find a time."));
        comes(withAssistant.says("Ida is back on Monday."));
        assertThat(noted("introduction.somebody-added")).isEqualTo(1);
        visitor.press(DemoRows.ALICE, "reply.accept");
        settle();
        comes(Mail.from("Ida Holt <ida@northwind.example>")
                .to(BOT)
                .subject("Re: Sam, meet Alice (Larkfield)")
                .answering(bridge)
                .says("Would Thursday at ten be right?"));

        assertThat(replies(made().id().ref()).stream()
                        .filter(reply -> reply.tie().holds()))
                .hasSize(4);
        assertThat(visitor.mails("ida@northwind.example"))
                .allSatisfy(mail -> assertThat(mail.getFrom()[0].toString()).doesNotContain(BOT));
    }

    @Test
    void a_second_bridge_mail_makes_no_second_introduction() throws Exception {
        introduced();

        comes(bridge().subject("Sam and Alice, once more").says("You two should really talk. Over to you."));

        assertThat(playground.bot().rows().introductions().all()).hasSize(1);
        assertThat(pendingDrafts()).isEqualTo(1);
        assertThat(noted("introduction.bridged-again")).isEqualTo(1);
    }

    @Test
    void the_owner_answers_by_hand_and_the_draft_is_withdrawn() throws Exception {
        String bridge = introduced();

        comes(Mail.from(ALICE)
                .to(SAM)
                .cc(BOT)
                .subject("Re: Sam, meet Alice (Larkfield)")
                .answering(bridge)
                .says("Hi Sam, shall we speak on Thursday?"));

        assertThat(pendingDrafts()).isZero();
        assertThat(playground.bot().rows().drafts().about(made().id().ref()))
                .extracting(Draft::state)
                .containsExactly(Draft.State.REJECTED);
        assertThat(noted("introduction.answered")).isEqualTo(1);
    }

    @Test
    void copies_that_come_in_the_wrong_order_come_to_the_same_end() throws Exception {
        handed();
        comes(targetAnswers());
        assertThat(introduction()).isEmpty();

        comes(bridge().with("Message-ID: <bridge-1@acme.example>"));

        assertThat(state()).isEqualTo(Introduction.State.IN_CONVERSATION);
        assertThat(ask().targetSide()).isEqualTo(Ask.TargetSide.REPLIED);
    }

    @Test
    void accepting_a_doubtful_bridge_takes_up_what_answered_it_before() throws Exception {
        handed();
        comes(targetAnswers());
        comes(bridge().with("Message-ID: <bridge-1@acme.example>")
                .says("Sam, meet Alice. I cannot say more about their work, sorry, and would rather not be asked."));
        assertThat(introduction()).isEmpty();

        visitor.press(DemoRows.ALICE, "reply.accept");
        settle();

        assertThat(state()).isEqualTo(Introduction.State.IN_CONVERSATION);
        assertThat(ask().targetSide()).isEqualTo(Ask.TargetSide.REPLIED);
    }

    @Test
    void an_assistant_of_the_introducer_in_copy_is_no_target() throws Exception {
        MimeMessage note = handed();

        comes(reply(note).cc("Leo Brandt <leo@acme.example>").says("Leo keeps my calendar. I will write to her soon."));

        assertThat(introduction()).isEmpty();
        assertThat(visitor.mails("leo@acme.example")).hasSize(1);
    }

    private static Mail targetAnswers() {
        return Mail.from(SAM)
                .to(DANA, ALICE)
                .cc(BOT)
                .subject("Re: Sam, meet Alice (Larkfield)")
                .answering("<bridge-1@acme.example>")
                .says("Thanks Dana. Alice, Thursday works.");
    }

    private Introduction made() {
        return introduction().orElseThrow();
    }

    private Introduction.State state() {
        return made().state();
    }
}
