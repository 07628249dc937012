package foreword.adapter.mail;

import foreword.outbox.MailComposer;
import foreword.outbox.MailText;
import foreword.outbox.OutgoingMail;
import foreword.people.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the bytes of a mail with Angus Mail. */
public final class AngusMailComposer implements MailComposer {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final SecureRandom random = new SecureRandom();
    private final Session session = Session.getInstance(new Properties());
    private final EmailAddress botAddress;
    private final boolean sendAsOwner;
    private final Set<EmailAddress> mailboxes;

    /**
     * @param botAddress our own account, whose plus-forms receive replies, and bounces of what leaves by it
     * @param sendAsOwner true where the server lets us write the teammate's address into From
     */
    public AngusMailComposer(EmailAddress botAddress, boolean sendAsOwner) {
        this(botAddress, sendAsOwner, Set.of());
    }

    /** @param mailboxes the teammates whose mail leaves by their own account */
    public AngusMailComposer(EmailAddress botAddress, boolean sendAsOwner, Set<EmailAddress> mailboxes) {
        this.botAddress = botAddress;
        this.sendAsOwner = sendAsOwner;
        this.mailboxes = Set.copyOf(mailboxes);
    }

    @Override
    public OutgoingMail compose(MailText mail) {
        String token = HeaderGuard.token("thread token", mail.conversation().token());
        EmailAddress account = account(mail);
        String messageId = newMessageId(account);
        OwnMessage message = new OwnMessage(session, messageId);
        try {
            writeHeaders(message, mail, token);
            message.setContent(content(mail));
            message.saveChanges();
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            List<EmailAddress> recipients = Stream.concat(mail.to().stream(), mail.bcc().stream())
                    .distinct()
                    .toList();
            SafeHeaders.addresses("Bcc address", mail.bcc());
            return new OutgoingMail(messageId, plus(account, returnMark(mail), token), recipients, raw.toByteArray());
        } catch (MessagingException unfit) {
            throw new IllegalArgumentException("the mail could not be written: " + unfit.getMessage(), unfit);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void writeHeaders(OwnMessage message, MailText mail, String token) throws MessagingException {
        SafeHeaders.header(message, "Date", date(mail.date()));
        writeFrom(message, mail, token);
        SafeHeaders.to(message, mail.to());
        SafeHeaders.subject(message, mail.words().subject());
        SafeHeaders.header(
                message,
                "Content-Language",
                HeaderGuard.language("language", mail.words().language()));
        writePlace(message, mail.conversation());
    }

    private void writeFrom(OwnMessage message, MailText mail, String token) throws MessagingException {
        MailText.Sender sender = mail.sender();
        if (mail.kind() == MailText.Kind.NOTICE) {
            SafeHeaders.from(message, "sender name", sender.name(), botAddress);
            SafeHeaders.replyTo(message, List.of(plus(botAddress, "n", token)));
            SafeHeaders.header(message, "Auto-Submitted", "auto-generated");
            SafeHeaders.header(message, "X-Auto-Response-Suppress", "OOF, AutoReply");
            return;
        }
        if (sendAsOwner || mailboxes.contains(sender.address())) {
            SafeHeaders.from(message, "sender name", sender.name(), sender.address());
        } else {
            SafeHeaders.from(message, "sender name", sender.name() + " (via Foreword)", botAddress);
        }
        // some programs answer only the first, and there it is heard
        SafeHeaders.replyTo(message, List.of(plus(botAddress, "r", token), sender.address()));
    }

    private static void writePlace(OwnMessage message, MailText.Conversation conversation) throws MessagingException {
        if (conversation.inReplyTo() != null) {
            SafeHeaders.header(message, "In-Reply-To", HeaderGuard.messageId("In-Reply-To", conversation.inReplyTo()));
        }
        SafeHeaders.references(message, conversation.references());
    }

    private static MimeMultipart content(MailText mail) throws MessagingException {
        MimeMultipart both = new MimeMultipart(
                "alternative",
                SafeHeaders.text("plain", QuotedPrintable.of(mail.words().text())),
                SafeHeaders.text("html", QuotedPrintable.of(mail.words().html())));
        MailText.Attachment file = mail.attachment();
        if (file == null) {
            return both;
        }
        refuseTooLarge(file);
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(both);
        return new MimeMultipart("mixed", words, SafeHeaders.file(file.name(), file.type(), file.bytes()));
    }

    private static void refuseTooLarge(MailText.Attachment file) {
        if (file.bytes().length > MailText.Attachment.LARGEST) {
            throw new IllegalArgumentException("The attached file has " + (file.bytes().length >> 20) + " MB; at most "
                    + (MailText.Attachment.LARGEST >> 20)
                    + " MB go along with a mail, because many servers refuse more.");
        }
    }

    /** The mailbox it leaves by: the teammate's own where there is one, else ours. */
    private EmailAddress account(MailText mail) {
        EmailAddress sender = mail.sender().address();
        return mail.kind() != MailText.Kind.NOTICE && mailboxes.contains(sender) ? sender : botAddress;
    }

    /** What comes back of a notice is told from what comes back of a letter. */
    private static String returnMark(MailText mail) {
        return mail.kind() == MailText.Kind.NOTICE ? "n" : "b";
    }

    private static EmailAddress plus(EmailAddress account, String mark, String token) {
        return new EmailAddress(account.localPart() + "+" + mark + "." + token + "@" + account.domain());
    }

    private String newMessageId(EmailAddress account) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String domain = SafeHeaders.ascii("own address", account);
        return "<o." + HexFormat.of().formatHex(bytes) + domain.substring(domain.indexOf('@')) + ">";
    }

    private static String date(Instant instant) {
        return DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Saving would otherwise replace the Message-ID by one of the library's own. */
    private static final class OwnMessage extends MimeMessage {
        private final String messageId;

        OwnMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            SafeHeaders.header(this, "Message-ID", messageId);
        }
    }
}
