package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.Stage;
import foreword.sandbox.DemoRows;
import foreword.sandbox.PostOffice;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
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
}
