package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Deal news that teammates write in channels: a card asks whether it is right, and no deal moves before the click. */
class HearingDealsTest extends PlayedCommands {
    private static final String WON = "We won Northwind, 40k EUR!";
    private static final String TAKEN_BACK =
            "The news of Northwind that was confirmed is no longer said. Put the deal back as it was?";

    @Test
    void one_click_makes_of_the_words_what_they_say() {
        says(DemoRows.ALICE, WON);

        Message card = visitor.card(DemoRows.ALICE, "deal.confirm");
        assertThat(card.text()).isEqualTo("Is this right: Northwind is won, 40,000 EUR?");
        assertThat(blocks(card)).contains(WON);
        assertThat(deals()).isEmpty();
        assertThat(playground.slack().workspace().messages(DemoCast.ACME_CHANNEL))
                .noneMatch(Message::fromBot);

        press(DemoRows.ALICE, card, Press.of("deal.confirm"));

        assertThat(deals())
                .singleElement()
                .satisfies(deal -> assertThat(deal.position().stage()).isEqualTo(Stage.WON));
        assertThat(cards("Confirmed: Northwind is won")).isEqualTo(1);
    }

    @Test
    void what_is_wrong_changes_nothing_and_is_not_asked_again() {
        says(DemoRows.ALICE, WON);

        press(DemoRows.ALICE, visitor.card(DemoRows.ALICE, "deal.wrong"), Press.of("deal.wrong"));
        says(DemoRows.ALICE, WON);

        assertThat(deals()).isEmpty();
        assertThat(cards("Northwind")).isEqualTo(1);
        assertThat(cards("Not so: Northwind is won")).isEqualTo(1);
    }

    @Test
    void questions_forecasts_and_hopes_ask_nobody_anything() {
        List.of(
                        "Did we win Northwind?",
                        "I hope we win Northwind next week.",
                        "Northwind should close by Friday.",
                        "Lunch at the new place?")
                .forEach(words -> says(DemoRows.ALICE, words));

        assertThat(cards("Is this right")).isZero();
    }

    @Test
    void an_edit_is_read_anew_and_a_deletion_withdraws() {
        Message said = says(DemoRows.ALICE, WON);
        visitor.card(DemoRows.ALICE, "deal.confirm");

        done(as(DemoRows.ALICE).edit(said, "We lost Northwind, 40k EUR."));
        assertThat(cards("Is this right: Northwind is lost, 40,000 EUR?")).isEqualTo(1);
        done(as(DemoRows.ALICE).delete(said));

        assertThat(cards("No longer said: Northwind is lost")).isEqualTo(1);
        assertThat(deals()).isEmpty();
    }

    @Test
    void a_confirmed_message_that_is_deleted_can_be_undone_with_one_click() {
        Message said = says(DemoRows.ALICE, WON);
        press(DemoRows.ALICE, visitor.card(DemoRows.ALICE, "deal.confirm"), Press.of("deal.confirm"));
        Deal won = deals().get(0);

        done(as(DemoRows.ALICE).delete(said));
        assertThat(deals()).containsExactly(won);
        assertThat(cards(TAKEN_BACK)).isEqualTo(1);
        press(DemoRows.ALICE, visitor.card(DemoRows.ALICE, "deal.confirm"), Press.of("deal.confirm"));

        assertThat(deals()).allMatch(Deal::hidden);
    }

    @Test
    void what_the_deal_did_since_is_not_undone() {
        Message said = says(DemoRows.ALICE, WON);
        press(DemoRows.ALICE, visitor.card(DemoRows.ALICE, "deal.confirm"), Press.of("deal.confirm"));
        answer(DemoRows.ALICE, "deal Northwind lost price");

        done(as(DemoRows.ALICE).delete(said));

        assertThat(cards(TAKEN_BACK)).isZero();
    }

    @Test
    void an_edit_that_says_the_same_asks_nothing_and_one_that_says_nothing_offers_to_undo() {
        Message said = says(DemoRows.ALICE, WON);
        press(DemoRows.ALICE, visitor.card(DemoRows.ALICE, "deal.confirm"), Press.of("deal.confirm"));

        done(as(DemoRows.ALICE).edit(said, WON + " Thanks all!"));
        assertThat(cards(TAKEN_BACK)).isZero();
        done(as(DemoRows.ALICE).edit(said, "Lunch at the new place?"));

        assertThat(cards(TAKEN_BACK)).isEqualTo(1);
    }

    @Test
    void words_in_the_thread_take_back_what_was_confirmed() {
        Message said = says(DemoRows.ALICE, WON);
        press(DemoRows.ALICE, visitor.card(DemoRows.ALICE, "deal.confirm"), Press.of("deal.confirm"));

        replies(DemoRows.ALICE, said, "Sorry, that was wrong, not signed yet.");

        assertThat(cards(TAKEN_BACK)).isEqualTo(1);
        assertThat(deals()).noneMatch(Deal::hidden);
    }

    @Test
    void one_event_delivered_twice_makes_one_card() {
        playground.slack().faults().duplicateEvents(true);

        says(DemoRows.ALICE, WON);
        visitor.card(DemoRows.ALICE, "deal.confirm");
        says(DemoRows.ALICE, "Northwind: the kickoff is on Monday");

        assertThat(cards("Is this right: Northwind is won")).isEqualTo(1);
    }

    @Test
    void of_several_deals_that_may_be_meant_one_is_chosen() {
        Stream.of("Kiln doors", "Glaze shop").forEach(this::begun);
        says(DemoRows.ALICE, WON);

        Message card = visitor.card(DemoRows.ALICE, "deal.choose");
        Deal meant = deals().get(1);
        String proposal = blocks(card).replaceAll("(?s).*\"value\":\"(dp[^:\"]*):.*", "$1");
        press(
                DemoRows.ALICE,
                card,
                Press.of("deal.choose").choosing(proposal + ":" + meant.id().value()));

        assertThat(deals())
                .filteredOn(deal -> deal.position().stage() == Stage.WON)
                .extracting(Deal::id)
                .containsExactly(meant.id());
    }

    private void begun(String name) {
        Instant now = playground.clock().instant();
        DealUpdate news = new DealUpdate("Northwind", name, null, Stage.OPEN, null, null, null, Certainty.STATED, now);
        Deal deal = Deal.begun(new Deal.Whose(null, "Northwind", null), now).after(news, now);
        playground
                .bot()
                .rows()
                .deals()
                .add(deal, new Deal.Turn(null, deal.position(), null, Source.TYPED, "foreword", "", now));
    }

    private List<Deal> deals() {
        return playground.bot().rows().deals().all();
    }

    private long cards(String words) {
        return visitor.direct(DemoRows.ALICE).stream()
                .filter(message -> message.text().contains(words))
                .count();
    }
}
