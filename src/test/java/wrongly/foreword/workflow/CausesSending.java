package wrongly.foreword.workflow;

import wrongly.foreword.outbox.TeamChat;

/** A step that goes round the outbox. */
public final class CausesSending {
    void now(TeamChat chat) {
        chat.post("hello");
    }
}
