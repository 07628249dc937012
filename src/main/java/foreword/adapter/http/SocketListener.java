package foreword.adapter.http;

/** What a web socket brings; the calls for one socket come one after the other. */
public interface SocketListener {

    void opened(SocketPeer peer);

    void received(String text);

    /** A pong came, in answer to a ping of ours. */
    default void pong(String payload) {}

    void closed(int code, String reason);
}
