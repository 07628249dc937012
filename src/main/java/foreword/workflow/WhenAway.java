package foreword.workflow;

import foreword.inbox.ReceivedMail;

/** When a machine answers for somebody who is away: it is noted, and stops nothing. */
final class WhenAway {
    private final Steps steps;
    private final WhoseReply whose;

    WhenAway(Steps steps, WhoseReply whose) {
        this.steps = steps;
        this.whose = whose;
    }

    void automatic(ReceivedMail mail) {
        whose.sent(mail)
                .ifPresent(draft -> steps.note(
                        "mail.automatic", "draft/" + draft.id().value(), "an automatic reply; follow-ups go on"));
    }
}
