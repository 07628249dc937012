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
import foreword.outbox.OutgoingMail;
import foreword.people.EmailAddress;
import foreword.testing.MailSink;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Mails a second over one connection, beside the bare library on the same messages. */
final class Sending implements Part {
    private static final EmailAddress BOT = new EmailAddress("bot@larkfield.example");
    private static final int MAILS = 500;
    private static final int ROUNDS = 7;

    @Override
    public String name() {
        return "sending";
    }

    @Override
    public void print(Markdown out) throws IOException {
        try (MailSink sink = MailSink.quick()) {
            SmtpAccount account = new SmtpAccount("127.0.0.1", sink.port(), Encryption.NONE, null, Trust.USUAL);
            List<OutgoingMail> mails = mails();
            List<Double> ours = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                bare.add(perSecond(() -> bare(account, mails)));
                ours.add(perSecond(() -> ours(account, mails)));
            }
            int all = 2 * ROUNDS * MAILS;
            if (sink.taken() != all) {
                throw new IllegalStateException(sink.taken() + " of " + all + " mails arrived");
            }
            print(out, bare, ours);
        } catch (Exception failed) {
            throw new IOException("the measurement of sending failed", failed);
        }
    }

    private static void print(Markdown out, List<Double> bare, List<Double> ours) {
        out.title(
                "Sending over one connection",
                MAILS + " mails of two parts to a server on this machine that only counts them; " + ROUNDS
                        + " rounds of each in turn, the best and the middle one.");
        out.head("sender", "mails a second, best", "middle", "share of the library's, best", "middle");
        out.row("Angus Mail 2.0.5", whole(best(bare)), whole(middle(bare)), 1.0, 1.0);
        out.row(
                "Foreword",
                whole(best(ours)),
                whole(middle(ours)),
                best(ours) / best(bare),
                middle(ours) / middle(bare));
    }

    /** Something to measure. */
    @FunctionalInterface
    private interface Round {
        void run() throws Exception;
    }

    private static double perSecond(Round round) throws Exception {
        long start = System.nanoTime();
        round.run();
        return MAILS * 1e9 / (System.nanoTime() - start);
    }

    private static void ours(SmtpAccount account, List<OutgoingMail> mails) throws Exception {
        SendingAccount sending = new SendingAccount(BOT, account, null, SendingAccount.SentCopy.NONE);
        try (SmtpMailSender sender = new SmtpMailSender(List.of(sending))) {
            for (OutgoingMail mail : mails) {
                sender.send(mail);
            }
        }
    }

    private static void bare(SmtpAccount account, List<OutgoingMail> mails) throws MessagingException {
        var session = MailSessions.smtp(account, BOT.domain(), MailSessions.TIMEOUT);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(account.host(), account.port(), null, null);
            for (OutgoingMail mail : mails) {
                SMTPMessage message = new SMTPMessage(session, new ByteArrayInputStream(mail.raw()));
                message.setEnvelopeFrom(mail.envelopeFrom().value());
                Address[] to = {new InternetAddress(mail.recipients().get(0).value())};
                transport.sendMessage(message, to);
            }
        }
    }

    private static List<OutgoingMail> mails() {
        AngusMailComposer composer = new AngusMailComposer(BOT, false);
        return IntStream.range(0, MAILS)
                .mapToObj(i -> composer.compose(new MailText(
                        MailText.Kind.PERSONAL,
                        new MailText.Sender("Pat Lee", new EmailAddress("pat@larkfield.example")),
                        List.of(new EmailAddress("client" + i + "@acme.example")),
                        List.of(),
                        new MailText.Words(
                                "May I ask you something?",
                                "Hi,\n\nthank you for the kind words last week.\n".repeat(20),
                                "<p>Hi,</p><p>thank you for the kind words last week.</p>".repeat(20),
                                "en"),
                        null,
                        MailText.Conversation.begun(Key.random(20)),
                        Instant.parse("2026-11-24T09:00:00Z"))))
                .toList();
    }

    private static double best(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static double middle(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private static String whole(double rate) {
        return String.format(Locale.ROOT, "%,.0f", rate);
    }
}
