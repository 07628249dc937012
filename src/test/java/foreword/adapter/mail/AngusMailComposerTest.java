package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.outbox.MailText;
import foreword.outbox.OutgoingMail;
import foreword.people.EmailAddress;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AngusMailComposerTest {
    private static final EmailAddress BOT = new EmailAddress("bot@ours.test");
    private static final EmailAddress PAT = new EmailAddress("pat@ours.test");
    private static final EmailAddress ANN = new EmailAddress("ann@there.test");
    private static final EmailAddress INTRODUCER = new EmailAddress("ian@else.test");
    private static final Instant DATE = Instant.parse("2026-03-05T10:20:30Z");

    private final AngusMailComposer composer = new AngusMailComposer(BOT, false);

    private static MailText mail(
            String name,
            String subject,
            MailText.@Nullable Attachment file,
            @Nullable String inReplyTo,
            List<String> refs) {
        return new MailText(
                MailText.Kind.PERSONAL,
                new MailText.Sender(name, PAT),
                List.of(ANN),
                List.of(INTRODUCER),
                words(subject),
                file,
                new MailText.Conversation("tok1", inReplyTo, refs),
                DATE);
    }

    private static MailText.Words words(String subject) {
        return new MailText.Words(subject, "Hallo Ann,\n\ngrüße\n", "<p>Hallo Ann,</p><p>grüße</p>", "de-AT");
    }

    private static MimeMessage parsed(OutgoingMail mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
    }

    @Test
    void writes_a_mail_on_behalf_of_a_teammate() throws Exception {
        OutgoingMail out = composer.compose(mail("Pat Lee", "Grüße – hello", null, null, List.of()));
        MimeMessage read = parsed(out);
        assertThat(read.getFrom()[0]).hasToString("\"Pat Lee (via Foreword)\" <bot@ours.test>");
        assertThat(read.getReplyTo())
                .extracting(Object::toString)
                .containsExactly("bot+r.tok1@ours.test", "pat@ours.test");
        assertThat(read.getSubject()).isEqualTo("Grüße – hello");
        assertThat(read.getHeader("Date")).containsExactly("Thu, 5 Mar 2026 10:20:30 +0000");
        assertThat(read.getHeader("To", null)).isEqualTo("ann@there.test");
        assertThat(read.getMessageID()).isEqualTo(out.messageId()).matches("<o\\.[0-9a-f]{32}@ours\\.test>");
        assertThat(read.getHeader("In-Reply-To")).isNull();
        assertThat(out.envelopeFrom()).isEqualTo(new EmailAddress("bot+b.tok1@ours.test"));
        MimeMultipart both = (MimeMultipart) read.getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(both.getBodyPart(0).getContent()).isEqualTo("Hallo Ann,\r\n\r\ngrüße\r\n");
        assertThat(both.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
    }

    @Test
    void writes_as_the_owner_where_the_server_lets_us() throws Exception {
        OutgoingMail out = new AngusMailComposer(BOT, true).compose(mail("Pat Lee", "Hello", null, null, List.of()));
        assertThat(parsed(out).getFrom()[0]).hasToString("Pat Lee <pat@ours.test>");
    }

    @Test
    void leaves_by_the_teammates_own_mailbox_where_there_is_one() throws Exception {
        AngusMailComposer composer = new AngusMailComposer(BOT, false, Set.of(new EmailAddress("pat@ours.test")));
        OutgoingMail out = composer.compose(mail("Pat Lee", "Hello", null, null, List.of()));
        assertThat(parsed(out).getFrom()[0]).hasToString("Pat Lee <pat@ours.test>");
        assertThat(parsed(out).getReplyTo())
                .extracting(Object::toString)
                .containsExactly("bot+r.tok1@ours.test", "pat@ours.test");
        assertThat(out.envelopeFrom()).isEqualTo(new EmailAddress("pat+b.tok1@ours.test"));
        assertThat(out.account()).isEqualTo(new EmailAddress("pat@ours.test"));
    }

    @Test
    void a_mail_that_a_person_approved_carries_nothing_of_a_machine() throws Exception {
        MimeMessage read = parsed(composer.compose(mail("Pat Lee", "Hello", null, null, List.of())));
        assertThat(read.getHeader("Content-Language")).containsExactly("de-AT");
        assertThat(read.getHeader("Auto-Submitted")).isNull();
        assertThat(read.getHeader("X-Auto-Response-Suppress")).isNull();
        assertThat(read.getHeader("Precedence")).isNull();
    }

    @Test
    void a_notice_comes_from_the_program_and_asks_machines_not_to_answer() throws Exception {
        MimeMessage read = parsed(new AngusMailComposer(BOT, true)
                .compose(new MailText(
                        MailText.Kind.NOTICE,
                        new MailText.Sender("Foreword", BOT),
                        List.of(PAT),
                        List.of(),
                        words("Due today"),
                        null,
                        MailText.Conversation.begun("tok1"),
                        DATE)));
        assertThat(read.getFrom()[0]).hasToString("Foreword <bot@ours.test>");
        assertThat(read.getReplyTo()).extracting(Object::toString).containsExactly("bot+n.tok1@ours.test");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
    }

    @Test
    void names_bcc_only_among_the_recipients() {
        OutgoingMail out = composer.compose(mail("Pat", "Hello", null, null, List.of()));
        assertThat(out.recipients()).containsExactly(ANN, INTRODUCER);
        assertThat(new String(out.raw(), StandardCharsets.UTF_8))
                .doesNotContain("ian@else")
                .doesNotContainPattern("(?im)^(resent-)?bcc[ \\t]*:");
    }

    @Test
    void ends_every_line_with_a_carriage_return() {
        String raw = new String(
                composer.compose(mail("Pat", "Hello", null, null, List.of())).raw(), StandardCharsets.UTF_8);
        assertThat(raw.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void puts_an_attachment_behind_the_text() throws Exception {
        byte[] bytes = {0, 1, 13, 10, (byte) 255};
        var file = new MailText.Attachment("../Überblick: Mai.pdf", "application/pdf", bytes);
        MimeMultipart mixed = (MimeMultipart) parsed(composer.compose(mail("Pat", "Hello", file, null, List.of())))
                .getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        MimeBodyPart part = (MimeBodyPart) mixed.getBodyPart(1);
        assertThat(part.getFileName()).isEqualTo("_Überblick_ Mai.pdf");
        assertThat(part.getDisposition()).isEqualTo("attachment");
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void keeps_the_first_and_the_last_twenty_references() throws Exception {
        List<String> ids =
                IntStream.range(0, 60).mapToObj(i -> "<m" + i + "@there.test>").toList();
        MimeMessage read = parsed(composer.compose(mail("Pat", "Re: hello", null, "<m59@there.test>", ids)));
        assertThat(read.getHeader("In-Reply-To", null)).isEqualTo("<m59@there.test>");
        String[] kept = read.getHeader("References", null).trim().split("\\s+");
        assertThat(kept)
                .hasSize(21)
                .startsWith("<m0@there.test>", "<m40@there.test>")
                .endsWith("<m59@there.test>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: evil@x.test",
                "a\nb",
                "a\rb",
                "a\u0000b",
                "a\u0007b",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b"
            })
    void refuses_line_breaks_and_controls_and_names_the_field(String hostile) {
        var file = new MailText.Attachment(hostile, "text/plain", new byte[0]);
        assertThatThrownBy(() -> composer.compose(mail(hostile, "s", null, null, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The sender name of the mail holds");
        assertThatThrownBy(() -> composer.compose(mail("Pat", hostile, null, null, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The subject of the mail holds");
        assertThatThrownBy(() -> composer.compose(mail("Pat", "s", file, null, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The attachment name of the mail holds");
        assertThatThrownBy(() -> composer.compose(mail("Pat", "s", null, "<" + hostile + "@x>", List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The In-Reply-To of the mail holds");
        assertThatThrownBy(() -> composer.compose(mail("Pat", "s", null, null, List.of("<" + hostile + "@x>"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The References of the mail holds");
    }

    @Test
    void refuses_half_characters_and_low_bytes_that_break_lines() {
        String half = new String(new char[] {'a', (char) 0xd83d, 'b'});
        assertThatThrownBy(() -> composer.compose(mail("Pat", half, null, null, List.of())))
                .hasMessageStartingWith("The subject of the mail holds");
        assertThatThrownBy(() -> composer.compose(mail("Pat", "s", null, "<a\u010d\u010ab@x>", List.of())))
                .hasMessageStartingWith("The In-Reply-To of the mail holds");
        assertThat(composer.compose(mail("Pat", "fine \ud83d\ude00", null, null, List.of()))
                        .raw())
                .isNotEmpty();
    }
}
