package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Uploading in Slack's three steps: ask for an address, send the bytes, complete. */
final class FileMethods {
    static final long LARGEST = 20L << 20;
    private static final Pattern CHANNEL_ID = Pattern.compile("^[CGDZ][A-Z0-9]{8,}$");

    private final Workspace workspace;
    private final Payloads payloads;
    private final Courier courier;
    private final Places places;
    private final Supplier<String> address;
    private final Map<String, ObjectNode> files = new ConcurrentHashMap<>();

    FileMethods(Parts parts, Supplier<String> address) {
        workspace = parts.workspace();
        payloads = parts.payloads();
        courier = parts.courier();
        places = new Places(workspace);
        this.address = address;
    }

    Map<String, Method> all() {
        return Map.of(
                "files.getUploadURLExternal", this::begin,
                "files.completeUploadExternal", this::complete,
                "files.info", this::info);
    }

    /** The upload address: takes the bytes, keeps only how many there were. */
    HttpResponse upload(HttpRequest request) {
        var file = files.get(request.path().substring(request.path().lastIndexOf('/') + 1));
        if (file == null) {
            return HttpResponse.text(404, "file_not_found");
        }
        synchronized (file) {
            file.put("size", request.body().length);
        }
        return HttpResponse.text(200, "OK - " + request.body().length);
    }

    private ObjectNode begin(Call call) throws Refusal {
        var name = call.required("filename");
        if (!call.required("length").matches("[1-9]\\d{0,9}")) {
            throw new Refusal("invalid_arguments", List.of("[ERROR] must be greater than 0 [json-pointer:/length]"));
        }
        var id = workspace.nextId("F");
        files.put(
                id,
                Json.object()
                        .put("id", id)
                        .put("name", name)
                        .put("title", name)
                        .put("user", workspace.identity().botUser())
                        .put("size", 0)
                        .put("url_private", address.get() + "/files/" + id));
        return Json.object().put("upload_url", address.get() + "/upload/" + id).put("file_id", id);
    }

    private ObjectNode complete(Call call) throws Refusal {
        var channel = call.text("channel_id");
        if (!channel.isEmpty() && !CHANNEL_ID.matcher(channel).matches()) {
            throw new Refusal(
                    "invalid_arguments",
                    List.of("[ERROR] input must match regex pattern: " + CHANNEL_ID + " [json-pointer:/channel_id]"));
        }
        var done = Json.array();
        for (var asked : call.json("files", "invalid_arguments")) {
            var file = files.get(asked.path("id").asText());
            if (file == null || file.path("size").asInt() == 0) {
                throw new Refusal("file_not_found");
            }
            file.put("title", asked.path("title").asText(file.path("name").asText()));
            done.add(file.deepCopy());
        }
        if (!channel.isEmpty()) {
            share(call, Json.object().set("files", done));
        }
        return Json.object().set("files", done);
    }

    private void share(Call call, ObjectNode content) throws Refusal {
        var channel = places.known(call, "channel_id");
        if (!places.joined(channel)) {
            throw new Refusal("not_in_channel");
        }
        content.put("text", call.text("initial_comment"));
        if (!call.text("thread_ts").isEmpty()) {
            content.put("thread_ts", call.text("thread_ts"));
        }
        var message = workspace.post(channel.id(), workspace.identity().botUser(), content);
        var unused = courier.deliver(payloads.message(message));
    }

    private ObjectNode info(Call call) throws Refusal {
        var file = files.get(call.required("file"));
        if (file == null) {
            throw new Refusal("file_not_found");
        }
        return Json.object().set("file", file.deepCopy());
    }
}
