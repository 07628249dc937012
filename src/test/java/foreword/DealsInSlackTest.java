package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.Outlook;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import foreword.sandbox.View;
import foreword.workflow.Rows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code /foreword deal} and {@code /foreword intro} with their cards, as teammates see them. */
class DealsInSlackTest extends PlayedCommands {
    private static final String EVIL = "<!channel> *Northwind* <@U0TOM0000>";

    @Test
    void typed_news_asks_whose_introduction_it_was_and_tells_whoever_made_it() {
        Introduction introduction = introduced();

        Message answer = answer(DemoRows.ALICE, "deal Northwind won 40k EUR after lunch");

        assertThat(blocks(answer)).contains("*Northwind* is won", "40,000 EUR", "I did not understand “after lunch”");
        Message card = visitor.card(DemoRows.ALICE, "credit.yes");
        assertThat(card.text()).contains("Was Northwind Dana Ortiz’s introduction?");
        press(DemoRows.ALICE, card, Press.of("credit.yes"));
        assertThat(visitor.card(DemoRows.ALICE, "draft.approve").text())
                .contains("tells Dana Ortiz (Acme) how it went");
        assertThat(state(introduction)).isEqualTo(Introduction.State.WON);

        press(DemoRows.TOM, answer(DemoRows.TOM, "deal Northwind"), Press.of("deal.reopen"));
        assertThat(deal().position().stage()).isEqualTo(Stage.OPEN);
        assertThat(blocks(answer(DemoRows.TOM, "deal"))).contains("One deal is open.", "*Northwind*");
    }

    @Test
    void what_may_have_come_through_an_introduction_is_answered_from_the_list() {
        introduced();
        answer(DemoRows.ALICE, "deal Northwind open 40k EUR");
        rows().deals().outlook(deal().id(), new Outlook(LocalDate.of(2027, 3, 4), EVIL));

        Message list = answer(DemoRows.TOM, "deal");
        assertThat(blocks(list)).contains("Was *Northwind* *Dana Ortiz*’s introduction?");
        assertThat(blocks(answer(DemoRows.TOM, "deal Northwind")))
                .contains("Was *Northwind* *Dana Ortiz*’s introduction?", "expected to close 4 Mar 2027, lead source: ")
                .doesNotContain("<!channel>", "<@U0TOM0000>");
        press(DemoRows.TOM, list, Press.of("credit.yes"));

        Link link = rows().links().of(deal().id()).get(0);
        assertThat(link.state()).isEqualTo(Link.State.CONFIRMED);
        assertThat(blocks(answer(DemoRows.TOM, "deal"))).doesNotContain("introduction?");
    }

    @Test
    void news_in_free_words_is_understood_and_a_message_fills_in_the_form() {
        assertThat(blocks(answer(DemoRows.ALICE, "deal just signed with Quillon, 12k USD")))
                .contains("*Quillon* is won", "12,000 USD");
        assertThat(answer(DemoRows.ALICE, "deal did Quillon sign?").text()).contains("No deal with");

        Message said = done(as(DemoRows.TOM)
                        .post(DemoCast.INNER_CHANNEL, "Sadly we lost Marlow Foods, 30k EUR, no budget"))
                .message()
                .orElseThrow();
        done(as(DemoRows.ALICE).shortcut("log_deal", said));
        View form = visitor.modal(DemoRows.ALICE, "deal");
        assertThat(form.body().toString())
                .contains("\"initial_value\":\"Marlow Foods\"", "30000.00 EUR", "BUDGET", "LOST");
    }

    @Test
    void the_form_takes_all_of_it_and_says_at_its_field_what_is_wrong() {
        Introduction introduction = introduced();
        View form = opens(DemoRows.ALICE, "deal add", "deal");

        submit(DemoRows.ALICE, form, filled("Northwind", "LOST", "plenty", introduction));
        assertThat(rows().deals().all()).isEmpty();
        submit(DemoRows.ALICE, form, filled(EVIL, "LOST", "1.250,50 EUR", introduction));

        Deal deal = deal();
        assertThat(deal.position().stage()).isEqualTo(Stage.LOST);
        assertThat(deal.amount()).isNotNull();
        Link link = rows().links().of(deal.id()).get(0);
        assertThat(link.share()).isEqualTo(100);
        assertThat(state(introduction)).isEqualTo(Introduction.State.LOST);
        assertThat(blocks(answer(DemoRows.ALICE, "deal " + EVIL))).doesNotContain("<!channel>", "<@U0TOM0000>");
    }

    @Test
    void an_overdue_introduction_needs_attention_and_is_settled_with_one_click() {
        Introduction introduction = introduced();

        Message list = answer(DemoRows.TOM, "intro");

        assertThat(list.text()).isEqualTo("One introduction needs attention.");
        assertThat(blocks(list)).contains("*Needs attention* by <@" + DemoRows.ALICE + ">, since");
        Message one = answer(DemoRows.ALICE, "intro Sam Lee");
        assertThat(Visitor.buttons(one))
                .containsExactly(
                        "intro.met", "intro.notmet", "intro.fits", "intro.poorfit", "intro.later", "intro.outcome");
        press(DemoRows.ALICE, one, Press.of("intro.fits"));
        assertThat(state(introduction)).isEqualTo(Introduction.State.QUALIFIED);
        assertThat(answer(DemoRows.ALICE, "intro").text()).contains("where they should be");
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(40)));
        press(DemoRows.ALICE, visitor.card(DemoRows.ALICE, "intro.won"), Press.of("intro.won"));
        assertThat(state(introduction)).isEqualTo(Introduction.State.WON);
    }

    private static Map<String, List<String>> filled(
            String company, String stage, String amount, Introduction introduction) {
        return Map.of(
                "company", List.of(company),
                "stage", List.of(stage),
                "amount", List.of(amount),
                "because", List.of("PRICE"),
                "introduction", List.of(introduction.id().value()));
    }

    /** Dana brought Sam some days ago, and nobody has asked since. */
    private Introduction introduced() {
        Contact dana = rows().people()
                .contactWithEmail(new EmailAddress("dana@acme.example"))
                .orElseThrow();
        Teammate alice = rows().people().teammateWithSlackId(DemoRows.ALICE).orElseThrow();
        Introduction introduction = new Introduction(
                Introduction.Id.fresh(),
                null,
                dana.id(),
                "Sam Lee",
                "Northwind",
                null,
                alice.id(),
                null,
                "",
                Introduction.State.MADE,
                playground.clock().instant().minus(Duration.ofDays(9)));
        rows().introductions().add(introduction);
        return introduction;
    }

    private Introduction.State state(Introduction introduction) {
        return rows().introductions()
                .find(introduction.id())
                .map(Introduction::state)
                .orElseThrow();
    }

    private Deal deal() {
        return rows().deals().all().get(0);
    }

    private Rows rows() {
        return playground.bot().rows();
    }
}
