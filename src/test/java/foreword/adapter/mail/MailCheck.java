package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.outbox.MailText;
import foreword.outbox.OutgoingMail;
import foreword.people.EmailAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds the bytes of a mail to what was asked for: these headers, these people, these parts, and nothing besides. */
final class MailCheck {
    private final MailText asked;
    private final EmailAddress bot;
    private final OutgoingMail written;
    private final StrictMail mail;

    private MailCheck(MailText asked, EmailAddress bot, OutgoingMail written) {
        this.asked = asked;
        this.bot = bot;
        this.written = written;
        this.mail = StrictMail.read(written.raw());
    }

    static void holds(MailText asked, EmailAddress bot, OutgoingMail written) {
        MailCheck check = new MailCheck(asked, bot, written);
        check.headers();
        check.people();
        check.place();
        check.parts();
    }

    private void headers() {
        List<String> expected = new ArrayList<>(List.of(
                "Date",
                "From",
                "Reply-To",
                "To",
                "Subject",
                "Content-Language",
                "Message-ID",
                "MIME-Version",
                "Content-Type"));
        if (asked.kind() == MailText.Kind.NOTICE) {
            expected.addAll(List.of("Auto-Submitted", "X-Auto-Response-Suppress"));
        }
        if (asked.conversation().inReplyTo() != null) {
            expected.add("In-Reply-To");
        }
        if (!asked.conversation().references().isEmpty()) {
            expected.add("References");
        }
        same(expected.stream().sorted().toList(), mail.names().stream().sorted().toList());
        assertThat(StrictMail.shown(mail.header("Subject")))
                .isEqualTo(asked.words().subject());
        assertThat(mail.header("Content-Language")).isEqualTo(asked.words().language());
        assertThat(mail.header("Message-ID")).isEqualTo(written.messageId());
    }

    private void people() {
        boolean notice = asked.kind() == MailText.Kind.NOTICE;
        String from = mail.header("From");
        String name = asked.sender().name() + (notice ? "" : " (via Foreword)");
        if (!name.isBlank()) {
            assertThat(StrictMail.nameOf(from)).isEqualTo(name);
        }
        assertThat(from).endsWith("<" + bot.value() + ">");
        assertThat(mail.header("To")).isEqualTo(listed(asked.to()));
        String thread = bot.localPart() + "+r." + asked.conversation().token().toLowerCase(java.util.Locale.ROOT) + "@"
                + bot.domain();
        assertThat(mail.header("Reply-To"))
                .isEqualTo(
                        notice
                                ? thread.replace("+r.", "+n.")
                                : thread + ", " + listed(List.of(asked.sender().address())));
        assertThat(written.recipients())
                .containsExactlyElementsOf(Stream.concat(asked.to().stream(), asked.bcc().stream())
                        .distinct()
                        .toList());
    }

    private void place() {
        if (asked.conversation().inReplyTo() != null) {
            assertThat(mail.header("In-Reply-To"))
                    .isEqualTo(asked.conversation().inReplyTo());
        }
        List<String> references = asked.conversation().references();
        if (!references.isEmpty()) {
            List<String> kept = references.size() <= 21
                    ? references
                    : Stream.concat(
                                    references.stream().limit(1),
                                    references.stream().skip(references.size() - 20L))
                            .toList();
            assertThat(List.of(mail.header("References").split(" "))).isEqualTo(kept);
        }
    }

    private void parts() {
        MailText.Attachment file = asked.attachment();
        StrictMail both = file == null ? mail : mail.parts().get(0);
        assertThat(mail.parts()).hasSize(2);
        assertThat(both.parts()).hasSize(2);
        text(both.parts().get(0), "text/plain; charset=UTF-8", asked.words().text());
        text(both.parts().get(1), "text/html; charset=UTF-8", asked.words().html());
        if (file != null) {
            StrictMail part = mail.parts().get(1);
            assertThat(part.names())
                    .containsExactlyInAnyOrder("Content-Type", "Content-Transfer-Encoding", "Content-Disposition");
            assertThat(part.decoded()).isEqualTo(file.bytes());
            assertThat(StrictMail.parameter("filename", part.header("Content-Disposition")))
                    .isEqualTo(StrictMail.parameter("name", part.header("Content-Type")))
                    .doesNotContain("/", "\\", "\"");
        }
    }

    private static void text(StrictMail part, String type, String text) {
        assertThat(part.names()).containsExactlyInAnyOrder("Content-Type", "Content-Transfer-Encoding");
        assertThat(part.header("Content-Type")).isEqualTo(type);
        byte[] asked = text.replaceAll("\r\n|\r|\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(part.decoded()).isEqualTo(asked);
    }

    private static void same(Object asked, Object found) {
        if (!asked.equals(found)) {
            assertThat(found).isEqualTo(asked);
        }
    }

    private static String listed(List<EmailAddress> addresses) {
        return String.join(
                ", ",
                addresses.stream()
                        .map(address -> address.localPart() + "@" + IDN.toASCII(address.domain()))
                        .toList());
    }
}
