package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.Deal;
import foreword.deal.Stage;
import foreword.sandbox.DemoRows;
import foreword.sandbox.PostOffice;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
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

        var mail = mailAbout("Handshake given");
        assertThat(part(mail, "text/plain"))
                .contains("mean in Generic webhooks?")
                .contains("Kiln doors with Northwind");

        String page = get(link(mail, "Lost")).body();
        press(link(mail, "Won"));
        submit(link(mail, "Lost"), page.replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1"));

        assertThat(playground.bot().rows().deals().all())
                .singleElement()
                .satisfies(deal -> assertThat(deal.position().stage()).isEqualTo(Stage.WON));
        assertThat(playground.bot().rows().stageQuestions().open()).isEmpty();
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
