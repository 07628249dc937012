package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import foreword.sandbox.View;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pieces of content through Slack: listed, added, changed, chosen, linked, and never brought twice. */
final class WorthReadingTest extends PlayedCommands {
    private static final String ADDRESS = "https://larkfield.example/third-site";

    @Test
    void adds_a_link_in_the_modal_and_says_what_is_wrong_beside_the_field() {
        View modal = opens(DemoRows.ALICE, "content add", "content");
        submit(
                DemoRows.ALICE,
                modal,
                Map.of(
                        "address",
                        List.of("larkfield"),
                        "title",
                        List.of("Opening well"),
                        "line",
                        List.of("A page."),
                        "segments",
                        List.of("gold")));

        View refused = visitor.modal(DemoRows.ALICE, "content");
        assertThat(refused.errors()).containsOnlyKeys("address", "line", "segments");
        submit(
                DemoRows.ALICE,
                refused,
                Map.of(
                        "address",
                        List.of(ADDRESS),
                        "title",
                        List.of("Opening well"),
                        "line",
                        List.of("one-page story"),
                        "segments",
                        List.of("client"),
                        "challenges",
                        List.of("opening a third site, growth"),
                        "last_day",
                        List.of("2026-11-30")));

        assertThat(blocks(answer(DemoRows.ALICE, "content")))
                .contains("3 pieces to bring", "Opening well (link, larkfield.example)", "one-page story")
                .contains(
                        "for opening a third site, growth  |  handed on by client  |  en  |  :hourglass: good until 30 Nov 2026")
                .contains("_Nobody has had it yet._");
        assertThat(blocks(answer(DemoRows.ALICE, "content growth"))).contains("1 piece to bring");
    }

    @Test
    void puts_a_piece_away_and_takes_it_up_again() {
        Message list = answer(DemoRows.ALICE, "content december");
        press(DemoRows.ALICE, list, Press.of("piece.more").choosing("k_demodecember:archive"));

        assertThat(blocks(answer(DemoRows.ALICE, "content december"))).contains("No piece speaks of december");
        Message away = answer(DemoRows.ALICE, "content archived");
        assertThat(blocks(away)).contains("1 piece archived", "A quiet December");
        press(DemoRows.ALICE, away, Press.of("piece.more").choosing("k_demodecember:restore"));
        assertThat(blocks(answer(DemoRows.ALICE, "content"))).contains("2 pieces to bring");

        press(
                DemoRows.ALICE,
                answer(DemoRows.ALICE, "content december"),
                Press.of("piece.more").choosing("k_demodecember:change"));
        submit(DemoRows.ALICE, visitor.modal(DemoRows.ALICE, "content"), Map.of("title", List.of("A calm December")));
        assertThat(blocks(answer(DemoRows.ALICE, "content"))).contains("A calm December", "PDF");
    }

    @Test
    void brings_what_the_reader_is_busy_with_and_never_the_same_twice() throws Exception {
        Draft note = forwardable();
        assertThat(note.letter().content()).isEqualTo(new foreword.content.ContentItem.Id("k_demorollout"));
        Message card = visitor.card(DemoRows.ALICE, "draft.content");
        assertThat(blocks(card)).contains("because Sam is busy with opening a third site");

        visitor.press(DemoRows.ALICE, "draft.approve");
        visitor.mail(DANA, 2);
        awaitLedger("sent");

        assertThat(blocks(answer(DemoRows.ALICE, "content ten"))).contains("Went to Sam Lee; led to no meeting yet");
        playground.bot().rows().asks().open(note.owner());
        var piece = new foreword.content.ContentItem.Id("k_demorollout");
        assertThat(playground
                        .bot()
                        .rows()
                        .contents()
                        .promise(new foreword.content.Handed(
                                "target/t_demosam", piece, 2, "d_other", "ask/a_other", null)))
                .isFalse();
    }

