package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Permission;
import foreword.praise.Praise;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.testing.Given;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of kind words once they are kept: asking whether they may be quoted, and finding them again. */
class KeepingPraiseTest extends PlayedPraise {
    @Test
    void asks_the_speaker_before_words_are_quoted_and_records_the_answer() throws Exception {
        keep(PRAISE);
        visitor.press(DemoRows.ALICE, "praise.permission");
        assertThat(visitor.card(DemoRows.ALICE, "draft.approve").text()).contains("Dana Ortiz", "quote");
        settle();
        assertThat(visitor.mails(DANA)).isEmpty();
        assertThat(permission().state()).isEqualTo(Permission.State.NOT_ASKED);

        visitor.press(DemoRows.ALICE, "draft.approve");
        MimeMessage mail = visitor.mail(DANA, 1);
        awaitPermission(Permission.State.ASKED);
        visitor.answer(mail, "Dana Ortiz <" + DANA + ">", "Yes, please do quote me.", now());
        Visitor.await(
                "Dana's answer",
                () -> visitor.direct(DemoRows.ALICE).stream()
                        .filter(message -> message.blocks().toString().contains("please do quote me"))
                        .findFirst());
        visitor.press(DemoRows.ALICE, "praise.granted");

        awaitPermission(Permission.State.GRANTED);
        assertThat(mail.getSubject()).contains("May we quote you");
        assertThat(permission().by()).isEqualTo(alice().id());
        assertThat(Visitor.await(
                                "the card to say so",
                                () -> visitor.direct(DemoRows.ALICE).stream()
                                        .filter(message -> message.blocks()
                                                .toString()
                                                .contains("May be quoted, recorded by Alice Park, Tue 24 Nov"))
                                        .findFirst())
                        .blocks()
                        .toString())
                .doesNotContain("praise.granted");
        assertThat(playground.bot().rows().log().verified()).isTrue();
    }

    @Test
    void drafts_the_question_once() {
        keep(PRAISE);
        visitor.press(DemoRows.ALICE, "praise.permission");
        visitor.card(DemoRows.ALICE, "draft.approve");

        visitor.press(DemoRows.ALICE, "praise.permission");
        settle();

        assertThat(playground.bot().rows().drafts().pending(alice().id())).hasSize(1);
        whispered("drafted already");
    }

    @Test
    void offers_no_permission_before_the_words_were_made_something_of() {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);

        assertThat(Visitor.buttons(visitor.card(DemoRows.ALICE, "moment.ask"))).doesNotContain("praise.permission");
        visitor.press(DemoRows.ALICE, "moment.dismiss");
        settle();

        assertThat(visitor.cards(DemoRows.ALICE, "praise.permission")).isEmpty();
    }

    @Test
    void asks_anew_when_the_words_were_changed() {
        Message said = keep(PRAISE);
        playground
                .bot()
                .rows()
                .permissions()
                .move(praise().id(), Permission.State.NOT_ASKED, Permission.State.GRANTED, alice().id(), now());

        playground.slack().asPerson(DemoRows.DANA).edit(said, "Your team saved our year with that rollout, thank you!");

        awaitPermission(Permission.State.NOT_ASKED);
    }

    @Test
    void finds_kept_words_page_by_page_and_shows_them_to_nobody_else() {
        for (int i = 1; i <= 12; i++) {
            stored(i, "Superb work <!channel> on *rollout* number " + i);
        }

        Message first = searched("search superb Acme");
        playground.slack().asPerson(DemoRows.ALICE).press(first, "praise.more").ack();
        Message second = whispered("number 2");

        assertThat(first.blocks().toString())
                .contains("number 12", "number 3", "Dana Ortiz", "Acme", "24 Nov 2026", "result", "nobody asked yet")
                .doesNotContain("number 2\"", "<!channel>");
        assertThat(Visitor.buttons(second)).doesNotContain("praise.more").contains("praise.permission");
        assertThat(second.blocks().toString()).contains("number 1\\n").doesNotContain("number 3");
        assertThat(whisperedTo(DemoRows.TOM)).isEmpty();
        assertThat(visitor.direct(DemoRows.ALICE)).isEmpty();
    }

    @Test
    void asks_for_permission_from_a_search_result() {
        stored(1, "Superb work");
        Message found = searched("search <@" + DemoRows.DANA + "|dana> superb");

        playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .press(found, "praise.permission")
                .ack();

        assertThat(visitor.card(DemoRows.ALICE, "draft.approve").text()).contains("Dana Ortiz");
        whispered("Nothing is sent until you approve it");
    }

    @Test
    void says_what_to_try_when_nothing_is_found() {
        stored(1, "Superb work");

        assertThat(searched("search zebra").blocks().toString())
                .contains("zebra", "Try fewer words", "/foreword praise search result");
    }

    private void stored(int number, String words) {
        Contact dana = playground
                .bot()
                .rows()
                .people()
                .contactWithSlackId(DemoRows.DANA)
                .orElseThrow();
        Praise given = Given.praise(dana);
        playground
                .bot()
                .rows()
                .praises()
                .add(new Praise(
                        given.id(),
                        given.source(),
                        dana.id(),
                        null,
                        given.channel(),
                        "C1",
                        "1",
                        null,
                        words,
                        words,
                        1,
                        Band.SURE,
                        "result",
                        "",
                        null,
                        Praise.State.CONFIRMED,
                        START.plusSeconds(number)));
    }

    private Message searched(String words) {
        playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .type("/foreword", "praise " + words, DemoCast.INNER_CHANNEL)
                .ack();
        return whispered("praise");
    }

    private List<Message> whisperedTo(String user) {
        return playground.slack().workspace().channels().stream()
                .flatMap(channel -> playground.slack().workspace().ephemerals(channel.id(), user).stream())
                .toList();
    }

    private Message keep(String words) {
        Message said = visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, words)
                .message()
                .orElseThrow();
        visitor.card(DemoRows.ALICE, "moment.save");
        visitor.press(DemoRows.ALICE, "moment.save");
        settle();
        return said;
    }

    private void awaitPermission(Permission.State state) {
        Visitor.await(
                "the permission to be " + state, () -> Optional.of(permission()).filter(it -> it.state() == state));
    }

    private Permission permission() {
        return playground.bot().rows().permissions().of(praise().id());
    }

    private Praise praise() {
        return praises().get(0);
    }

    private Teammate alice() {
        return playground
                .bot()
                .rows()
                .people()
                .teammateWithSlackId(DemoRows.ALICE)
                .orElseThrow();
    }

    /** What only Alice was told. */
    private Message whispered(String words) {
        return Visitor.await(
                "a private answer with " + words,
                () -> whisperedTo(DemoRows.ALICE).stream()
                        .filter(message -> (message.text() + message.blocks()).contains(words))
                        .reduce((first, second) -> second));
    }

    private void settle() {
        playground.bot().settle();
    }

    private Instant now() {
        return playground.clock().instant();
    }
}
