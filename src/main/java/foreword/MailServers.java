package foreword;

import foreword.adapter.mail.AngusMailComposer;
import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.RefreshTokens;
import foreword.adapter.mail.SendingAccount;
import foreword.adapter.mail.SmtpMailSender;
import foreword.adapter.mail.box.ImapMailbox;
import foreword.adapter.mail.reading.MimeMailReader;
import foreword.config.MailSettings;
import foreword.config.SendAs;
import foreword.inbox.MailLedger;
import foreword.inbox.ReceivedMail;
import foreword.outbox.Limits;
import foreword.outbox.MailComposer;
import foreword.outbox.MailSender;
import foreword.people.EmailAddress;
import foreword.workflow.TrustedNotices;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bot's mail over SMTP and IMAP. */
final class MailServers implements Mailroom {
    static final Duration POLL = Duration.ofSeconds(30);

    private final EmailAddress address;
    private final boolean provesSenders;
    private final Limits limits;
    private final TrustedNotices notices;
    private final SmtpMailSender sender;
    private final AngusMailComposer composer;
    private final MimeMailReader reader;
    private final @Nullable Supplier<ImapMailbox> mailboxes;
    private volatile @Nullable ImapMailbox mailbox;

    MailServers(Accounts accounts, MailLedger ledger, Duration poll, Clock clock) {
        SendingAccount own = accounts.own();
        this.address = own.address();
        this.limits = accounts.limits();
        this.notices = new TrustedNotices(accounts.crmSenders());
        this.sender = new SmtpMailSender(
                Stream.concat(Stream.of(own), accounts.owners().stream()).toList());
        this.composer = new AngusMailComposer(
                address,
                accounts.sendAsOwner(),
                accounts.owners().stream().map(SendingAccount::address).collect(Collectors.toSet()));
        this.reader = new MimeMailReader(accounts.authservId(), accounts.domains());
        this.provesSenders = accounts.authservId() != null;
        ImapAccount imap = own.imap();
        this.mailboxes = imap == null ? null : () -> new ImapMailbox(imap, ledger, poll, clock);
    }

    /**
     * Where the mail goes and comes from.
     *
     * @param own the bot's mailbox
     * @param owners the mailboxes of teammates
     */
    record Accounts(
            SendingAccount own,
            List<SendingAccount> owners,
            boolean sendAsOwner,
            Limits limits,
            @Nullable String authservId,
            List<String> crmSenders) {

        /** Where our own mailboxes are. */
        Set<String> domains() {
            return Stream.concat(Stream.of(own), owners.stream())
                    .map(account -> account.address().domain())
                    .collect(Collectors.toSet());
        }
    }

    static Mailroom of(MailSettings settings, MailLedger ledger, RefreshTokens refreshTokens, Clock clock) {
        String address = settings.address();
        if (address == null) {
            return new NoMailroom();
        }
        MailAccounts accounts = new MailAccounts(settings, address, refreshTokens, clock);
        return new MailServers(
                new Accounts(
                        accounts.own(),
                        accounts.owners(),
                        settings.sendAs() == SendAs.OWNER,
                        new Limits(
                                settings.limits().perMinute(), settings.limits().perDay()),
                        settings.authservId(),
                        settings.crmSenders()),
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
    public TrustedNotices notices() {
        return notices;
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
    public Limits limits() {
        return limits;
    }

    @Override
    public boolean hears() {
        return mailboxes != null && provesSenders;
    }

    @Override
    public ReceivedMail read(byte[] raw) {
        return reader.read(raw);
    }

    @Override
    public void listen() {
        if (mailboxes != null) {
            ImapMailbox opened = mailboxes.get();
            mailbox = opened;
            opened.start();
        }
    }

    @Override
    public void rest() {
        ImapMailbox open = mailbox;
        mailbox = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public boolean connected() {
        ImapMailbox open = mailbox;
        return open == null || open.connected();
    }

    @Override
    public void close() {
        rest();
        sender.close();
    }
}
