package foreword.adapter.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that handlers run on: a bounded pool for each first part of a path, because a bot and the stand-in it
 * calls may sit on one port and would otherwise wait for each other's threads for ever.
 */
final class Lanes implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int WAITING = 1000;

    private final Map<String, ExecutorService> lanes = new ConcurrentHashMap<>();

    /** The lane of a route, by its path. */
    ExecutorService of(String path) {
        int end = path.indexOf('/', 1);
        return lanes.computeIfAbsent(end < 0 ? path : path.substring(0, end), Lanes::lane);
    }

    @Override
    public void close() {
        lanes.values().forEach(ExecutorService::shutdownNow);
    }

    private static ExecutorService lane(String name) {
        var pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                20,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                DaemonThreads.named("http" + name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
