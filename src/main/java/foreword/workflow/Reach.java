package foreword.workflow;

import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.people.People;
import foreword.people.Teammate;

/**
 * By which ways a teammate is told things: as they chose, else as the operator chose; whoever is not in Slack by mail. An address that
 * may be an outsider's gets nothing, since whoever holds a link may act.
 */
public final class Reach {
    private final People people;
    private final NotifyBy usual;
    private final boolean mail;

    /**
     * Knows the ways that are open.
     *
     * @param usual for those who did not choose
     * @param mail false while mail is switched off
     */
    public Reach(People people, NotifyBy usual, boolean mail) {
        this.people = people;
        this.usual = usual;
        this.mail = mail;
    }

    boolean bySlack(Teammate teammate) {
        return teammate.slackId() != null && !(wanted(teammate) == NotifyBy.EMAIL && canMail(teammate));
    }

    boolean byMail(Teammate teammate) {
        return canMail(teammate) && (teammate.slackId() == null || wanted(teammate) != NotifyBy.SLACK);
    }

    boolean atAll(Teammate teammate) {
        return teammate.slackId() != null || canMail(teammate);
    }

    /** True when mail is on and the address is one of ours, as far as we can tell. */
    public boolean canMail(Teammate teammate) {
        EmailAddress email = teammate.email();
        return mail
                && email != null
                && people.contactWithEmail(email).isEmpty()
                && people.companyWithDomain(email.domain()).isEmpty();
    }

    /** The way they chose, else the usual one. */
    public NotifyBy wanted(Teammate teammate) {
        return people.notifyBy(teammate.id()).orElse(usual);
    }
}
