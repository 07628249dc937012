package foreword.adapter.hook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.outbox.hook.HookEvent;

/** An event as the body of its message: {@code type}, {@code timestamp} and {@code data}. */
public final class EventJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 2000;

    private EventJson() {}

    public static String of(HookEvent event) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", event.type().word());
        body.put("timestamp", event.at().toString());
        ObjectNode data = body.putObject("data");
        event.data().forEach((name, fact) -> data.put(name, fact.substring(0, Math.min(fact.length(), LONGEST))));
        return body.toString();
    }
}
