package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Link;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.workflow.Rows;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Deals and the credit for them, for a teammate who lives in a mailbox: links and answers of one line. */
class DealsByEmailTest extends PlayedByEmail {
    @Test
    void of_several_deals_that_may_be_meant_one_is_chosen_on_the_page_of_the_link() {
        takesMail(DemoRows.ALICE);
        Stream.of("Kiln doors", "Glaze shop").forEach(this::begun);
        says(DemoRows.ALICE, "We won Northwind, 40k EUR!");

        MimeMessage mail = mailAbout("Deal news of Northwind");
        assertThat(labels(mail)).containsExactly("Yes, of one of the 2 deals", "No");
        assertThat(text(mail)).contains("with one line: \"no\".");
        var choose = link(mail, "Yes, of one of the 2 deals");
        assertThat(get(choose).body()).contains("Of which deal?", "Kiln doors", "Glaze shop");
        assertThat(press(choose, "deal", "dl_nobody").body()).contains("Choose one");
        assertThat(won()).isEmpty();

        Deal meant = deal("Glaze shop");
        press(choose, "deal", meant.id().value());

        assertThat(won()).extracting(Deal::id).containsExactly(meant.id());
        assertThat(rows().deals().all()).hasSize(2);
    }

    @Test
    void a_yes_of_one_line_chooses_no_deal_where_several_may_be_meant() throws Exception {
        takesMail(DemoRows.ALICE);
        Stream.of("Kiln doors", "Glaze shop").forEach(this::begun);
        says(DemoRows.ALICE, "We won Northwind, 40k EUR!");

        answers(mailAbout("Deal news of Northwind"), "yes");

        assertThat(text(mailAbout("Re: "))).contains("not understood, and nothing was done");
        assertThat(won()).isEmpty();
    }

    @Test
    void a_deal_that_stands_still_is_told_of_by_link_and_by_one_line() throws Exception {
        takesMail(DemoRows.ALICE);
        typed("deal Northwind open 40k EUR");
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(40)));

        MimeMessage mail = mailAbout("The deal Northwind");
        assertThat(labels(mail)).containsExactly("Still open", "Won", "Lost", "On hold");
        assertThat(text(mail)).contains("Amount: 40,000 EUR");
        press(link(mail, "On hold"));
        assertThat(deal("").position().stage()).isEqualTo(Stage.ON_HOLD);

        answers(mail, "We won.");
        awaited("it is won", () -> deal("").position().stage() == Stage.WON);
    }

    @Test
    void credit_is_given_by_its_link() {
        takesMail(DemoRows.ALICE);
        introduced(alice());
        typed("deal Northwind won 40k EUR");

        MimeMessage mail = mailAbout("Credit for Northwind");
        assertThat(text(mail)).contains("Was Northwind the introduction of Dana Ortiz (Acme)?", "Introduced: Sam Lee");
        assertThat(labels(mail)).containsExactly("Yes, it was", "No");
        press(link(mail, "Yes, it was"));

        assertThat(link().state()).isEqualTo(Link.State.CONFIRMED);
        assertThat(get(link(mail, "No")).body()).doesNotContain("<form");
    }

    @Test
    void credit_is_refused_by_one_line() throws Exception {
        takesMail(DemoRows.ALICE);
        introduced(alice());
        typed("deal Northwind won 40k EUR");

        answers(mailAbout("Credit for Northwind"), "No");

        awaited("it is refused", () -> link().state() == Link.State.REFUSED);
    }

    @Test
    void a_second_opinion_on_disputed_credit_is_given_by_its_link() {
        MimeMessage mail = disputed();
        assertThat(text(mail))
                .contains("Whether Northwind came through Dana Ortiz (Acme) is disputed: what do you say?")
                .contains("What speaks against it: They wrote to us in May. (Tom Aske)");
        assertThat(labels(mail)).containsExactly("It stands", "It does not");

        press(link(mail, "It stands"));

        assertThat(link().state()).isEqualTo(Link.State.CONFIRMED);
        assertThat(link().share()).isEqualTo(100);
        assertThat(get(link(mail, "It does not")).body()).doesNotContain("<form");
        assertThat(rows().links().history(link().id()))
                .extracting(Link.Turn::became)
                .containsExactly(Link.State.PROPOSED, Link.State.CONFIRMED, Link.State.DISPUTED, Link.State.CONFIRMED);
    }

    @Test
    void a_second_opinion_on_disputed_credit_is_given_in_one_line() throws Exception {
        MimeMessage mail = disputed();

        answers(mail, "perhaps");
        assertThat(text(mailAbout("Re: "))).contains("not understood, and nothing was done");
        assertThat(link().state()).isEqualTo(Link.State.DISPUTED);

        answers(mail, "It does not.");
        awaited("it is refused", () -> link().state() == Link.State.REFUSED);
        assertThat(link().share()).isZero();
    }

    /** Tom gave the credit and sees it otherwise by now; Alice is the one to ask. */
    private MimeMessage disputed() {
        takesMail(DemoRows.ALICE);
        introduced(teammate(DemoRows.TOM));
        typed("deal Northwind won 40k EUR");
        done(as(DemoRows.TOM).press(visitor.card(DemoRows.TOM, "credit.yes"), "credit.yes"));
        playground.bot().settle();
        done(as(DemoRows.TOM).press(visitor.card(DemoRows.TOM, "credit.dispute"), "credit.dispute"));
        done(as(DemoRows.TOM)
                .submit(
                        visitor.modal(DemoRows.TOM, "credit-dispute"),
                        Map.of("note", List.of("They wrote to us in May."))));
        return mailAbout("Credit for Northwind");
    }

    private void answers(MimeMessage mail, String words) throws MessagingException {
        visitor.answer(
                mail, "Alice Park <" + ALICE + ">", words, playground.clock().instant());
    }

    private void typed(String words) {
        done(as(DemoRows.ALICE).type("/foreword", words, DemoCast.INNER_CHANNEL));
    }

    private Deal begun(String name) {
        Instant now = playground.clock().instant();
        DealUpdate news = new DealUpdate("Northwind", name, null, Stage.OPEN, null, null, null, Certainty.STATED, now);
        Deal deal =
                Deal.begun(new Deal.Whose(null, "Northwind", alice().id()), now).after(news, now);
        rows().deals().add(deal, new Deal.Turn(null, deal.position(), null, Source.TYPED, "foreword", "", now));
        return deal;
    }

    /** Dana brought Sam some days ago, and nobody has asked since. */
    private void introduced(Teammate owner) {
        Contact dana = rows().people().contactWithEmail(new EmailAddress(DANA)).orElseThrow();
        rows().introductions()
                .add(new Introduction(
                        Introduction.Id.fresh(),
                        null,
                        dana.id(),
                        "Sam Lee",
                        "Northwind",
                        null,
                        owner.id(),
                        null,
                        "",
                        Introduction.State.MADE,
                        playground.clock().instant().minus(Duration.ofDays(9))));
    }

    private List<Deal> won() {
        return rows().deals().all().stream()
                .filter(deal -> deal.position().stage() == Stage.WON)
                .toList();
    }

    private Deal deal(String name) {
        return rows().deals().all().stream()
                .filter(deal -> deal.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Link link() {
        Deal deal = rows().deals().all().get(0);
        return rows().links().of(deal.id()).get(0);
    }

    private static void awaited(String what, Supplier<Boolean> so) {
        Visitor.await(what, () -> Optional.of(so.get()).filter(it -> it));
    }

    private Rows rows() {
        return playground.bot().rows();
    }
}
