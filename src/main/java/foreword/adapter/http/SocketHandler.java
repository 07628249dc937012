package foreword.adapter.http;

import java.util.Optional;

/** Decides whether a web socket may be opened; nothing means 403. */
@FunctionalInterface
public interface SocketHandler {
    Optional<SocketListener> admit(HttpRequest request);
}
