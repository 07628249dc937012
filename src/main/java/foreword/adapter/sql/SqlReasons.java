package foreword.adapter.sql;

import foreword.privacy.Eraser;
import foreword.privacy.Trace;
import java.time.Instant;

/** Takes the reasons out of the timeline, where names can stand; that the deeds happened stays, and so does the chain. */
final class SqlReasons implements Eraser {
    private final SqlActivityLog log;

    SqlReasons(Database database) {
        this.log = new SqlActivityLog(database);
    }

    @Override
    public String what() {
        return "reasons in the timeline";
    }

    @Override
    public int erase(Trace trace, Instant now) {
        return log.forget(trace.refs(), now);
    }
}
