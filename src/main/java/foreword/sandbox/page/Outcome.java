package foreword.sandbox.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import foreword.sandbox.Deed;

/**
 * What came of a deed.
 *
 * @param error empty when all went well
 * @param notice a sentence for the person
 */
record Outcome(boolean ok, String error, String notice, String ts) {
    static Outcome good(String notice) {
        return new Outcome(true, "", notice, "");
    }

    static Outcome bad(String error, String notice) {
        return new Outcome(false, error, notice, "");
    }

    /** Waits for the bot's answer; that the bot does not listen to a conversation is no fault. */
    static Outcome of(Deed deed) {
        var ack = deed.ack();
        var ts = deed.message().map(m -> m.ts()).orElse("");
        return switch (ack.error()) {
            case "", "not_subscribed" -> new Outcome(ack.error().equals("not_subscribed") || ack.ok(), "", "", ts);
            case "missing_fields" ->
                new Outcome(false, "missing_fields", "Something is still missing: see the fields.", ts);
            default -> new Outcome(false, ack.error(), "Foreword did not take it: " + ack.error(), ts);
        };
    }

    HttpResponse answer(HttpRequest request) {
        if (request.header("Accept").orElse("").contains("application/json")) {
            var json = JsonNodeFactory.instance.objectNode().put("ok", ok);
            json.put("error", error).put("notice", notice).put("ts", ts);
            return HttpResponse.json(error.equals("impossible") ? 400 : 200, json.toString());
        }
        var html = new Html();
        if (!notice.isEmpty()) {
            html.leaf("p", notice, "class", ok ? "fine" : "error");
        }
        return HttpResponse.html(200, html.toString())
                .with("X-Outcome", ok ? "ok" : "error")
                .with("HX-Trigger", "changed");
    }
}
