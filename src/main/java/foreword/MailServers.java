package foreword;

import foreword.adapter.mail.AngusMailComposer;
import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.RefreshTokens;
import foreword.adapter.mail.SmtpAccount;
import foreword.adapter.mail.SmtpMailSender;
import foreword.adapter.mail.box.ImapMailbox;
import foreword.adapter.mail.reading.MimeMailReader;
import foreword.config.MailSettings;
import foreword.config.SendAs;
import foreword.inbox.MailLedger;
import foreword.inbox.ReceivedMail;
import foreword.outbox.MailComposer;
import foreword.outbox.MailSender;
import foreword.people.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bot's mail over SMTP and IMAP. */
final class MailServers implements Mailroom {
    static final Duration POLL = Duration.ofSeconds(30);

    private final EmailAddress address;
    private final boolean provesSenders;
    private final SmtpMailSender sender;
    private final AngusMailComposer composer;
    private final MimeMailReader reader;
    private final boolean hears;
    private final @Nullable ImapMailbox mailbox;

    MailServers(Accounts accounts, MailLedger ledger, Duration poll, Clock clock) {
        this.address = accounts.address();
        this.sender = new SmtpMailSender(accounts.smtp(), accounts.imap(), address.domain());
        this.composer = new AngusMailComposer(address, accounts.sendAsOwner());
        this.hears = accounts.imap() != null && accounts.authservId() != null;
        this.reader = new MimeMailReader(accounts.authservId());
        this.provesSenders = accounts.authservId() != null;
        ImapAccount imap = accounts.imap();
        this.mailbox = imap == null ? null : new ImapMailbox(imap, ledger, poll, clock);
    }

    /** Where the mail goes and comes from. */
    record Accounts(
            EmailAddress address,
            SmtpAccount smtp,
            @Nullable ImapAccount imap,
            boolean sendAsOwner,
            @Nullable String authservId) {}

    static Mailroom of(MailSettings settings, MailLedger ledger, RefreshTokens refreshTokens, Clock clock) {
        String address = settings.address();
        if (address == null) {
            return new NoMailroom();
        }
        MailAccounts accounts = new MailAccounts(settings, address, refreshTokens, clock);
        return new MailServers(
                new Accounts(
                        new EmailAddress(address),
                        accounts.smtp(),
                        accounts.imap(),
                        settings.sendAs() == SendAs.OWNER,
                        settings.authservId()),
                ledger,
                POLL,
                clock);
    }

    @Override
    public Optional<EmailAddress> address() {
        return Optional.of(address);
    }

    @Override
    public boolean provesSenders() {
        return provesSenders;
    }

    @Override
    public MailSender sender() {
        return sender;
    }

    @Override
    public MailComposer composer() {
        return composer;
    }

    @Override
    public boolean hears() {
        return hears;
    }

    @Override
    public ReceivedMail read(byte[] raw) {
        return reader.read(raw);
    }

    @Override
    public void start() {
        if (mailbox != null) {
            mailbox.start();
        }
    }

    @Override
    public boolean connected() {
        return mailbox == null || mailbox.connected();
    }

    @Override
    public void close() {
        if (mailbox != null) {
            mailbox.close();
        }
    }
}
