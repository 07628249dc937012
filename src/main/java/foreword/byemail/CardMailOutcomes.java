package foreword.byemail;

import foreword.outbox.Card;
import foreword.outbox.Outcomes;
import foreword.outbox.Parcel;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.workflow.Reach;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stands behind the mails to teammates, and leaves those to clients to whoever stands behind them. */
public final class CardMailOutcomes implements Outcomes {
    private final Outcomes letters;
    private final Rows rows;
    private final Reach reach;
    private final InSlackInstead instead;

    /** @param letters stands behind approved drafts */
    public CardMailOutcomes(Outcomes letters, Rows rows, Reach reach, Steps steps) {
        this.letters = letters;
        this.rows = rows;
        this.reach = reach;
        this.instead = new InSlackInstead(rows, steps);
    }

    /** To one of us, and to nobody else. */
    @Override
    public boolean stands(Parcel.Mail mail) {
        return mail.toTeammate() ? reader(mail).isPresent() : letters.stands(mail);
    }

    @Override
    public void stopped(Parcel.Mail mail) {
        if (!mail.toTeammate()) {
            letters.stopped(mail);
        }
    }

    @Override
    public void sent(Parcel.Mail mail) {
        if (!mail.toTeammate()) {
            letters.sent(mail);
        }
    }

    @Override
    public void refused(Parcel.Mail mail, String words, List<EmailAddress> dead) {
        if (mail.toTeammate()) {
            inSlackInstead(mail, "refused: " + words);
        } else {
            letters.refused(mail, words, dead);
        }
    }

    /** They may have it, or not: nobody is told twice by mail, but a card in Slack does no harm. */
    @Override
    public void unknown(Parcel.Mail mail) {
        if (mail.toTeammate()) {
            inSlackInstead(mail, "the answer of the mail server was lost");
        } else {
            letters.unknown(mail);
        }
    }

    @Override
    public void undecided(Parcel.Mail mail) {
        if (!mail.toTeammate()) {
            letters.undecided(mail);
        }
    }

    @Override
    public void held(Parcel.Mail mail, Instant until) {
        if (!mail.toTeammate()) {
            letters.held(mail, until);
        }
    }

    @Override
    public void serverDown(Parcel.Mail mail, String words) {
        if (mail.toTeammate()) {
            inSlackInstead(mail, "the mail server is out of order: " + words);
        }
        letters.serverDown(mail, words);
    }

    private void inSlackInstead(Parcel.Mail mail, String because) {
        reader(mail).ifPresent(reader -> instead.show(Card.read(mail.draft()), reader, because));
    }

    private Optional<Teammate> reader(Parcel.Mail mail) {
        List<EmailAddress> recipients = mail.mail().recipients();
        return recipients.size() == 1
                ? rows.people().teammateWithEmail(recipients.get(0)).filter(reach::canMail)
                : Optional.empty();
    }
}
