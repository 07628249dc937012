package foreword.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.sandbox.Message;
import foreword.sandbox.View;

/** All the sandbox holds, for tests and scripts. */
final class StateJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StateJson() {}

    static ObjectNode of(Stage stage) {
        var root = MAPPER.createObjectNode().put("now", stage.now().toString());
        var workspace = stage.workspace();
        var users = root.putArray("users");
        workspace.users().forEach(u -> users.add(user(stage, u.id()).put("name", new Names(workspace).of(u))));
        var channels = root.putArray("channels");
        for (var channel : workspace.channels()) {
            var node = channels.addObject().put("id", channel.id()).put("name", channel.name());
            node.put("kind", channel.type()).set("members", MAPPER.valueToTree(channel.members()));
            var messages = node.putArray("messages");
            workspace.messages(channel.id()).forEach(m -> messages.add(message(m)));
            for (var member : channel.members()) {
                workspace.ephemerals(channel.id(), member).forEach(m -> messages.add(message(m)));
            }
        }
        mails(stage, root);
        var story = stage.story();
        root.putObject("story")
                .put("step", story.step())
                .put("of", story.of())
                .put("sentence", story.sentence())
                .put("done", story.done());
        root.set("happened", MAPPER.valueToTree(stage.happened()));
        return root;
    }

    private static void mails(Stage stage, ObjectNode root) {
        var mails = root.putArray("mails");
        for (var mail : stage.mails()) {
            var node = mails.addObject().put("id", mail.id()).put("from", mail.from());
            node.set("to", MAPPER.valueToTree(mail.to()));
            node.set("cc", MAPPER.valueToTree(mail.cc()));
            node.put("subject", mail.subject()).put("date", mail.date().toString());
            node.put("text", mail.text()).put("html", mail.html()).put("messageId", mail.messageId());
            node.set("attachments", MAPPER.valueToTree(mail.attachments()));
        }
    }

    private static ObjectNode user(Stage stage, String id) {
        var node = MAPPER.createObjectNode().put("id", id);
        var modals = node.putArray("modals");
        stage.screens().modals(id).forEach(v -> modals.add(view(v)));
        stage.screens().home(id).ifPresent(v -> node.set("home", view(v)));
        return node;
    }

    private static ObjectNode view(View view) {
        var node = MAPPER.createObjectNode();
        node.set("view", view.body());
        node.set("errors", MAPPER.valueToTree(view.errors()));
        return node;
    }

    private static ObjectNode message(Message message) {
        var node = message.body().put("channel", message.channel());
        message.onlyFor().ifPresent(user -> node.put("only_for", user));
        return node;
    }
}
