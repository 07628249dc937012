package foreword.adapter.sql;

import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The connections to a database of one kind, and its transactions. */
interface Engine extends AutoCloseable {
    Dialect dialect();

    /**
     * Runs the work in a transaction of its own, which is rolled back when the work throws.
     *
     * @param writer no other transaction of this kind runs at the same time, on whatever node
     */
    <T> T transaction(boolean writer, Function<Handle, T> work);

    /**
     * Runs one statement that writes, as a transaction of its own.
     *
     * @param writer as for {@link #transaction}
     */
    <T> T lone(boolean writer, Function<Handle, T> statement);

    /** Reads, on a connection that cannot write. */
    <T> T read(Function<Handle, T> query);

    /** Reads many rows without holding all of them at once. */
    <T> T walk(Function<Handle, T> query);

    /** Works on a connection of its own, outside any transaction. */
    <T> T alone(Function<Handle, T> work);

    /** Connections for others; empty where there is one writer, who cannot be lent. */
    Optional<DataSource> connections();

    /** Has the statements of this transaction planned for the rows there are now, where plans are kept from earlier. */
    void planAnew(Handle transaction);

    /** True when the transaction was rolled back only because of others, so that it may be run again from its beginning. */
    boolean yielded(JdbiException failure);

    /** Writes the tables anew, without their free space. */
    void compact();

    @Override
    void close();
}
