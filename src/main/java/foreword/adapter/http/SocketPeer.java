package foreword.adapter.http;

/** The other end of a web socket; to be used from any thread. */
public interface SocketPeer {

    void send(String text);

    void ping(String payload);

    /** Closes with a code of RFC 6455, such as 1000. */
    void close(int code, String reason);

    /** Cuts the connection without a word. */
    void drop();

    boolean open();
}
