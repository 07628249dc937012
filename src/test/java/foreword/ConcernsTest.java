package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.people.Contact;
import foreword.people.Interaction;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.PostOffice;
import foreword.sandbox.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Complaints, from the words of a client to the answer of a teammate: played through the sandbox's Slack and mail. */
class ConcernsTest extends PlayedPraise {
    private static final String COMPLAINT = "We have been waiting for the corrected report for two weeks now.";

    @Test
    void shows_the_owner_the_exact_words_and_nothing_to_the_client() {
        says(DemoRows.DANA, "Morning all. " + COMPLAINT);

        Message card = visitor.card(DemoRows.ALICE, "concern.resolve");
        assertThat(card.text()).contains("Dana Ortiz", "Acme");
        assertThat(card.blocks().toString())
                .contains(COMPLAINT, "nobody at Acme is asked for anything")
                .doesNotContain("Morning all");
        assertThat(playground.slack().workspace().messages(DemoCast.ACME_CHANNEL))
                .noneMatch(Message::fromBot);
        assertThat(blocking()).isPresent();
    }

    @Test
    void puts_complaints_of_one_day_on_one_concern_and_counts_each_message_once() {
        Message first = says(DemoRows.DANA, COMPLAINT);
        says(DemoRows.DANA, "Your team missed the deadline again, this is unacceptable.");
        playground.bot().settle();
        done(as(DemoRows.DANA).edit(first, COMPLAINT + " Really."));

        assertThat(openConcerns())
                .singleElement()
                .satisfies(it -> assertThat(it.complaints()).hasSize(2));
    }

    @Test
    void is_resolved_once_with_a_note_that_the_card_keeps() {
        says(DemoRows.DANA, COMPLAINT);
        Message card = visitor.card(DemoRows.ALICE, "concern.resolve");

        resolves(card, "Called Dana, the report is out");

        Concern settled = concern(openConcerns(), settled()).orElseThrow();
        assertThat(settled.state()).isEqualTo(Concern.State.RESOLVED);
        Message now = Visitor.await(
                "the card to say so",
                () -> visitor.direct(DemoRows.ALICE).stream()
                        .filter(message -> message.text().contains("is resolved"))
                        .findFirst());
        assertThat(now.blocks().toString()).contains("Called Dana, the report is out", "U0ALICE00");
        assertThat(Visitor.buttons(now)).isEmpty();
        assertThat(blocking()).isPresent();
    }

