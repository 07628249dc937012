package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Methods that write, change and take back messages. */
final class ChatMethods {
    private static final int LONGEST_TEXT = 40_000;
    private static final int LONGEST_UPDATE = 4_000;

    private final Workspace workspace;
    private final Payloads payloads;
    private final Courier courier;
    private final Places places;
    private final Supplier<String> address;

    ChatMethods(Parts parts, Supplier<String> address) {
        workspace = parts.workspace();
        payloads = parts.payloads();
        courier = parts.courier();
        places = new Places(workspace);
        this.address = address;
    }

    Map<String, Method> all() {
        return Map.of(
                "chat.postMessage", this::post,
                "chat.postEphemeral", this::whisper,
                "chat.update", this::update,
                "chat.delete", this::delete,
                "chat.getPermalink", this::permalink);
    }

    private ObjectNode post(Call call) throws Refusal {
        var channel = places.writable(call);
        var content = Contents.checked(call.arguments());
        if (Contents.tooMuchInBlocks(content.path("blocks"))
                || Contents.codePoints(content.path("text").asText()) > LONGEST_TEXT) {
            throw new Refusal("msg_blocks_too_long");
        }
        var message = workspace.post(channel.id(), bot(), content);
        tell(payloads.message(message));
        return answer(message);
    }

    private ObjectNode whisper(Call call) throws Refusal {
        var channel = places.writable(call);
        var content = Contents.checked(call.arguments());
        checkLength(content, LONGEST_TEXT);
        if (!channel.members().contains(call.required("user"))) {
            throw new Refusal("user_not_in_channel");
        }
        var message = workspace.whisper(channel.id(), bot(), content, call.text("user"));
        return Json.object().put("message_ts", message.ts());
    }

    private ObjectNode update(Call call) throws Refusal {
        var old = own(call, "cant_update_message");
        var content = Contents.checked(call.arguments());
        checkLength(content, LONGEST_UPDATE);
        content.remove("thread_ts");
        var now = workspace.replace(Contents.edited(old, content, workspace));
        tell(payloads.changed(now, old));
        return answer(now).put("text", now.text());
    }

    private ObjectNode delete(Call call) throws Refusal {
        var old = own(call, "cant_delete_message");
        workspace.remove(old);
        tell(payloads.deleted(old));
        return Json.object().put("channel", old.channel()).put("ts", old.ts());
    }

    private ObjectNode permalink(Call call) throws Refusal {
        var channel = places.known(call, "channel");
        var message = workspace
                .message(channel.id(), call.required("message_ts"))
                .orElseThrow(() -> new Refusal("message_not_found"));
        var link = address.get() + "/archives/" + channel.id() + "/p"
                + message.ts().replace(".", "");
        var thread = message.reply() ? "?thread_ts=" + message.threadTs().orElseThrow() + "&cid=" + channel.id() : "";
        return Json.object().put("channel", channel.id()).put("permalink", link + thread);
    }

    private Message own(Call call, String otherwise) throws Refusal {
        var channel = workspace.channel(call.required("channel")).orElseThrow(() -> new Refusal("channel_not_found"));
        var message = Optional.of(call.required("ts"))
                .flatMap(ts -> workspace.message(channel.id(), ts))
                .orElseThrow(() -> new Refusal("message_not_found"));
        if (!message.user().equals(bot())) {
            throw new Refusal(otherwise);
        }
        return message;
    }

    private static void checkLength(ObjectNode content, int most) throws Refusal {
        if (Contents.codePoints(content.path("text").asText()) > most) {
            throw new Refusal("msg_too_long");
        }
    }

    private static ObjectNode answer(Message message) {
        var answer = Json.object().put("channel", message.channel()).put("ts", message.ts());
        answer.set("message", message.body());
        return answer;
    }

    private String bot() {
        return workspace.identity().botUser();
    }

    private void tell(Envelope event) {
        var unused = courier.deliver(event);
    }
}
