package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.sandbox.Channel;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.PostOffice;
import foreword.testing.Base;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from the kind word to the thank-you, over real HTTP, sockets, SMTP, IMAP, SQLite and PostgreSQL. */
class StoryTest {
    private static final String DANA = "dana@acme.example";
    private static final String SAM = "sam@northwind.example";
    private static final String PRAISE =
            "The rollout went without a hitch. Honestly, you people saved our quarter, thank you.";

    /** A Tuesday morning. */
    private static final Instant START = Instant.parse("2026-11-24T09:12:00Z");

    @TempDir
    Path folder;

    @Test
    void goes_from_praise_to_thank_you_over_http() throws Exception {
        try (Playground playground = open(false)) {
            play(playground, () -> {});
        }
    }

    @Test
    void goes_from_praise_to_thank_you_over_socket_mode() throws Exception {
        try (Playground playground = open(true)) {
            play(playground, () -> {});
        }
    }

    @Test
    void comes_to_the_same_end_when_restarted_after_every_step() throws Exception {
        try (Playground playground = open(false)) {
            play(playground, playground::restart);
        }
    }

    @Test
    void comes_to_the_same_end_on_postgresql() throws Exception {
        try (Playground playground = open(Base.POSTGRESQL, false)) {
            play(playground, playground::restart);
        }
    }

    private Playground open(boolean sockets) throws IOException {
        return open(Base.SQLITE, sockets);
    }

    private Playground open(Base base, boolean sockets) throws IOException {
        Clock real = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
        return Playground.open(new Playground.Plan(0, 0, base.url(folder), Path.of("."), sockets, true), real);
    }

    private static void play(Playground playground, Runnable afterEachStep) throws Exception {
        Visitor visitor = new Visitor(playground.slack(), playground.post());
        question(visitor);
        afterEachStep.run();
        forwardable(playground, visitor);
        afterEachStep.run();
        introduction(playground, visitor);
        afterEachStep.run();
        thanks(playground, visitor);
        afterEachStep.run();
        outcome(playground, visitor);
        nothingWasSaidBeforeOutsiders(playground);
        assertThat(playground.bot().rows().log().verified()).isTrue();
    }

    private static void question(Visitor visitor) throws Exception {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);

        assertThat(visitor.card(DemoRows.ALICE, "moment.ask").text()).contains("Dana Ortiz");
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.card(DemoRows.ALICE, "draft.approve");
        assertThat(visitor.mails(DANA)).isEmpty();
        visitor.press(DemoRows.ALICE, "draft.approve");

