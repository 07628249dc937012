package foreword;

import foreword.sandbox.PostOffice;
import foreword.sandbox.page.StageMail;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Reads a mail of the sandbox for the page: our own mails, so nothing here has to survive a hostile one. */
final class Postcard {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<String> attachments = new ArrayList<>();

    private Postcard() {}

    static StageMail read(PostOffice.Delivered delivered, int number) {
        try {
            MimeMessage mail = parsed(delivered.raw());
            Postcard card = new Postcard();
            card.walk(mail);
            Date date = mail.getSentDate();
            return new StageMail(
                    "m" + number,
                    first(mail.getFrom()),
                    written(mail.getRecipients(RecipientType.TO)),
                    written(mail.getRecipients(RecipientType.CC)),
                    String.valueOf(mail.getSubject()),
                    date == null ? Instant.EPOCH : date.toInstant(),
                    card.text.toString(),
                    card.html.toString(),
                    new String(delivered.raw(), StandardCharsets.UTF_8),
                    String.valueOf(mail.getMessageID()),
                    card.attachments);
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException("a mail of the sandbox cannot be read", unreadable);
        }
    }

    /** Where a mail wants its answers. */
    static List<String> replyTo(StageMail mail) {
        try {
            return written(parsed(mail.raw().getBytes(StandardCharsets.UTF_8)).getReplyTo());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("a mail of the sandbox cannot be read", unreadable);
        }
    }

    private void walk(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                walk(parts.getBodyPart(i));
            }
        } else if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/*")) {
            text.append(part.getContent());
        }
    }

    private static MimeMessage parsed(byte[] raw) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private static String first(Address[] addresses) {
        List<String> all = written(addresses);
        return all.isEmpty() ? "" : all.get(0);
    }

    private static List<String> written(Address @org.jspecify.annotations.Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Stream.of(addresses)
                        .map(address ->
                                address instanceof InternetAddress it ? it.toUnicodeString() : address.toString())
                        .toList();
    }
}
