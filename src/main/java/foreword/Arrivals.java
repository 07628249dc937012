package foreword;

import foreword.adapter.sql.SqlMailLedger;
import foreword.inbox.InboundEvent;
import java.time.Clock;
import java.util.OptionalLong;

/** Brings mails that arrived into the inbox, each once. */
record Arrivals(SqlMailLedger ledger, Clock clock) {
    OptionalLong last(String mailbox, long uidValidity) {
        return ledger.last(mailbox, uidValidity);
    }

    void arrived(String mailbox, long uidValidity, long uid, byte[] raw) {
        String key = mailbox + "/" + uidValidity + "/" + uid;
        ledger.arrived(
                mailbox,
                uidValidity,
                uid,
                new InboundEvent(InboundEvent.Source.MAIL, key, "mail", raw, clock.instant()));
    }
}
