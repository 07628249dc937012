package foreword.adapter.http;

/** Answers one request. What it throws becomes a 500 with a fixed text and one line in the log. */
@FunctionalInterface
public interface Exchange {
    HttpResponse answer(HttpRequest request) throws Exception;
}
