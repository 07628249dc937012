package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Ask;
import foreword.followup.HopperEntry;
import foreword.people.EmailAddress;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code /foreword hopper} and its buttons, by a real mail that says "not now". */
class HopperInSlackTest extends PlayedCommands {
    private static final String DANA = "dana@acme.example";

    @Test
    void whoever_is_not_ready_is_listed_comes_back_and_is_written_to_after_approval() throws Exception {
        assertThat(answer(DemoRows.ALICE, "hopper").text()).contains("Nobody rests in your hopper");
        saysNotNow();

        Message list = answer(DemoRows.ALICE, "hopper");
        assertThat(blocks(list))
                .contains(
                        "*Dana Ortiz* (Acme): said: not now",
                        "comes back on",
                        "Nothing was sent to them from here yet.")
                .contains("Suggested: ", "not yet sent to Dana Ortiz");
        assertThat(Visitor.buttons(list))
                .containsSequence("hopper.wake", "hopper.advice", "hopper.later", "hopper.drop");

        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(95)));
        assertThat(visitor.card(DemoRows.ALICE, "hopper.wake").text()).contains("Think of Dana Ortiz (Acme) again");
        visitor.press(DemoRows.ALICE, "hopper.wake");
        assertThat(visitor.card(DemoRows.ALICE, "draft.approve").text()).contains("stay in touch with Dana Ortiz");
        visitor.press(DemoRows.ALICE, "draft.approve");
        assertThat(visitor.mail(DANA, 2).getSubject()).contains("Dana");
        playground.bot().settle();
        answer(DemoRows.ALICE, "hopper");
        assertThat(whispered(DemoRows.ALICE))
                .anyMatch(said -> blocks(said).contains("Last touch today, 1 of 3 without an answer."));
    }

    @Test
    void it_can_be_put_off_dropped_and_turned_into_a_request_for_advice() throws Exception {
        saysNotNow();
        HopperEntry before = entry();
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(10)));

        press(DemoRows.ALICE, answer(DemoRows.ALICE, "hopper"), Press.of("hopper.later"));
        assertThat(entry().wake()).isAfter(before.wake());

        press(DemoRows.ALICE, answer(DemoRows.ALICE, "hopper"), Press.of("hopper.advice"));
        assertThat(visitor.modal(DemoRows.ALICE, "ask").body().toString()).contains("\"value\":\"advice\"");

        Message list = answer(DemoRows.ALICE, "hopper");
        press(DemoRows.ALICE, list, Press.of("hopper.drop"));
        assertThat(answer(DemoRows.ALICE, "hopper").text()).contains("Nobody rests");
        press(DemoRows.ALICE, list, Press.of("hopper.drop"));
        assertThat(whispered(DemoRows.ALICE)).anyMatch(said -> said.text().contains("was let go already"));
    }

    private void saysNotNow() throws Exception {
        done(as(DemoRows.ALICE).type("/foreword", "ask dana Sam Lee", DemoCast.INNER_CHANNEL));
        visitor.press(DemoRows.ALICE, "draft.approve");
        visitor.answer(
                visitor.mail(DANA, 1),
                "Dana Ortiz <" + DANA + ">",
                "Not now, please. Ask me again another time.",
                playground.clock().instant());
        Visitor.await(
                "somebody in the hopper",
                () -> playground.bot().rows().hopper().openAbout(ask().id().ref()).stream()
                        .findFirst());
    }

    private HopperEntry entry() {
        return playground.bot().rows().hopper().openAbout(ask().id().ref()).get(0);
    }

    private Ask ask() {
        return playground
                .bot()
                .rows()
                .asks()
                .to(playground
                        .bot()
                        .rows()
                        .people()
                        .contactWithEmail(new EmailAddress(DANA))
                        .orElseThrow()
                        .id())
                .get(0);
    }
}
