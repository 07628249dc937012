package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.introduction.Introduction;
import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.people.Teammate;
import foreword.sandbox.DemoRows;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A teammate who lives in her mailbox gets the same questions about doubtful mail as one in Slack. */
class DoubtsByEmailTest extends PlayedThreads {
    private static final String BOX = "alice@larkfield.example";

    @Test
    void a_colleagues_mail_is_offered_with_why_it_is_in_doubt_and_can_be_left_aside() throws Exception {
        MimeMessage question = asked();
        takesMail();

        comes(from("Leo Brandt <leo@acme.example>", reply(question)).says("I know Sam, shall I call him?"));
        MimeMessage card = mail("Does it belong here? A mail of Leo Brandt");

        assertThat(PlayedByEmail.text(card))
                .contains("Is this about your question about Sam Lee (Northwind)? Leo Brandt wrote:")
                .contains("works at the same company", "\"leave it aside\"");
        assertThat(PlayedByEmail.labels(card))
                .containsExactly(
                        "It is a yes",
                        "They lend their name only",
                        "Not now",
                        "A question",
                        "It is a no",
                        "Leave it aside");
        press(PlayedByEmail.link(card, "Leave it aside"));
        assertThat(replies(ask().id().ref())).extracting(Reply::tie).containsExactly(Tie.REFUSED);
        assertThat(ask().state()).isEqualTo(Ask.State.QUESTION);
    }

    @Test
    void another_address_is_remembered_by_its_link() throws Exception {
        MimeMessage question = asked();
        takesMail();

        comes(from("Dana Ortiz <dana.ortiz@post.example>", reply(question)).says("Sure, happy to introduce you."));
        press(PlayedByEmail.link(mail("Does it belong here?"), "It is them: remember the address"));

        assertThat(playground
                        .bot()
                        .rows()
                        .people()
                        .contactWithEmail(new EmailAddress("dana.ortiz@post.example"))
                        .map(contact -> contact.name()))
                .contains("Dana Ortiz");
        assertThat(ask().state()).isEqualTo(Ask.State.WILLING);
    }

    @Test
    void the_targets_answer_is_shown_and_asks_for_nothing() throws Exception {
        String bridge = introduced();
        takesMail();

        comes(Mail.from(SAM)
                .to(DANA)
                .cc(ALICE, BOT)
                .subject("Re: Sam, meet Alice (Larkfield)")
                .answering(bridge)
                .says("Thanks Dana. Alice, Thursday at ten suits me."));
        MimeMessage card = mail("Mail of Sam Lee in the introduction to Sam Lee (Northwind)");

        assertThat(PlayedByEmail.text(card))
                .contains("Thursday at ten suits me", "answer in your own words")
                .doesNotContain("It is a yes", "You can also answer this mail");
        assertThat(PlayedByEmail.labels(card)).isEmpty();
    }

    @Test
    void somebody_new_in_copy_takes_part_by_a_link() throws Exception {
        String bridge = introduced();
        takesMail();

        comes(Mail.from(SAM)
                .to(ALICE)
                .cc(BOT, "Ida Holt <ida@northwind.example>")
                .subject("Re: Sam, meet Alice (Larkfield)")
                .answering(bridge)
                .says("Ida will find a time."));
        MimeMessage card = mail("Does it belong here?");
        assertThat(PlayedByEmail.text(card))
                .contains("Ida Holt is new in the introduction to Sam Lee (Northwind). Do they take part?");
        press(PlayedByEmail.link(card, "They take part"));

        Introduction.Id id = introduction().map(Introduction::id).orElseThrow();
        assertThat(playground.bot().rows().introductions().participants(id))
                .contains(new EmailAddress("ida@northwind.example"));
    }

    private static Mail from(String writer, Mail mail) {
        return new Mail(writer, mail.to(), mail.cc(), mail.subject(), mail.text(), mail.headers());
    }

    private void takesMail() {
        Teammate alice = playground
                .bot()
                .rows()
                .people()
                .teammateWithSlackId(DemoRows.ALICE)
                .orElseThrow();
        playground.bot().rows().people().notifyBy(alice.id(), NotifyBy.EMAIL);
    }

    private MimeMessage mail(String words) {
        return Visitor.await(
                "a mail about " + words + "; there are "
                        + visitor.mails(BOX).stream()
                                .map(PlayedByEmail::subject)
                                .toList(),
                () -> newest(visitor.mails(BOX), words));
    }

    private static Optional<MimeMessage> newest(List<MimeMessage> mails, String words) {
        return mails.stream()
                .filter(mail -> PlayedByEmail.subject(mail).contains(words))
                .reduce((first, second) -> second);
    }

    private void press(URI link) throws IOException, InterruptedException {
        HttpResponse<String> done = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(link)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("token=" + PlayedByEmail.token(link)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(done.body()).contains("<h1>Done</h1>");
        settle();
    }
}
