package foreword.outbox;

import java.util.Locale;

/**
 * A message to one teammate about one row of ours. What it looks like is decided when it is drawn, from the row as it is then.
 *
 * @param kind which screen
 * @param id the row it is about
 */
public record Card(Kind kind, String id) {
    /** The screens that reach a teammate by direct message. */
    public enum Kind {
        MOMENT,
        STRANGER,
        DRAFT,
        /**
         * A mail in answer to one of ours. A sure answer has the deeds {@code reply.yes}, {@code reply.no}, {@code
         * reply.notnow} and {@code reply.question}; a doubtful one (its tie is doubtful) has {@code
         * reply.refuse} as well, and where it is no answer to an ask, or brings somebody, {@code reply.accept} instead of the
         * four; {@code reply.remember} keeps another address of the writer. The value of each is the reply's id.
         */
        REPLY,
        INTRODUCTION,
        THANKS,
        NUDGE,
        /** Several nudges in one message. */
        NUDGES,
        /** Whom to turn to this week. */
        PLAN,
        CONCERN,
        DEAL,
        /** Through whose introduction a deal came. */
        CREDIT,
        /** Deal news that was heard and waits for somebody to say whether it is right. */
        PROPOSAL,
        /** What a stage of another system means. */
        STAGE,
        TROUBLE,
        NOTICE
    }

    /** How it is written in keys and tables, for example {@code MOMENT/m_81}. */
    @Override
    public String toString() {
        return kind + "/" + id;
    }

    /** The row as other rows refer to it, for example {@code moment/m_81}. */
    public String row() {
        String table = kind == Kind.TROUBLE ? "notice" : kind.name().toLowerCase(Locale.ROOT);
        return table + "/" + id;
    }

    public static Card read(String written) {
        int slash = written.indexOf('/');
        return new Card(Kind.valueOf(written.substring(0, slash)), written.substring(slash + 1));
    }
}
