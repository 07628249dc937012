package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** What somebody does in Slack: each deed changes the workspace at once and is delivered to the bot meanwhile. */
public final class Person {
    private final User user;
    private final Workspace workspace;
    private final Screens screens;
    private final Payloads payloads;
    private final Interactions interactions;
    private final Answers answers;
    private final Courier courier;

    Person(User user, Parts parts) {
        this.user = user;
        workspace = parts.workspace();
        screens = parts.screens();
        payloads = parts.payloads();
        interactions = parts.interactions();
        answers = parts.answers();
        courier = parts.courier();
    }

    public User user() {
        return user;
    }

    /** Writes into a conversation. */
    public Deed post(String channel, String text) {
        return written(channel, Json.object().put("text", text));
    }

    /** Writes into the thread below a message. */
    public Deed reply(Message root, String text) {
        var ts = root.threadTs().orElse(root.ts());
        return written(root.channel(), Json.object().put("text", text).put("thread_ts", ts));
    }

    /** Writes to the bot alone. */
    public Deed tell(String text) {
        return post(workspace.direct(List.of(user.id())).id(), text);
    }

    public Deed edit(Message message, String text) {
        var before = current(message);
        var body = before.body().put("text", text);
        body.set("blocks", MessageBody.blocks(Json.object().put("text", text)));
        body.set("edited", Contents.edit(user.id(), workspace));
        var now = workspace.replace(before.with(body));
        return sent(now, heard(now.channel()) ? courier.deliver(payloads.changed(now, before)) : unheard());
    }

    public Deed delete(Message message) {
        var gone = current(message);
        workspace.remove(gone);
        return sent(gone, heard(gone.channel()) ? courier.deliver(payloads.deleted(gone)) : unheard());
    }

    public Deed react(Message message, String emoji) {
        var now = Reactions.add(workspace, current(message), emoji, user.id());
        return sent(now, courier.deliver(payloads.reaction("reaction_added", user.id(), emoji, now)));
    }

    public Deed unreact(Message message, String emoji) {
        var now = Reactions.remove(workspace, current(message), emoji, user.id());
        return sent(now, courier.deliver(payloads.reaction("reaction_removed", user.id(), emoji, now)));
    }

    /** Enters a channel. */
    public Deed join(String channel) {
        return entered(user.id(), channel, "");
    }

    /** Brings somebody, or the bot, into a channel. */
    public Deed invite(String invited, String channel) {
        return entered(invited, channel, user.id());
    }

    /** Types a slash command, such as {@code /foreword help}. */
    public Deed type(String command, String text, String channel) {
        var place = new ResponseUrls.Place(channel, user.id(), "");
        var envelope = interactions.command(user, channelOf(channel), command, text);
        return done(envelope, ack -> answers.toCommand(ack, place, command));
    }

    /** Presses the first button with this action in a message. */
    public Deed press(Message message, String actionId) {
        return press(message, Press.of(actionId));
    }

    /** Presses a button or chooses from a menu in a message. */
    public Deed press(Message message, Press press) {
        var current = workspace.anyMessage(message.channel(), message.ts()).orElse(message);
        var spot = Spot.find(current.blocks(), current.attachments(), press);
        var place = new ResponseUrls.Place(message.channel(), user.id(), message.ts());
        return done(
                interactions.pressed(user, current, spot.block(), spot.element(), press),
                ack -> answers.toClick(ack, place));
    }

    /** Presses the first button with this action in a modal or the App Home. */
    public Deed press(View view, String actionId) {
        return press(view, Press.of(actionId));
    }

    /** Presses a button or chooses from a menu in a modal or the App Home. */
    public Deed press(View view, Press press) {
        var typed = typed(view, press.values());
        var spot = Spot.find(typed.blocks(), Json.array(), press);
        if (!press.chosen().isEmpty()) {
            typed = typed(typed, Map.of(spot.block().path("block_id").asText(), press.chosen()));
        }
        return done(
                interactions.pressed(user, typed, spot.block(), spot.element(), press),
                ack -> answers.toClick(ack, new ResponseUrls.Place("", user.id(), "")));
    }

    /** Fills the fields of a modal, by block_id or action_id, and submits it. */
    public Deed submit(View view, Map<String, List<String>> values) {
        var typed = typed(view, values);
        var missing = Spot.emptyInputs(typed);
        if (!missing.isEmpty()) {
            screens.put(typed.with(missing));
            return new Deed(Optional.empty(), CompletableFuture.completedFuture(Ack.failed(0, "missing_fields")));
        }
        return done(interactions.submitted(user, typed), ack -> answers.toSubmission(ack, typed));
    }

