package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.Deal;
import foreword.deal.Stage;
import foreword.sandbox.DemoRows;
import foreword.sandbox.PostOffice;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A teammate writes to the bot how a deal stands, and answers the question whether it is right, in their mailbox alone. */
class HearingDealsByEmailTest extends PlayedByEmail {
    @Test
    void asks_by_email_and_believes_the_click() throws Exception {
        takesMail(DemoRows.ALICE);
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "Alice Park <" + ALICE + ">",
                                List.of(Playground.BOT.value()),
                                List.of(),
                                "Good news",
                                "We won Northwind, 40k EUR!\r\n",
                                List.of()),
                        playground.clock().instant());

        var mail = mailAbout("Deal news of Northwind");
        assertThat(part(mail, "text/plain")).contains("Is this right: Northwind is won, 40,000 EUR?");
        assertThat(playground.bot().rows().deals().all()).isEmpty();

        press(link(mail, "Yes"));

        assertThat(playground.bot().rows().deals().all()).hasSize(1);
    }

    @Test
    void asks_by_email_what_a_stage_means_and_believes_the_click() throws Exception {
        takesMail(DemoRows.ALICE);
        handshake();

        var mail = mailAbout("Handshake given");
        assertThat(part(mail, "text/plain"))
                .contains("mean in Generic webhooks?")
                .contains("Kiln doors with Northwind");

        String page = get(link(mail, "Lost")).body();
        press(link(mail, "Won"));
        String late = submit(link(mail, "Lost"), page.replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1"))
                .body();

        assertThat(stage()).isEqualTo(Stage.WON);
        assertThat(late).contains("Already done: explained by Alice Park");
        assertThat(playground.bot().rows().stageQuestions().open()).isEmpty();
    }

    @Test
    void corrects_by_email_what_a_stage_means_and_takes_it_back() throws Exception {
        takesMail(DemoRows.ALICE);
        handshake();
        var mail = mailAbout("Handshake given");

        String done = press(link(mail, "Won")).body();
        assertThat(done).contains("From now on &quot;Handshake given&quot; means won.");
        URI lost = link(mail, "Won").resolve(next(done, "Correct it: Lost"));
        assertThat(get(lost).body()).contains("It means won now, and lost from then on.");
        assertThat(stage()).isEqualTo(Stage.WON);
        String corrected = press(lost).body();

        assertThat(corrected).contains("Moved: Kiln doors with Northwind is lost.");
        assertThat(stage()).isEqualTo(Stage.LOST);
        press(lost.resolve(next(corrected, "Take it back")));
        assertThat(stage()).isEqualTo(Stage.OPEN);
        assertThat(playground.bot().rows().stageQuestions().open()).hasSize(1);
    }

    @Test
    void corrects_by_an_answer_to_the_mail_in_words_that_no_late_answer_has() throws Exception {
        takesMail(DemoRows.ALICE);
        handshake();
        var mail = mailAbout("Handshake given");

        answer(mail, "won");
        Visitor.await("the deal won", () -> Optional.of(stage()).filter(Stage.WON::equals));
        answer(mail, "lost");
        assertThat(text(mailAbout("Re: ")))
                .contains("was not understood, and nothing was done")
                .contains("\"correct to lost\"");
        assertThat(stage()).isEqualTo(Stage.WON);

        answer(mail, "Correct to lost.");
        Visitor.await("the deal lost", () -> Optional.of(stage()).filter(Stage.LOST::equals));
        answer(mail, "undo");
        Visitor.await("the deal open", () -> Optional.of(stage()).filter(Stage.OPEN::equals));
    }

    private void answer(MimeMessage mail, String words) throws Exception {
        visitor.answer(
                mail, "Alice Park <" + ALICE + ">", words, playground.clock().instant());
    }

    private Stage stage() {
        return playground.bot().rows().deals().all().get(0).position().stage();
    }

    private static URI next(String page, String label) {
        Matcher link = Pattern.compile("href=\"([^\"]+)\"[^>]*>" + Pattern.quote(label) + "<")
                .matcher(page);
        assertThat(link.find()).as(label + " in " + page).isTrue();
        return URI.create(link.group(1));
    }

    private void handshake() throws Exception {
        String event = "deal_id=77&deal_name=Kiln+doors&company=Northwind&stage=Handshake+given";
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + playground.port().port() + "/hooks/generic/"
                                                + playground.slack().setting().signingSecret()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(event))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void a_notice_of_a_listed_crm_counts_when_our_server_vouches_for_its_sender() {
        takesMail(DemoRows.ALICE);

        notice("notices@crm.example", List.of());

        assertThat(Visitor.await("the deal", this::first).position().stage()).isEqualTo(Stage.WON);
        assertThat(mails(ALICE, "Deal news")).isEmpty();
    }

    @Test
    void a_notice_of_anybody_else_or_unproved_is_a_guess_and_a_false_one_is_nothing() {
        takesMail(DemoRows.ALICE);

        notice(
                "notices@crm.example",
                List.of("Authentication-Results: " + PostOffice.NAME + "; dmarc=fail header.from=crm.example"));
        notice(
                "notices@crm.example",
                List.of("Authentication-Results: elsewhere.example; dmarc=pass header.from=crm.example"));
        mailAbout("Deal news of Northwind");
        notice("notices@other.example", List.of());
        Visitor.await(
                "two questions", () -> Optional.of(mails(ALICE, "Deal news")).filter(all -> all.size() == 2));

        assertThat(mails(ALICE, "Deal news")).hasSize(2);
        assertThat(playground.bot().rows().deals().all()).isEmpty();
    }

    private void notice(String from, List<String> headers) {
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "CRM <" + from + ">",
                                List.of(Playground.BOT.value()),
                                List.of(),
                                "A deal was won",
                                "Company: Northwind\r\nStage: Closed Won\r\nAmount: 40,000 EUR\r\n",
                                headers),
                        playground.clock().instant());
    }

    private Optional<Deal> first() {
        return playground.bot().rows().deals().all().stream().findFirst();
    }
}
