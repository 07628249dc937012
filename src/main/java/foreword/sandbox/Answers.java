package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies what the bot answers to commands, submissions and response_urls, as Slack would show it. */
final class Answers {
    static final String SLACKBOT = "USLACKBOT";

    private final Workspace workspace;
    private final Screens screens;

    Answers(Workspace workspace, Screens screens) {
        this.workspace = workspace;
        this.screens = screens;
    }

    /** The acknowledgement of a slash command: empty, a text, or a message. */
    Ack toCommand(Ack ack, ResponseUrls.Place place, String command) {
        if (!ack.delivered()) {
            tell(place, command + " failed with the error \"" + shown(ack) + "\"");
            return ack;
        }
        return applied(ack, () -> {
            if (!ack.body().isMissingNode() && !ack.body().isEmpty()) {
                respond(place, ack.body());
            } else if (ack.body().isTextual() && !ack.body().asText().isBlank()) {
                respond(place, Json.object().put("text", ack.body().asText()));
            }
        });
    }

    /** The acknowledgement of a click or a shortcut, which carries nothing. */
    Ack toClick(Ack ack, ResponseUrls.Place place) {
        if (!ack.delivered() && !place.channel().isEmpty()) {
            tell(place, "This app responded with the error \"" + shown(ack) + "\"");
        }
        return ack;
    }

    /** The acknowledgement of a submitted modal: it closes, changes, or shows errors. */
    Ack toSubmission(Ack ack, View view) {
        if (!ack.delivered()) {
            screens.put(view.with(Map.of("", "We had some trouble connecting (" + shown(ack) + "). Try again?")));
            return ack;
        }
        return applied(ack, () -> react(ack.body(), view));
    }

    /** A message for one person or for all, new or in the place of the old one. */
    void respond(ResponseUrls.Place place, JsonNode body) throws Refusal {
        var old = workspace.anyMessage(place.channel(), place.ts());
        if (body.path("delete_original").asBoolean()) {
            old.ifPresent(workspace::remove);
            return;
        }
        var content = Contents.checked(body);
        if (body.path("replace_original").asBoolean() && old.isPresent()) {
            workspace.replace(Contents.edited(old.get(), content, workspace));
        } else if (body.path("response_type").asText().equals("in_channel")) {
            workspace.post(place.channel(), workspace.identity().botUser(), content);
        } else {
            workspace.whisper(place.channel(), workspace.identity().botUser(), content, place.user());
        }
    }

    private void tell(ResponseUrls.Place place, String text) {
        workspace.whisper(place.channel(), SLACKBOT, Json.object().put("text", text), place.user());
    }

    private static String shown(Ack ack) {
        return ack.error().equals("http_error") ? "dispatch_failed" : ack.error();
    }

    private void react(JsonNode body, View view) throws Refusal {
        switch (body.path("response_action").asText()) {
            case "errors" -> screens.put(view.with(errors(body.path("errors"), view)));
            case "update" -> screens.update(view, Contents.checkedView(body.path("view"), List.of("modal")));
            case "push" -> push(view, Contents.checkedView(body.path("view"), List.of("modal")));
            case "clear" -> screens.clear(view.user());
            case "" -> screens.closeTop(view.user());
            default -> throw new Refusal("invalid_response");
        }
    }

    private void push(View view, ObjectNode content) throws Refusal {
        if (screens.modals(view.user()).size() >= Screens.DEEPEST) {
            throw new Refusal("push_limit_reached");
        }
        screens.push(view.user(), content);
    }

    /** Slack refuses errors for a block that is no input of the view. */
    private static Map<String, String> errors(JsonNode errors, View view) throws Refusal {
        var found = new HashMap<String, String>();
        for (var error : errors.properties()) {
            if (!hasInput(view, error.getKey())) {
                throw new Refusal("invalid_response");
            }
            found.put(error.getKey(), error.getValue().asText());
        }
        return found;
    }

    private static boolean hasInput(View view, String blockId) {
        for (var block : view.blocks()) {
            if (block.path("block_id").asText().equals(blockId)
                    && block.path("type").asText().equals("input")) {
                return true;
            }
        }
        return false;
    }

    private static Ack applied(Ack ack, Step step) {
        try {
            step.run();
            return ack;
        } catch (Refusal refusal) {
            return ack.with(refusal.error());
        }
    }

    private interface Step {
        void run() throws Refusal;
    }
}