    /** Closes the modal on top; the bot hears of it when it asked to. */
    public Deed close(View view) {
        screens.closeTop(user.id());
        return view.body().path("notify_on_close").asBoolean()
                ? done(interactions.closed(user, view, false), ack -> ack)
                : new Deed(Optional.empty(), unheard());
    }

    /** Looks at the bot's App Home. */
    public Deed openHome() {
        var direct = workspace.direct(List.of(user.id()));
        var view = screens.home(user.id()).map(View::body).orElseGet(Json::object);
        return done(payloads.homeOpened(user, direct, view), ack -> ack);
    }

    /** Changes their own name, zone or status. */
    public Deed become(User changed) {
        return done(payloads.profileChanged(workspace.addUser(changed)), ack -> ack);
    }

    /** Uses a message shortcut. */
    public Deed shortcut(String callbackId, Message message) {
        var place = new ResponseUrls.Place(message.channel(), user.id(), "");
        return done(interactions.shortcut(user, callbackId, message), ack -> answers.toClick(ack, place));
    }

    /** Uses a global shortcut. */
    public Deed globalShortcut(String callbackId) {
        var place = new ResponseUrls.Place("", user.id(), "");
        return done(interactions.shortcut(user, callbackId), ack -> answers.toClick(ack, place));
    }

    private Deed written(String channel, ObjectNode content) {
        if (!channelOf(channel).members().contains(user.id())) {
            throw new IllegalArgumentException(user.name() + " is not in " + channel);
        }
        var message = workspace.post(channel, user.id(), content);
        if (!heard(channel)) {
            return sent(message, unheard());
        }
        var ack = courier.deliver(payloads.message(message));
        if (message.text().contains("<@" + workspace.identity().botUser() + ">")
                && channelOf(channel).kind() != Channel.Kind.DIRECT) {
            var second = courier.deliver(payloads.mention(message));
            return sent(message, ack.thenCombine(second, (one, two) -> one.ok() ? two : one));
        }
        return sent(message, ack);
    }

    private Deed entered(String who, String channel, String inviter) {
        var now = workspace.addChannel(channelOf(channel).with(who));
        return done(payloads.joined(who, now, inviter), ack -> ack);
    }

    private View typed(View view, Map<String, List<String>> values) {
        var current = screens.view(view.id()).orElse(view);
        var body = current.body();
        var state = FormState.filled(current.blocks(), current.values(), values);
        body.putObject("state").set("values", state);
        return screens.put(current.with(body));
    }

    private Deed done(Envelope envelope, UnaryOperator<Ack> applied) {
        return new Deed(Optional.empty(), courier.deliver(envelope).thenApply(applied));
    }

    private static Deed sent(Message message, CompletableFuture<Ack> ack) {
        return new Deed(Optional.of(message), ack);
    }

    private boolean heard(String channel) {
        return channelOf(channel).members().contains(workspace.identity().botUser());
    }

    private static CompletableFuture<Ack> unheard() {
        return CompletableFuture.completedFuture(Ack.failed(0, "not_subscribed"));
    }

    private Channel channelOf(String id) {
        return workspace.channel(id).orElseThrow(() -> new IllegalArgumentException("There is no conversation " + id));
    }

    private Message current(Message message) {
        return workspace
                .anyMessage(message.channel(), message.ts())
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + message.ts()));
    }

    /** A block and the element in it that was touched. */
    private record Spot(JsonNode block, JsonNode element) {
        static Spot find(JsonNode blocks, JsonNode attachments, Press press) {
            var all = Json.list(blocks);
            attachments.forEach(attachment -> attachment.path("blocks").forEach(all::add));
            for (var block : all) {
                for (var element : FormState.elements(block)) {
                    if (element.path("action_id").asText().equals(press.actionId())
                            && (press.blockId().isEmpty()
                                    || press.blockId()
                                            .equals(block.path("block_id").asText()))) {
                        return new Spot(block, element);
                    }
                }
            }
            throw new IllegalArgumentException("There is nothing to press with the action " + press.actionId());
        }

        /** Slack itself asks for required fields before it bothers the app. */
        static Map<String, String> emptyInputs(View view) {
            var missing = new HashMap<String, String>();
            for (var block : view.blocks()) {
                var id = block.path("block_id").asText();
                if (block.path("type").asText().equals("input")
                        && !block.path("optional").asBoolean()
                        && FormState.empty(view.values()
                                .path(id)
                                .path(block.path("element").path("action_id").asText()))) {
                    missing.put(id, "Please complete this required field.");
                }
            }
            return missing;
        }
    }
}
