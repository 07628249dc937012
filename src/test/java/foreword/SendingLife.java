package foreword;

import foreword.adapter.mail.Encryption;
import foreword.adapter.mail.SendingAccount;
import foreword.adapter.mail.SmtpAccount;
import foreword.adapter.mail.SmtpMailSender;
import foreword.adapter.mail.Trust;
import foreword.adapter.markdown.CommonMarkup;
import foreword.adapter.markdown.FileTemplates;
import foreword.adapter.markdown.MustacheRenderer;
import foreword.adapter.sql.Database;
import foreword.calendar.BusinessDays;
import foreword.calendar.WorkingHours;
import foreword.eligibility.Caps;
import foreword.followup.Cadence;
import foreword.followup.Planner;
import foreword.outbox.Card;
import foreword.outbox.Dispatcher;
import foreword.outbox.Limits;
import foreword.outbox.TeamChat;
import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.testing.UsualWays;
import foreword.workflow.Cards;
import foreword.workflow.Drafting;
import foreword.workflow.OurWays;
import foreword.workflow.Reach;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.TemplateWording;
import foreword.workflow.Us;
import foreword.workflow.WhenAnswered;
import foreword.workflow.WhenQuoted;
import foreword.workflow.WhenSent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A process that sends what is in the outbox as the bot does, and ends when nothing is left; or is killed before. */
public final class SendingLife {
    static final EmailAddress BOT = new EmailAddress("bot@larkfield.example");

    private SendingLife() {}

    /**
     * Sends until nothing is left.
     *
     * @param args the database, the port of the mail server
     */
    public static void main(String[] args) {
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(args[0]);
                SmtpMailSender mails = sender(Integer.parseInt(args[1]))) {
            Rows rows = Stores.of(database);
            Dispatcher dispatcher = new Dispatcher(
                    rows.outbox(),
                    mails,
                    new Chat(),
                    whenSent(rows, database, clock),
                    new Dispatcher.Journal(database, clock, Limits.NONE));
            dispatcher.recover();
            while (dispatcher.sendDue() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    private static SmtpMailSender sender(int port) {
        SmtpAccount account = new SmtpAccount("127.0.0.1", port, Encryption.NONE, null, Trust.USUAL);
        return new SmtpMailSender(List.of(new SendingAccount(BOT, account, null, SendingAccount.SentCopy.NONE)));
    }

    static WhenSent whenSent(Rows rows, Database database, Clock clock) {
        Steps steps = new Steps(database, rows.log(), clock);
        Cards cards = new Cards(rows, new Reach(rows.people(), NotifyBy.SLACK, false), clock);
        Planner planner =
                new Planner(rows.nudges(), WorkingHours.parse("09:00-17:30", new BusinessDays(Set.of())), clock);
        TemplateWording wording = new TemplateWording(
                new FileTemplates(Path.of("templates")), new MustacheRenderer(), new CommonMarkup());
        WhenAnswered.Timing timing = new WhenAnswered.Timing(planner, new OurWays(rows, new UsualWays(Cadence.USUAL)));
        Drafting drafting = new Drafting(rows, wording, timing, new Larkfield());
        return new WhenSent(
                rows,
                steps,
                cards,
                new WhenSent.Next(
                        timing,
                        new WhenQuoted(rows, steps, cards, drafting),
                        Judge.of(rows, steps, planner, Caps.DEFAULT)));
    }

    /** Slack is well. */
    static final class Chat implements TeamChat {
        @Override
        public Posted post(String slackId, Card card, String key) {
            return new Posted("D1", key);
        }

        @Override
        public void rewrite(Posted where, String slackId, Card card) {}

        @Override
        public void home(String slackId) {}

        @Override
        public Optional<Posted> find(String slackId, String key) {
            return Optional.empty();
        }
    }

    private static final class Larkfield implements Us {
        @Override
        public String companyName() {
            return "Larkfield";
        }

        @Override
        public Optional<EmailAddress> mailbox() {
            return Optional.of(BOT);
        }

        @Override
        public boolean provesSenders() {
            return false;
        }
    }
}
