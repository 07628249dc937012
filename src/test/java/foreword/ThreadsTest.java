package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Ask;
import foreword.ask.Tie;
import foreword.introduction.Introduction;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose reply is this: what is tied to an ask by itself, what is proposed, and what is left aside. */
class ThreadsTest extends PlayedThreads {
    @Test
    void a_phone_that_loses_the_references_is_understood() throws Exception {
        MimeMessage question = asked();

        comes(reply(question).to(BOT).subject("AW: " + question.getSubject()).says("Sure, happy to introduce you."));

        assertThat(ask().state()).isEqualTo(Ask.State.WILLING);
    }

    @Test
    void the_token_alone_is_enough_without_any_header() throws Exception {
        MimeMessage question = asked();
        String token = ((InternetAddress) question.getReplyTo()[0]).getAddress();

        comes(Mail.from(DANA).to(token).subject(question.getSubject()).says("Sure, happy to introduce you."));

        assertThat(ask().state()).isEqualTo(Ask.State.WILLING);
    }

    @Test
    void the_last_of_the_references_counts() throws Exception {
        MimeMessage question = asked();

        comes(Mail.from(DANA)
                .subject("Re: " + question.getSubject())
                .with("References: <other@acme.example>\r\n " + question.getMessageID())
                .says("Sure, happy to introduce you."));

        assertThat(ask().state()).isEqualTo(Ask.State.WILLING);
    }

    @Test
    void a_group_address_of_ours_in_between_makes_no_list_mail_of_an_answer() throws Exception {
        MimeMessage question = asked();

        comes(reply(question)
                .with("List-Id: Larkfield clients <clients.larkfield.example>\r\nPrecedence: list")
                .says("Sure, happy to introduce you."));

        assertThat(ask().state()).isEqualTo(Ask.State.WILLING);
    }

    @Test
    void a_list_of_somebody_else_is_never_an_answer() throws Exception {
        MimeMessage question = asked();

        comes(reply(question)
                .with("List-Id: <talk.elsewhere.example>\r\nPrecedence: list")
                .says("Sure, happy to introduce you."));

        assertThat(ask().state()).isEqualTo(Ask.State.QUESTION);
    }

    @Test
    void a_reply_that_waits_for_a_word_is_due_until_somebody_says_it() throws Exception {
        MimeMessage question = asked();
        comes(reply(question).subject("Invoice 2209").says("Yes, please send it to our new address."));

        Message due = due();
        assertThat(due.blocks().toString()).contains("*Dana Ortiz* wrote: what does it mean?");
        long before = visitor.cards(DemoRows.ALICE, "reply.refuse").count();
        assertThat(playground
                        .slack()
                        .asPerson(DemoRows.ALICE)
                        .press(due, "reply.show")
                        .ack()
                        .delivered())
                .isTrue();
        settle();
        assertThat(visitor.cards(DemoRows.ALICE, "reply.refuse")).hasSize((int) before + 1);

        visitor.press(DemoRows.ALICE, "reply.refuse");
        settle();
        assertThat(due().blocks().toString()).doesNotContain("what does it mean?");
    }

    @Test
    void a_new_topic_on_old_headers_is_a_question_and_moves_nothing() throws Exception {
        MimeMessage question = asked();

        comes(reply(question).subject("Invoice 2209").says("Yes, please send it to our new address."));

        assertThat(ask().state()).isEqualTo(Ask.State.QUESTION);
        assertThat(visitor.card(DemoRows.ALICE, "reply.refuse").text()).contains("Is this about your question");
        visitor.press(DemoRows.ALICE, "reply.refuse");
        settle();
        assertThat(replies(ask().id().ref()).get(0).tie()).isEqualTo(Tie.REFUSED);
        assertThat(ask().state()).isEqualTo(Ask.State.QUESTION);
    }

    @Test
    void another_subject_over_our_quoted_words_is_the_same_topic() throws Exception {
        MimeMessage question = asked();

        comes(reply(question)
                .subject("introduction")
                .says(
                        "Sure, happy to introduce you.\r\n\r\nOn Tuesday, Alice Park wrote:\r\n> May I ask how well you know"
                                + " Sam Lee?"));

        assertThat(ask().state()).isEqualTo(Ask.State.WILLING);
    }