        MimeMessage mail = visitor.mail(DANA, 1);
        assertThat(mail.getSubject()).contains("Sam Lee");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(Visitor.addresses(mail, RecipientType.TO)).containsExactly(DANA);
        assertThat(mail.getReplyTo()).hasSize(2);
    }

    private static void forwardable(Playground playground, Visitor visitor) throws Exception {
        visitor.answer(
                visitor.mail(DANA, 1), "Dana Ortiz <" + DANA + ">", "Sure, happy to introduce you.", now(playground));

        visitor.card(DemoRows.ALICE, "reply.no");
        Message card = visitor.card(DemoRows.ALICE, "draft.approve");
        assertThat(card.text()).contains("Dana Ortiz").contains("Sam Lee");
        visitor.press(DemoRows.ALICE, "draft.approve");

        MimeMessage mail = visitor.mail(DANA, 2);
        assertThat(mail.getSubject()).contains("Alice Park").contains("Sam Lee").contains("Northwind");
        assertThat(mail.getHeader("In-Reply-To")).isNull();
        assertThat(attachmentOf(mail)).endsWith(".pdf");
        assertThat(visitor.mails(SAM)).isEmpty();
    }

    private static void introduction(Playground playground, Visitor visitor) throws Exception {
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "Dana Ortiz <" + DANA + ">",
                                List.of("Sam Lee <" + SAM + ">"),
                                List.of("alice@larkfield.example", Playground.BOT.value()),
                                "Sam, meet Alice (Larkfield)",
                                "Sam, Alice did our rollout. Alice, Sam opens a third site. Over to you both.",
                                List.of()),
                        now(playground));

        Visitor.await(
                "the card of the first reply",
                () -> visitor.cards(DemoRows.ALICE, "draft.approve")
                        .filter(card -> card.blocks().toString().contains(SAM))
                        .findFirst());
        visitor.press(DemoRows.ALICE, "draft.approve");

        MimeMessage mail = visitor.mail(SAM, 2);
        assertThat(mail.getSubject()).isEqualTo("Re: Sam, meet Alice (Larkfield)");
        assertThat(mail.getHeader("In-Reply-To")).hasSize(1);
        assertThat(Visitor.addresses(mail, RecipientType.TO)).containsExactly(SAM);
        assertThat(Visitor.addresses(mail, RecipientType.CC)).isEmpty();
        MimeMessage blind = visitor.mail(DANA, 3);
        assertThat(blind.getMessageID()).isEqualTo(mail.getMessageID());
    }

    private static void thanks(Playground playground, Visitor visitor) throws Exception {
        turn(playground, Duration.ofDays(1).plusHours(1));

        visitor.press(DemoRows.ALICE, "thanks.draft");
        visitor.press(DemoRows.ALICE, "draft.approve");

        MimeMessage mail = visitor.mail(DANA, 4);
        assertThat(mail.getSubject()).containsIgnoringCase("thank");
        Visitor.await(
                "the thank-you to be paid",
                () -> playground.bot().rows().thanks().countPaid() == 1 ? Optional.of(true) : Optional.empty());
        kindAnswer(playground, visitor, mail);
    }

    private static void kindAnswer(Playground playground, Visitor visitor, MimeMessage thanks) throws Exception {
        visitor.answer(
                thanks, "Dana Ortiz <" + DANA + ">", "You are the best partner we ever worked with.", now(playground));

        Visitor.await(
                "praise in answer to the thank-you",
                () -> playground.bot().rows().people().contactWithSlackId(DemoRows.DANA).stream()
                        .flatMap(dana -> playground.bot().rows().praises().of(dana.id()).stream())
                        .filter(praise -> praise.quote().contains("best partner"))
                        .findFirst());
    }

    private static void outcome(Playground playground, Visitor visitor) {
        turn(playground, Duration.ofDays(8));

        visitor.press(DemoRows.ALICE, "intro.met");

        Visitor.await(
                "the meeting to be noted",
                () -> playground.bot().rows().introductions().all().stream()
                        .filter(it -> it.state() == foreword.introduction.Introduction.State.MET)
                        .findFirst());
        assertThat(visitor.mails(DANA)).hasSize(4);
        assertThat(playground.bot().rows().people().teammates().stream()
                        .flatMap(mate -> playground.bot().rows().drafts().pending(mate.id()).stream())
                        .map(Draft::kind))
                .as("whoever introduced us hears of it")
                .containsExactly(MessageKind.REPORT_BACK);
    }

    private static void nothingWasSaidBeforeOutsiders(Playground playground) {
        assertThat(playground.slack().workspace().channels().stream()
                        .filter(channel -> channel.kind() != Channel.Kind.DIRECT)
                        .flatMap(channel -> playground.slack().workspace().messages(channel.id()).stream())
                        .filter(Message::fromBot))
                .isEmpty();
    }

    private static void turn(Playground playground, Duration by) {
        playground.clock().turnTo(playground.clock().instant().plus(by));
        playground.bot().beat();
    }

    private static Instant now(Playground playground) {
        return playground.clock().instant().atOffset(ZoneOffset.UTC).toInstant();
    }

    private static String attachmentOf(MimeMessage mail) throws MessagingException, IOException {
        Multipart mixed = (Multipart) mail.getContent();
        return String.valueOf(mixed.getBodyPart(mixed.getCount() - 1).getFileName());
    }
}
