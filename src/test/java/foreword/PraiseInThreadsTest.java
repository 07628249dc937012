package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.praise.Praise;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Praise that seconds or quotes what somebody else said. */
class PraiseInThreadsTest extends PlayedPraise {
    @ParameterizedTest
    @ValueSource(strings = {"exactly what she said", "+1", "What @Dana Ortiz said", "same here!", ":100:", "seconded"})
    void an_outsider_who_seconds_praise_praises_us_too(String words) {
        Message root = says(DemoRows.DANA, PRAISE);

        replies(DemoCast.LEO, root, words);

        visitor.press(DemoRows.ALICE, "stranger.yes");
        Praise praise = known(DemoCast.LEO);
        assertThat(praise.quote()).isEqualTo(words);
        assertThat(praise.reason()).contains("seconds what Dana Ortiz said");
        assertThat(praise.confidence()).isEqualTo(only(DemoRows.DANA).confidence());
    }

    @Test
    void an_outsider_seconds_praise_that_stands_further_down_the_thread() {
        Message root = says(DemoRows.ALICE, "How did the opening go?");
        replies(DemoRows.DANA, root, PRAISE);
        replies(DemoRows.ALICE, root, "Thank you, Dana!");

        replies(DemoCast.LEO, root, "what Dana said");

        visitor.press(DemoRows.ALICE, "stranger.yes");
        assertThat(known(DemoCast.LEO).quote()).isEqualTo("what Dana said");
    }

    @Test
    void nobody_seconds_what_is_no_praise() {
        says(DemoRows.DANA, PRAISE);
        Message plan = says(DemoRows.DANA, "We move the meeting to Thursday.");
        replies(DemoCast.LEO, plan, "+1");
        Message praise = says(DemoRows.DANA, "Honestly, your crew did an outstanding job for us.");
        replies(DemoRows.DANA, praise, "same here");
        replies(DemoRows.ALICE, praise, "+1");
        replies(DemoRows.ALICE, praise, "Lunch on Thursday?");
        replies(DemoCast.LEO, praise, "+1");
        says(DemoCast.LEO, "exactly what she said");

        assertThat(praises()).hasSize(2);
        assertThat(playground.bot().rows().people().strangerWithSlackId(DemoCast.LEO))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nadia at Fennel wrote: \u201cOutstanding work on the depots, truly.\u201d",
                "This came in from Nadia:\n&gt; Hello Tom,\n&gt; Outstanding work on the depots, truly.",
                "Look, from Nadia Berg:\n&gt;&gt;&gt; Hello Tom,\nOutstanding work on the depots, truly.",
            })
    void a_client_whom_a_teammate_quotes_praises_us(String message) {
        done(as(DemoRows.ALICE).post(DemoCast.INNER_CHANNEL, message));

        assertThat(visitor.card(DemoRows.TOM, "moment.ask").text()).contains("Nadia Berg");
        Praise praise = only(DemoRows.NADIA);
        assertThat(praise.quote()).contains("Outstanding work").doesNotContain("Nadia");
        assertThat(praise.relayedBy()).isEqualTo("Alice Park");
        assertThat(playground.bot().rows().people().companyOfChannel(DemoCast.INNER_CHANNEL))
                .isEmpty();
        assertThat(playground.slack().workspace().messages(DemoCast.INNER_CHANNEL).stream()
                        .filter(Message::fromBot))
                .isEmpty();
    }

    @Test
    void a_quotation_without_one_known_client_is_left_alone() {
        done(as(DemoRows.ALICE).post(DemoCast.INNER_CHANNEL, "A client wrote: \"Outstanding work on the depots.\""));
        done(as(DemoRows.ALICE)
                .post(DemoCast.INNER_CHANNEL, "Nadia and Dana wrote: \"Outstanding work on the depots.\""));
        done(as(DemoRows.ALICE).post(DemoCast.INNER_CHANNEL, "Nadia wrote: \"See you on Thursday.\""));
        done(as(DemoRows.ALICE).post(DemoCast.INNER_CHANNEL, "Outstanding work by Nadia, I must say."));
        done(as(DemoRows.DANA)
                .post(
                        DemoCast.ACME_CHANNEL,
                        "Nadia wrote:\n&gt; Outstanding work on the depots.\nSee you on Thursday."));

        assertThat(praises()).isEmpty();
    }

    @Test
    void a_quotation_that_is_deleted_is_forgotten() {
        Message message = done(as(DemoRows.ALICE)
                        .post(DemoCast.INNER_CHANNEL, "Nadia wrote: \"Outstanding work on the depots.\""))
                .message()
                .orElseThrow();
        assertThat(only(DemoRows.NADIA).state()).isEqualTo(Praise.State.HEARD);

        done(as(DemoRows.ALICE).delete(message));

        assertThat(only(DemoRows.NADIA).state()).isEqualTo(Praise.State.ERASED);
    }
}