    @Test
    void goes_by_the_first_answer_and_tells_the_second() {
        says(DemoRows.DANA, COMPLAINT);
        done(as(DemoRows.TOM).type("/foreword", "concern", DemoCast.INNER_CHANNEL));
        Message list = Visitor.await("the list", () -> whispered(DemoRows.TOM, "1 concern is open"));
        resolves(visitor.card(DemoRows.ALICE, "concern.resolve"), "");

        done(as(DemoRows.TOM).press(list, "concern.dismiss"));

        Visitor.await("Tom to hear of it", () -> whispered(DemoRows.TOM, "Alice Park settled this already"));
        assertThat(settled())
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(Concern.State.RESOLVED));
    }

    @Test
    void is_no_concern_once_a_teammate_says_so_and_the_same_words_never_come_again() {
        says(DemoRows.DANA, COMPLAINT);
        done(as(DemoRows.ALICE).press(visitor.card(DemoRows.ALICE, "concern.dismiss"), "concern.dismiss"));
        assertThat(blocking()).isEmpty();

        says(DemoRows.DANA, COMPLAINT);
        assertThat(openConcerns()).isEmpty();

        done(as(DemoRows.ALICE).type("/foreword", "concern learned", DemoCast.INNER_CHANNEL));
        Message learned = Visitor.await("what was learned", () -> whispered("Take back"));
        assertThat(learned.blocks().toString()).contains("waiting for the corrected report", "Alice Park");
        done(as(DemoRows.ALICE).press(learned, "concern.unlearn"));
        says(DemoRows.DANA, COMPLAINT);
        assertThat(openConcerns()).hasSize(1);
    }

    @Test
    void forgets_the_words_of_a_deleted_message_and_not_that_something_was_wrong() {
        Message said = says(DemoRows.DANA, COMPLAINT);
        visitor.card(DemoRows.ALICE, "concern.resolve");

        done(as(DemoRows.DANA).delete(said));

        assertThat(openConcerns())
                .singleElement()
                .satisfies(it -> assertThat(it.complaints().get(0).text()).isEmpty());
        Visitor.await(
                "the card to lose the words",
                () -> visitor.direct(DemoRows.ALICE).stream()
                        .filter(message -> message.text().contains("the message was deleted"))
                        .filter(message -> !message.blocks().toString().contains("corrected report"))
                        .findFirst());
    }

    @Test
    void ends_when_the_message_is_edited_into_something_else() {
        Message said = says(DemoRows.DANA, COMPLAINT);

        done(as(DemoRows.DANA).edit(said, "Could you send the corrected report on Monday?"));

        assertThat(openConcerns()).isEmpty();
        assertThat(blocking()).isEmpty();
    }

    @Test
    void is_heard_when_the_message_is_edited_into_a_complaint() {
        Message said = says(DemoRows.DANA, "One question about the report.");

        done(as(DemoRows.DANA).edit(said, COMPLAINT));

        assertThat(openConcerns()).hasSize(1);
    }

    @Test
    void leaves_questions_bug_reports_and_wishes_alone() {
        List.of(
                        "Could you send us the corrected report by Monday?",
                        "Small bug: the date shows in US format, no rush.",
                        "Would it be possible to make the logo a bit larger?",
                        "How do I change my password?",
                        PRAISE)
                .forEach(words -> says(DemoRows.DANA, words));

        assertThat(openConcerns()).isEmpty();
    }

    @Test
    void hears_a_teammate_quoting_a_client_and_no_teammate_otherwise() {
        done(as(DemoRows.TOM).post(DemoCast.INNER_CHANNEL, "We missed the deadline again, this is unacceptable."));
        assertThat(openConcerns()).isEmpty();

        done(as(DemoRows.TOM).post(DemoCast.INNER_CHANNEL, "Dana Ortiz said \"" + COMPLAINT + "\""));

        Complaint complaint = openConcerns().get(0).complaints().get(0);
        assertThat(complaint.quote()).isEqualTo(COMPLAINT);
        assertThat(complaint.relayedBy()).isEqualTo("Tom Aske");
        assertThat(complaint.speaker()).isEqualTo(dana().id());
    }

    @Test
    void hears_mails_and_forwards_too() throws Exception {
        mails("Dana Ortiz <" + DANA + ">", "The report", COMPLAINT);
        Visitor.await("the concern", () -> openConcerns().stream().findFirst());
        forwards("Hello,\r\n\r\nyour app keeps crashing and our staff cannot work.");

        Visitor.await(
                "the second complaint",
                () -> openConcerns().stream()
                        .filter(it -> it.complaints().size() == 2)
                        .findFirst());
        assertThat(openConcerns().get(0).complaints())
                .extracting(Complaint::relayedBy)
                .containsExactlyInAnyOrder(null, "Alice Park");
    }

    @Test
    void asks_who_a_stranger_is_and_keeps_the_complaint_for_then() throws Exception {
        mails("Ida Moss <ida@moss.example>", "Your work", COMPLAINT);
        Message who = visitor.card(DemoRows.ALICE, "stranger.other");
        assertThat(openConcerns()).isEmpty();

        done(as(DemoRows.ALICE).press(who, "stranger.other"));
        View modal = visitor.modal(DemoRows.ALICE, "contact");
        done(as(DemoRows.ALICE).submit(modal, Map.of("name", List.of("Ida Moss"), "company", List.of("Moss Ltd"))));

        assertThat(openConcerns())
                .singleElement()
                .satisfies(it -> assertThat(playground
                                .bot()
                                .rows()
                                .people()
                                .company(it.company())
                                .orElseThrow()
                                .name())
                        .isEqualTo("Moss Ltd"));
    }

    @Test
    void takes_what_a_teammate_logs_for_a_person_or_a_company() {
        types("concern @dana the handbook reads like a novel");
        types("concern Fennel & Rye: they found the second phase thin");
        types("concern");

        assertThat(openConcerns()).hasSize(2);
        assertThat(openConcerns().get(0).complaints().get(0).quote()).isEqualTo("the handbook reads like a novel");
        assertThat(openConcerns().get(1).complaints().get(0).speaker()).isNull();
        Message list = Visitor.await("the list", () -> whispered("2 concerns are open"));
        assertThat(Visitor.buttons(list)).contains("concern.resolve", "concern.dismiss");
    }

    @Test
    void says_what_to_type_when_it_does_not_understand() {
        types("concern Nobody In Particular is late");
        Visitor.await("help", () -> whispered("Say who or which company"));

        types("concern @dana");
        Visitor.await("help", () -> whispered("What is wrong?"));
        assertThat(openConcerns()).isEmpty();
    }

    @Test
    void counts_a_message_as_contact_once_and_a_complaint_as_none() {
        Message said = says(DemoRows.DANA, "See you on Thursday.");
        done(as(DemoRows.DANA).edit(said, "See you on Friday."));
        int before = strength();
        says(DemoRows.DANA, COMPLAINT);

        List<Interaction> contacts = playground.bot().rows().interactions().of(dana().id(), Instant.EPOCH);
        assertThat(contacts).hasSize(2).allMatch(it -> it.direction() == Interaction.Direction.IN);
        assertThat(strength()).isLessThan(before);
    }

    @Test
    void lets_a_teammate_correct_the_strength_with_a_reason() {
        int before = strength();
        types("contact @dana strength +20");
        Visitor.await("help", () -> whispered("Say why as well"));

        types("contact @dana strength +20 we met at the fair");

        Visitor.await("the new strength", () -> whispered("we met at the fair\u201d"));
        assertThat(strength()).isEqualTo(before + 20);
        done(as(DemoRows.ALICE).type("/foreword", "contact @dana", DemoCast.INNER_CHANNEL));
        View modal = visitor.modal(DemoRows.ALICE, "contact");
        assertThat(modal.toString()).contains("Relationship with Dana: " + strength() + " of 100");
        done(as(DemoRows.ALICE)
                .submit(modal, Map.of("points", List.of("-5"), "reason", List.of("she left the board"))));
        assertThat(strength()).isEqualTo(before + 15);
    }

    @Test
    void tells_the_owner_once_that_a_client_is_quiet_and_once_that_it_is_at_risk() {
        says(DemoRows.DANA, "See you on Thursday.");
        Instant said = playground.clock().instant();

        playground.turnTo(said.plus(Duration.ofDays(9)));
        assertThat(told("Acme is quiet")).isZero();
        playground.turnTo(said.plus(Duration.ofDays(11)));
        playground.turnTo(said.plus(Duration.ofDays(13)));
        playground.bot().settle();
        assertThat(told("Acme is quiet")).isEqualTo(1);

        playground.turnTo(said.plus(Duration.ofDays(16)));
        playground.turnTo(said.plus(Duration.ofDays(20)));
        playground.bot().settle();
        assertThat(told("Acme is at risk")).isEqualTo(1);

        says(DemoRows.DANA, "Back from holidays!");
        Visitor.await(
                "the reminder to end",
                () -> visitor.direct(DemoRows.ALICE).stream()
                        .filter(message -> message.blocks().toString().contains("Dana Ortiz was in touch again"))
                        .findFirst());
    }

    private long told(String words) {
        return visitor.direct(DemoRows.ALICE).stream()
                .filter(message -> message.blocks().toString().contains(words))
                .filter(message -> !message.text().startsWith("No longer needed"))
                .count();
    }

    private void resolves(Message card, String note) {
        done(as(DemoRows.ALICE).press(card, "concern.resolve"));
        View modal = visitor.modal(DemoRows.ALICE, "concern-resolve");
        done(as(DemoRows.ALICE).submit(modal, Map.of("note", List.of(note))));
    }

    private void types(String words) {
        done(as(DemoRows.ALICE).type("/foreword", words, DemoCast.INNER_CHANNEL));
    }

    private void mails(String from, String subject, String words) throws Exception {
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                from, List.of(Playground.BOT.value()), List.of(), subject, words, List.of()),
                        playground.clock().instant());
    }

    private Optional<Message> whispered(String words) {
        return whispered(DemoRows.ALICE, words);
    }

    private Optional<Message> whispered(String user, String words) {
        return playground.slack().workspace().channels().stream()
                .flatMap(channel -> playground.slack().workspace().ephemerals(channel.id(), user).stream())
                .filter(message -> (message.text() + message.blocks()).contains(words))
                .findFirst();
    }

    private static Optional<Concern> concern(List<Concern> open, List<Concern> settled) {
        return open.isEmpty() ? settled.stream().findFirst() : Optional.empty();
    }

    private List<Concern> openConcerns() {
        return playground.bot().rows().concerns().open();
    }

    private List<Concern> settled() {
        return playground.bot().rows().concerns().at(dana().company());
    }

    private Optional<Concern> blocking() {
        return playground
                .bot()
                .rows()
                .concerns()
                .blocking(dana().company(), playground.clock().instant());
    }

    private Contact dana() {
        return playground
                .bot()
                .rows()
                .people()
                .contactWithSlackId(DemoRows.DANA)
                .orElseThrow();
    }

    private int strength() {
        return new foreword.workflow.Relationships(playground.bot().rows(), java.time.ZoneOffset.UTC)
                .of(dana(), playground.clock().instant())
                .strength();
    }
}
