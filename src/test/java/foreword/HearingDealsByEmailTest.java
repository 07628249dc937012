package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.sandbox.DemoRows;
import foreword.sandbox.PostOffice;
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
}
