package foreword;

import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.Login;
import foreword.adapter.mail.MailLogins;
import foreword.adapter.mail.MailTrouble;
import foreword.adapter.mail.Password;
import foreword.adapter.mail.SendingAccount;
import foreword.adapter.mail.SmtpAccount;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlInbox;
import foreword.adapter.sql.SqlMailLedger;
import foreword.config.MailSettings;
import foreword.config.OwnerSettings;
import foreword.config.Settings;
import foreword.people.EmailAddress;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code doctor} says about mail: whether both servers take the login, and what an operator should know. */
final class MailCheck {
    private static final String OFF = "switched off";

    private final Settings settings;

    MailCheck(Settings settings) {
        this.settings = settings;
    }

    String out() {
        String address = settings.mail().address();
        return address == null ? OFF : withAccounts(address, accounts -> out(accounts.smtp(), address));
    }

    String in() {
        String address = settings.mail().address();
        return address == null ? OFF : withAccounts(address, accounts -> in(accounts.imap()));
    }

    /** The addresses of teammates whose mail leaves by their own mailbox. */
    List<String> owners() {
        return settings.mail().address() == null
                ? List.of()
                : settings.mail().owners().stream().map(OwnerSettings::address).toList();
    }

    /** Whether this teammate's own mailbox can be used. */
    String owner(String owner) {
        String address = settings.mail().address();
        return address == null
                ? OFF
                : withAccounts(address, accounts -> {
                    SendingAccount account = accounts.owners().stream()
                            .filter(it -> it.address().equals(new EmailAddress(owner)))
                            .findFirst()
                            .orElseThrow();
                    return "sends by " + out(account.smtp(), owner) + sentFolder(account.imap());
                });
    }

    private static String sentFolder(@Nullable ImapAccount account) throws MessagingException {
        if (account == null) {
            return "";
        }
        MailLogins.tryOut(account);
        return ", sent mail is kept at " + account.host() + ":" + account.port() + taken(account.login());
    }

    /** Whole sentences about what works, but not as well as it could, and about what happened. */
    List<String> notes() {
        MailSettings mail = settings.mail();
        if (mail.address() == null) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        if (mail.authservId() == null) {
            notes.add(
                    "mail trust: mail.authserv-id is not set, so no server's word on who wrote a mail is believed, and "
                            + "each answer becomes a question to a teammate. Set it to the name that begins the "
                            + "Authentication-Results header of mails in your mailbox.");
        }
        try (Database database = Database.open(settings.database().url());
                SqlInbox inbox = new SqlInbox(database)) {
            notes.addAll(happened(new SqlMailLedger(database, inbox)));
            long dead = inbox.count("DEAD");
            if (dead > 0) {
                notes.add(
                        "inbox: " + dead + " events could not be worked on after several attempts; the log says why.");
            }
        } catch (IllegalStateException | IllegalArgumentException unusable) {
            // the check of the database has said so
        }
        return notes;
    }

    private static List<String> happened(SqlMailLedger ledger) {
        List<String> notes = new ArrayList<>();
        ledger.renumbered()
                .forEach(folder -> notes.add("mail in: " + folder.folder() + " got new numbers from its server at "
                        + folder.at() + "; its mails were read again, those we knew were passed over."));
        ledger.aside()
                .forEach(mail -> notes.add("mail in: mail " + mail.uid() + " of " + mail.folder() + " was put aside at "
                        + mail.at() + ". " + mail.why() + " It is still in the mailbox; to have it read again, move it "
                        + "out of the folder and back."));
        return notes;
    }

    /** One try at a server. */
    @FunctionalInterface
    private interface Try {
        String with(MailAccounts accounts) throws MessagingException;
    }

    private String withAccounts(String address, Try attempt) {
        try (Database database = Database.open(settings.database().url())) {
            return attempt.with(new MailAccounts(
                    settings.mail(),
                    address,
                    MailAccounts.refreshTokens(settings.mail(), database),
                    Clock.systemUTC()));
        } catch (MessagingException trouble) {
            throw new IllegalStateException(MailTrouble.sentence(trouble), trouble);
        }
    }

    private static String out(SmtpAccount account, String address) throws MessagingException {
        MailLogins.tryOut(account, new EmailAddress(address).domain());
        return account.host() + ":" + account.port() + taken(account.login());
    }

    private static String in(@Nullable ImapAccount account) throws MessagingException {
        if (account == null) {
            return OFF;
        }
        MailLogins.Mailbox mailbox = MailLogins.tryOut(account);
        if (!mailbox.missing().isEmpty()) {
            throw new IllegalStateException("there is no folder " + String.join(", ", mailbox.missing())
                    + " (mail.imap.folder); there are " + String.join(", ", mailbox.there()) + ".");
        }
        return account.host() + ":" + account.port() + taken(account.login()) + ", reads "
                + String.join(", ", account.folders())
                + (mailbox.announces()
                        ? ", new mail is announced at once"
                        : ", polls every " + MailServers.POLL.toSeconds() + " s, since the server has no IDLE");
    }

    private static String taken(@Nullable Login login) {
        if (login == null) {
            return " answers";
        }
        return login.credentials() instanceof Password ? " takes the login" : " takes the login by OAuth";
    }
}
