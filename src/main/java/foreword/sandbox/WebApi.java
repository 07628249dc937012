package foreword.sandbox;

import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import java.time.Clock;
import java.util.function.Supplier;

/** The Web API. */
final class WebApi {
    WebApi(
            Parts parts,
            SocketHub sockets,
            Supplier<String> address,
            String socketPath,
            Faults faults,
            Traffic traffic,
            Clock clock) {}

    HttpResponse answer(HttpRequest request) {
        return HttpResponse.empty(501);
    }
}
