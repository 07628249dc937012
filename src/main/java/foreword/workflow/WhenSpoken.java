package foreword.workflow;

import foreword.inbox.Earlier;
import foreword.inbox.Utterance;
import foreword.people.Teammate;
import java.util.List;

/** When somebody says something, in Slack or elsewhere: it is contact, it may be a concern, and it may be praise. */
public final class WhenSpoken {
    private final WhenInTouch whenInTouch;
    private final WhenConcerned whenConcerned;
    private final WhenHeard whenHeard;

    public WhenSpoken(WhenInTouch whenInTouch, WhenConcerned whenConcerned, WhenHeard whenHeard) {
        this.whenInTouch = whenInTouch;
        this.whenConcerned = whenConcerned;
        this.whenHeard = whenHeard;
    }

    /**
     * Somebody said something new. Hearing it twice changes nothing.
     *
     * @param before what was said before in its thread, oldest first; empty when it does not matter
     */
    public void heard(Utterance said, List<Earlier> before) {
        whenInTouch.said(said);
        whenConcerned.heard(said);
        whenHeard.heard(said, before);
    }

    /** A mail or a survey says something; its praise is heard elsewhere. */
    void noted(Utterance said) {
        whenInTouch.said(said);
        whenConcerned.heard(said);
    }

    /** A teammate passed on what somebody outside said; its praise is heard elsewhere. */
    void noted(Utterance said, Teammate relayedBy) {
        whenInTouch.said(said);
        whenConcerned.heard(said, relayedBy);
    }

    /** A message was edited: it is read again, and is no new contact. */
    public void changed(Utterance said, List<Earlier> before) {
        whenInTouch.said(said);
        whenConcerned.changed(said);
        whenHeard.changed(said, before);
    }

    /** A message was deleted: its words are erased here too. */
    public void deleted(String conversation, String message) {
        whenConcerned.deleted(conversation, message);
        whenHeard.deleted(conversation, message);
    }
}
