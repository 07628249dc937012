package foreword.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which messages in channels are listened to for deal news. */
class SlackDealTalkTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void hears_the_post_of_another_app_whose_words_stand_in_an_attachment() throws Exception {
        house.event(post(
                "B7",
                ",'username':'CRM','text':'','attachments':[{'pretext':'Deal updated','fields':["
                        + "{'title':'Deal name','value':'Fernhill renewal'},{'title':'Company','value':'Fernhill'},"
                        + "{'title':'Stage','value':'Closed won'},{'title':'Amount','value':'€18,500'}]}]"));

        assertThat(house.seen).singleElement().isInstanceOfSatisfying(House.Deal.class, deal -> {
            assertThat(deal.utterance().speaker().robot()).isTrue();
            assertThat(deal.news().updates())
                    .singleElement()
                    .satisfies(update -> assertThat(update.stage()).isEqualTo(Stage.WON));
        });
    }

    @Test
    void never_hears_our_own_posts() throws Exception {
        house.event(post("BBOT", ",'text':'We won Fernhill, 40k EUR!'"));

        assertThat(house.seen).isEmpty();
    }

    private static String post(String bot, String more) {
        return ("{'type':'message','subtype':'bot_message','channel':'C1','ts':'1766458026.240809','bot_id':'" + bot
                        + "'" + more + "}")
                .replace('\'', '"');
    }
}