    @Test
    void stands_as_a_link_in_the_mail_when_it_is_one() throws Exception {
        submit(
                DemoRows.ALICE,
                opens(DemoRows.ALICE, "content add", "content"),
                Map.of(
                        "address",
                        List.of(ADDRESS),
                        "title",
                        List.of("Opening well"),
                        "line",
                        List.of("one-page story")));
        forwardable();
        press(DemoRows.ALICE, visitor.card(DemoRows.ALICE, "draft.content"), Press.of("draft.content"));
        View modal = visitor.modal(DemoRows.ALICE, "content");
        String link = playground.bot().rows().contents().all().stream()
                .filter(piece -> piece.title().equals("Opening well"))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        submit(DemoRows.ALICE, modal, Map.of("content", List.of(link)));
        Visitor.await(
                "the card of version 2",
                () -> visitor.cards(DemoRows.ALICE, "draft.approve")
                        .filter(card -> blocks(card).contains("Version 2"))
                        .findFirst());
        visitor.press(DemoRows.ALICE, "draft.approve");

        MimeMessage mail = visitor.mail(DANA, 2);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        String raw = text(mail);
        assertThat(raw)
                .contains("The one-page story, “Opening well”")
                .contains(ADDRESS)
                .doesNotContain("attached");
    }

    @Test
    void is_quiet_while_muted_and_loses_nothing() {
        assertThat(answer(DemoRows.ALICE, "mute soon").text()).contains("I do not understand");
        assertThat(answer(DemoRows.ALICE, "mute 1d").text()).contains("Quiet until Wed 25 Nov");
        done(as(DemoRows.DANA).post(DemoCast.ACME_CHANNEL, PRAISE));
        assertThat(visitor.cards(DemoRows.ALICE, "moment.ask")).isEmpty();
        assertThat(blocks(answer(DemoRows.ALICE, "moments"))).contains("1 moment open, 0 saved", "saved our quarter");

        press(DemoRows.ALICE, answer(DemoRows.ALICE, "moments"), Press.of("moment.ask"));
        assertThat(visitor.card(DemoRows.ALICE, "draft.approve").text()).contains("Dana Ortiz");

        answer(DemoRows.ALICE, "mute off");
        playground.bot().beat();
        assertThat(visitor.card(DemoRows.ALICE, "draft.approve").text()).contains("Dana Ortiz");
        Visitor.await(
                "the card that waited",
                () -> visitor.direct(DemoRows.ALICE).stream()
                        .filter(message -> message.blocks().toString().contains("saved our quarter"))
                        .findFirst());
    }

    @Test
    void lists_moments_apart_from_what_is_due() {
        assertThat(answer(DemoRows.ALICE, "moments").text()).contains("No moment is open");
        done(as(DemoRows.DANA).post(DemoCast.ACME_CHANNEL, PRAISE));
        visitor.card(DemoRows.ALICE, "moment.save");
        press(DemoRows.ALICE, answer(DemoRows.ALICE, "moments"), Press.of("moment.save"));

        Message saved = answer(DemoRows.ALICE, "moments");
        assertThat(blocks(saved))
                .contains("0 moments open, 1 saved", "Saved for later", "moment.thank")
                .doesNotContain("moment.save");
    }

    /** Dana is asked about Sam and says yes. */
    private Draft forwardable() throws Exception {
        done(as(DemoRows.DANA).post(DemoCast.ACME_CHANNEL, PRAISE));
        visitor.card(DemoRows.ALICE, "moment.ask");
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.press(DemoRows.ALICE, "draft.approve");
        visitor.answer(
                visitor.mail(DANA, 1),
                "Dana Ortiz <" + DANA + ">",
                "Sure, happy to introduce you.",
                playground.clock().instant());
        visitor.card(DemoRows.ALICE, "draft.content");
        return playground.bot().rows().people().teammates().stream()
                .flatMap(mate -> playground.bot().rows().drafts().pending(mate.id()).stream())
                .filter(draft -> draft.kind() == MessageKind.FORWARDABLE)
                .findFirst()
                .orElseThrow();
    }

    private void awaitLedger(String what) {
        Visitor.await(
                "the ledger to say " + what,
                () -> playground.bot().rows().contents().ledger().stream()
                        .filter(line -> line.sentAt() != null)
                        .findFirst()
                        .or(Optional::empty));
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((jakarta.mail.Multipart) mail.getContent())
                .getBodyPart(0)
                .getContent()
                .toString()
                .replaceAll("\\s+", " ");
    }
}
