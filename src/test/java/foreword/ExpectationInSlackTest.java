package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.expectation.Expectation;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import foreword.sandbox.View;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A new client in Slack: the card for the kick-off, its buttons, and where the state is seen. */
class ExpectationInSlackTest extends PlayedCommands {
    private static final String IDA = "ida@fenwickmills.example";

    @Test
    void a_company_added_by_hand_is_spoken_to_and_what_they_say_is_seen_everywhere() throws Exception {
        View modal = opens(DemoRows.TOM, "company add Fenwick Mills", "company");
        submit(modal, "Fenwick Mills");
        person();
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(4)));

        Message card = visitor.card(DemoRows.TOM, "expectation.draft");
        assertThat(card.text()).contains("Fenwick Mills is a new client.");
        assertThat(blocks(card)).contains("introducing us to one person like you", "Draft it to Ida");
        assertThat(Visitor.buttons(card))
                .containsSubsequence(
                        "expectation.draft",
                        "expectation.said",
                        "expectation.agreed",
                        "expectation.declined",
                        "expectation.later");

        visitor.press(DemoRows.TOM, "expectation.draft");
        assertThat(visitor.card(DemoRows.TOM, "draft.approve").text()).contains("for the kick-off");
        visitor.press(DemoRows.TOM, "draft.approve");
        assertThat(visitor.mail(IDA, 1).getSubject()).isEqualTo("One word on introductions");
        playground.bot().settle();
        visitor.answer(
                visitor.mail(IDA, 1),
                "Ida Moss <" + IDA + ">",
                "Of course, that is only fair.",
                playground.clock().instant());

        Visitor.await(
                "a reminder of their answer",
                () -> playground
                        .bot()
                        .rows()
                        .nudges()
                        .openAbout(expectation().id().ref())
                        .stream()
                        .filter(nudge -> nudge.why().contains("answered"))
                        .findFirst());
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(4)));
        assertThat(visitor.card(DemoRows.TOM, "expectation.agreed").text())
                .contains("Ida Moss answered", "Of course, that is only fair.", "Have they agreed?");
        visitor.press(DemoRows.TOM, "expectation.agreed");

        Visitor.await(
                "they agreed", () -> Optional.of(expectation()).filter(it -> it.state() == Expectation.State.AGREED));
        String agreed = "agreed on ";
        assertThat(blocks(said("company", "Fenwick Mills"))).contains(agreed);
        assertThat(opens(DemoRows.TOM, "company Fenwick Mills", "company")
                        .body()
                        .toString())
                .contains(agreed);
        assertThat(blocks(said("why Ida Moss", "Ida Moss"))).contains("Fenwick Mills: " + agreed);
        Message asked = said("company expect fenwick mills ltd", "*Fenwick Mills*: " + agreed);
        assertThat(Visitor.buttons(asked)).containsExactly("expectation.declined");
    }

    @Test
    void a_client_of_long_standing_is_spoken_to_when_somebody_thinks_of_it() {
        assertThat(answer(DemoRows.ALICE, "company expect Nowhere").text()).contains("no company called Nowhere");

        Message card = answer(DemoRows.ALICE, "company expect Acme");
        assertThat(blocks(card)).contains("*Acme*: introductions are to be spoken of.");
        press(DemoRows.ALICE, card, Press.of("expectation.later"));

        assertThat(whispered(DemoRows.ALICE)).anyMatch(said -> said.text().startsWith("It comes back on "));
        press(DemoRows.ALICE, card, Press.of("expectation.later"));
        assertThat(whispered(DemoRows.ALICE)).anyMatch(said -> said.text().contains("put off already"));
    }

    @Test
    void the_line_to_be_said_is_in_the_language_of_the_client() {
        playground
                .bot()
                .rows()
                .people()
                .language(
                        playground
                                .bot()
                                .rows()
                                .people()
                                .companyNamed("Acme")
                                .orElseThrow()
                                .id(),
                        Locale.GERMAN);

        assertThat(blocks(answer(DemoRows.ALICE, "company expect Acme")))
                .contains("Den Anfang machen wir: Wen")
                .doesNotContain("introducing us to one person like you");
    }

    /** What a command is answered with, by words in it: what a button said last stands below. */
    private Message said(String typed, String words) {
        answer(DemoRows.TOM, typed);
        return whispered(DemoRows.TOM).stream()
                .filter(message -> !message.text().startsWith("Noted:"))
                .filter(message -> blocks(message).contains(words))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void submit(View modal, String name) {
        submit(DemoRows.TOM, modal, Map.of("name", List.of(name), "segment", List.of("client")));
    }

    private void person() {
        playground
                .bot()
                .rows()
                .people()
                .save(new Contact(
                        Contact.Id.fresh(),
                        company().id(),
                        "Ida Moss",
                        new EmailAddress(IDA),
                        null,
                        null,
                        Contact.Standing.OPEN,
                        ""));
    }

    private Company company() {
        return playground.bot().rows().people().companyNamed("Fenwick Mills").orElseThrow();
    }

    private Expectation expectation() {
        return playground.bot().rows().expectations().of(company().id()).orElseThrow();
    }
}
