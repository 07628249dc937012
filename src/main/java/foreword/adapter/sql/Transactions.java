package foreword.adapter.sql;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins, commits and rolls back. */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private Transactions() {}

    static <T> T run(Handle handle, Function<Handle, T> work) {
        boolean committed = false;
        handle.begin();
        try {
            T result = work.apply(handle);
            handle.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollBack(handle);
            }
        }
    }

    /** A connection that is lost is rolled back by the database; what lost it matters more than that it cannot be told so. */
    private static void rollBack(Handle handle) {
        try {
            handle.rollback();
        } catch (JdbiException lost) {
            LOG.debug("A step could not be rolled back by hand: {}", lost.getMessage());
        }
    }
}
