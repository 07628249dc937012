package foreword.adapter.http;

/** An open stream of server-sent events to one reader; to be used from any thread. */
public interface EventStream {

    /** Queues an event; a stream that failed or lags far behind is dropped. The data may have several lines. */
    void send(String event, String data);

    boolean open();

    void close();
}
