package foreword;

import foreword.inbox.ReceivedMail;
import foreword.outbox.Limits;
import foreword.outbox.MailComposer;
import foreword.outbox.MailSender;
import foreword.outbox.OutgoingMail;
import foreword.outbox.SendRefused;
import foreword.people.EmailAddress;
import foreword.workflow.TrustedNotices;
import java.util.List;
import java.util.Optional;

/** Mail is switched off: drafts can be copied and sent by hand. */
final class NoMailroom implements Mailroom {
    @Override
    public Optional<EmailAddress> address() {
        return Optional.empty();
    }

    @Override
    public boolean provesSenders() {
        return false;
    }

    @Override
    public TrustedNotices notices() {
        return new TrustedNotices(List.of());
    }

    @Override
    public MailSender sender() {
        return new MailSender() {
            @Override
            public String send(OutgoingMail mail, Runnable lastLook) throws SendRefused {
                throw new SendRefused("mail is switched off");
            }

            @Override
            public boolean looksForSent(OutgoingMail mail) {
                return false;
            }

            @Override
            public boolean foundSent(OutgoingMail mail) {
                return false;
            }

            @Override
            public boolean filesCopy(OutgoingMail mail) {
                return false;
            }

            @Override
            public void fileCopy(OutgoingMail mail) {}

            @Override
            public void rest() {}
        };
    }

    @Override
    public Limits limits() {
        return Limits.NONE;
    }

    @Override
    public MailComposer composer() {
        return mail -> {
            throw new IllegalStateException("mail is switched off");
        };
    }

    @Override
    public boolean hears() {
        return false;
    }

    @Override
    public ReceivedMail read(byte[] raw) {
        throw new IllegalStateException("mail is switched off");
    }

    @Override
    public void listen() {}

    @Override
    public void rest() {}

    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public void close() {}
}
