package foreword.workflow;

import foreword.deal.DealNews;
import foreword.inbox.ReceivedMail;
import foreword.inbox.Utterance;
import foreword.people.EmailAddress;
import foreword.people.People;
import java.util.function.Function;

/** When a mail says how a deal stands: a CRM's notice, a teammate's words, a forward of either. */
public final class WhenDealMailed {
    private final People people;
    private final Function<ReceivedMail, DealNews> reader;
    private final TrustedNotices notices;
    private final WhenDealHeard whenDealHeard;

    public WhenDealMailed(
            People people,
            Function<ReceivedMail, DealNews> reader,
            TrustedNotices notices,
            WhenDealHeard whenDealHeard) {
        this.people = people;
        this.reader = reader;
        this.notices = notices;
        this.whenDealHeard = whenDealHeard;
    }

    /** A mail came in; it may be anything. One whose sender is proved false is nobody's word. */
    public void received(ReceivedMail mail) {
        EmailAddress from = mail.from();
        String id = mail.messageId();
        if (from == null || id == null || mail.authentication() == ReceivedMail.Authentication.FAIL) {
            return;
        }
        DealNews news = reader.apply(mail);
        if (!news.updates().isEmpty()) {
            Utterance said = utterance(mail, from, id);
            if (notices.trusts(mail)) {
                whenDealHeard.vouched(said, news);
            } else {
                whenDealHeard.heard(said, news);
            }
        }
    }

    private Utterance utterance(ReceivedMail mail, EmailAddress from, String id) {
        String name = mail.fromName().isBlank() ? from.value() : mail.fromName();
        boolean ours = people.teammateWithEmail(from).isPresent();
        return new Utterance(
                Utterance.Channel.EMAIL,
                mail.subject(),
                id,
                null,
                new Utterance.Speaker(null, from, name, ours, mail.automatic()),
                mail.text(),
                mail.date(),
                null);
    }
}
