package foreword.adapter.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;

/** Cuts a connection that drips its first header slowly enough to pass for alive. */
final class SlowHeaders implements Connection.Listener {
    private final ScheduledExecutorService timer;
    private final Duration patience;
    private final Map<Connection, ScheduledFuture<?>> watched = new ConcurrentHashMap<>();

    SlowHeaders(ScheduledExecutorService timer, Duration patience) {
        this.timer = timer;
        this.patience = patience;
    }

    @Override
    public void onOpened(Connection connection) {
        watched.put(connection, timer.schedule(() -> judge(connection), patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void onClosed(Connection connection) {
        var watch = watched.remove(connection);
        if (watch != null) {
            watch.cancel(false);
        }
    }

    private void judge(Connection connection) {
        watched.remove(connection);
        if (connection.getMessagesIn() == 0) {
            connection.getEndPoint().close();
        }
    }
}