    @Test
    void a_colleague_of_the_contact_is_offered_and_named() throws Exception {
        MimeMessage question = asked();

        comes(from("Leo Brandt <leo@acme.example>", reply(question)).says("Sure, happy to introduce you."));

        assertThat(ask().state()).isEqualTo(Ask.State.QUESTION);
        assertThat(visitor.card(DemoRows.ALICE, "reply.refuse").blocks().toString())
                .contains("leo@acme.example", "works at the same company");
        visitor.press(DemoRows.ALICE, "reply.yes");
        visitor.card(DemoRows.ALICE, "draft.approve");
        assertThat(ask().state()).isEqualTo(Ask.State.WILLING);
    }

    @Test
    void another_address_of_the_contact_is_remembered_when_the_owner_says_so() throws Exception {
        MimeMessage question = asked();
        Mail fromHome = from("Dana Ortiz <dana.ortiz@home.example>", reply(question));

        comes(fromHome.says("Who is that again?"));
        assertThat(ask().state()).isEqualTo(Ask.State.QUESTION);
        visitor.press(DemoRows.ALICE, "reply.remember");
        settle();
        comes(fromHome.says("Ah yes. Sure, happy to introduce you."));

        assertThat(ask().state()).isEqualTo(Ask.State.WILLING);
    }

    @Test
    void somebody_else_with_the_token_moves_nothing() throws Exception {
        MimeMessage question = asked();

        comes(from("Max Muster <max@elsewhere.example>", reply(question)).says("Sure, happy to introduce you."));

        assertThat(ask().state()).isEqualTo(Ask.State.QUESTION);
        assertThat(replies(ask().id().ref()).get(0).tie()).isEqualTo(Tie.SOMEBODY_ELSE);
    }

    @Test
    void a_reply_to_a_closed_ask_is_shown_and_reopens_nothing() throws Exception {
        MimeMessage question = asked();
        comes(reply(question).says("I would rather not, I hardly know her."));
        assertThat(ask().state()).isEqualTo(Ask.State.DECLINED);

        comes(reply(question).says("Sure, happy to introduce you."));

        assertThat(replies(ask().id().ref())).hasSize(2);
        assertThat(ask().state()).isEqualTo(Ask.State.DECLINED);
        visitor.press(DemoRows.ALICE, "reply.notnow");
        settle();
        assertThat(ask().state()).isEqualTo(Ask.State.DECLINED);
        assertThat(noted("reply.settled")).isEqualTo(1);
        assertThat(noted("hopper.added")).isZero();
    }

    @Test
    void the_same_words_by_two_mails_count_once() throws Exception {
        MimeMessage question = asked();

        comes(reply(question).says("Not now, we are in the middle of a merger. Ask me later."));
        comes(reply(question).to(BOT).says("Not now, we are in the middle of a merger. Ask me later."));

        assertThat(replies(ask().id().ref())).hasSize(1);
        assertThat(noted("hopper.added")).isEqualTo(1);
    }

    @Test
    void a_no_after_a_yes_takes_the_note_back() throws Exception {
        MimeMessage question = asked();
        comes(reply(question).says("Sure, happy to introduce you."));
        visitor.card(DemoRows.ALICE, "draft.approve");

        comes(reply(question).says("On second thought I would rather not, I hardly know her."));

        assertThat(ask().state()).isEqualTo(Ask.State.DECLINED);
        assertThat(pendingDrafts()).isZero();
        assertThat(introduction().map(Introduction::state)).isEmpty();
    }

    private static Mail from(String writer, Mail mail) {
        return new Mail(writer, mail.to(), mail.cc(), mail.subject(), mail.text(), mail.headers());
    }

    private Message due() {
        assertThat(playground
                        .slack()
                        .asPerson(DemoRows.ALICE)
                        .type("/foreword", "due", DemoCast.INNER_CHANNEL)
                        .ack()
                        .delivered())
                .isTrue();
        List<Message> answers = playground.slack().workspace().ephemerals(DemoCast.INNER_CHANNEL, DemoRows.ALICE);
        return answers.get(answers.size() - 1);
    }
}
