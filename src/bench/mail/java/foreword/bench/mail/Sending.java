package foreword.bench.mail;

import foreword.activity.Key;
import foreword.adapter.mail.AngusMailComposer;
import foreword.adapter.mail.Encryption;
import foreword.adapter.mail.MailSessions;
import foreword.adapter.mail.SendingAccount;
import foreword.adapter.mail.SmtpAccount;
import foreword.adapter.mail.SmtpMailSender;
import foreword.adapter.mail.Trust;
import foreword.outbox.MailText;
import foreword.outbox.OutcomeUnknown;
import foreword.outbox.OutgoingMail;
import foreword.outbox.SendDeferred;
import foreword.outbox.SendRefused;
import foreword.outbox.ServerDown;
import foreword.people.EmailAddress;
import foreword.testing.MailSink;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Mails a second over one connection, beside the bare library on the same messages. */
final class Sending implements Part {
    private static final EmailAddress BOT = new EmailAddress("bot@larkfield.example");
    private static final AngusMailComposer COMPOSER = new AngusMailComposer(BOT, false);
    private static final int MAILS = 4000;
    private static final int WARM_UP = 1000;

    @Override
    public String name() {
        return "sending";
    }

    @Override
    public void print(Markdown out) throws IOException {
        try (MailSink sink = MailSink.quick()) {
            measure(out, sink, new SmtpAccount("127.0.0.1", sink.port(), Encryption.NONE, null, Trust.USUAL));
        } catch (SendRefused | SendDeferred | ServerDown | OutcomeUnknown | MessagingException failed) {
            throw new IOException("the measurement of sending failed", failed);
        }
    }

    /** The two take turns mail by mail, so that whatever else the machine does falls on both alike. */
    private static void measure(Markdown out, MailSink sink, SmtpAccount account)
            throws MessagingException, SendRefused, SendDeferred, ServerDown, OutcomeUnknown {
        Session session = MailSessions.smtp(account, BOT.domain(), MailSessions.TIMEOUT);
        long[] bare = new long[MAILS];
        long[] ours = new long[MAILS];
        try (Transport transport = session.getTransport("smtp");
                SmtpMailSender sender = new SmtpMailSender(
                        List.of(new SendingAccount(BOT, account, null, SendingAccount.SentCopy.NONE)))) {
            transport.connect(account.host(), account.port(), null, null);
            for (int i = -WARM_UP; i < MAILS; i++) {
                OutgoingMail mail = mail(i);
                boolean bareFirst = i % 2 == 0;
                long start = System.nanoTime();
                send(bareFirst, transport, session, sender, mail);
                long between = System.nanoTime();
                send(!bareFirst, transport, session, sender, mail);
                long end = System.nanoTime();
                if (i >= 0) {
                    bare[i] = bareFirst ? between - start : end - between;
                    ours[i] = bareFirst ? end - between : between - start;
                }
            }
        }
        if (sink.taken() != 2 * (MAILS + WARM_UP)) {
            throw new IllegalStateException("only " + sink.taken() + " mails arrived");
        }
        print(out, bare, ours);
    }

    private static void print(Markdown out, long[] bare, long[] ours) {
        out.title(
                "Sending over one connection",
                MAILS + " mails of two parts to a server on this machine that only counts them, each sent by both in turn after "
                        + WARM_UP + " to warm up.",
                "Foreword changes the connection after every five hundred mails; the library keeps one.");
        out.head("sender", "mails a second", "share", "µs a mail, middle", "share");
        row(out, "Angus Mail 2.0.5", bare, bare);
        row(out, "Foreword", ours, bare);
    }

    private static void row(Markdown out, String name, long[] nanos, long[] bare) {
        out.row(
                name,
                String.format(Locale.ROOT, "%,.0f", rate(nanos)),
                rate(nanos) / rate(bare),
                String.format(Locale.ROOT, "%,.0f", middle(nanos) / 1000.0),
                (double) middle(bare) / middle(nanos));
    }

    private static double rate(long[] nanos) {
        return nanos.length * 1e9 / Arrays.stream(nanos).sum();
    }

    private static long middle(long[] nanos) {
        return Arrays.stream(nanos).sorted().toArray()[nanos.length / 2];
    }

    private static void send(
            boolean bare, Transport transport, Session session, SmtpMailSender sender, OutgoingMail mail)
            throws MessagingException, SendRefused, SendDeferred, ServerDown, OutcomeUnknown {
        if (bare) {
            bare(transport, session, mail);
        } else {
            sender.send(mail);
        }
    }

    private static void bare(Transport transport, Session session, OutgoingMail mail) throws MessagingException {
        SMTPMessage message = new SMTPMessage(session, new ByteArrayInputStream(mail.raw()));
        message.setEnvelopeFrom(mail.envelopeFrom().value());
        Address[] to = {new InternetAddress(mail.recipients().get(0).value())};
        transport.sendMessage(message, to);
    }

    private static OutgoingMail mail(int number) {
        return COMPOSER.compose(new MailText(
                MailText.Kind.PERSONAL,
                new MailText.Sender("Pat Lee", new EmailAddress("pat@larkfield.example")),
                List.of(new EmailAddress("client" + Math.abs(number) + "@acme.example")),
                List.of(),
                new MailText.Words(
                        "May I ask you something?",
                        "Hi,\n\nthank you for the kind words last week.\n".repeat(20),
                        "<p>Hi,</p><p>thank you for the kind words last week.</p>".repeat(20),
                        "en"),
                null,
                MailText.Conversation.begun(Key.random(20)),
                Instant.parse("2026-11-24T09:00:00Z")));
    }
}
