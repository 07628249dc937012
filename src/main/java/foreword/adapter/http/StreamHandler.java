package foreword.adapter.http;

/** Takes a new reader of server-sent events; it returns at once and keeps the stream. */
@FunctionalInterface
public interface StreamHandler {
    void opened(HttpRequest request, EventStream stream);
}
