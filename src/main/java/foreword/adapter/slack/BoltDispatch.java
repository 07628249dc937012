package foreword.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands, presses, shortcuts and forms through Bolt, by exact ids; what Bolt does not dispatch (several actions in one
 * payload, ids it does not know) goes straight to the same place. Bolt runs without middleware: the intake has proved the
 * signature, and the directory knows who we are. See docs/decisions/bolt-dispatches-by-exact-ids.md.
 */
final class BoltDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(BoltDispatch.class);
    private static final RequestHeaders FORM =
            new RequestHeaders(Map.of("content-type", List.of("application/x-www-form-urlencoded")));

    private final App app;
    private final SlackRequestParser parser;
    private final Interactions interactions;

    BoltDispatch(SlackApi api, Interactions interactions) {
        this.interactions = interactions;
        AppConfig config = AppConfig.builder()
                .slack(api.slack())
                .singleTeamBotToken(api.token())
                .requestVerificationEnabled(false)
                .build();
        this.app = new App(config, new ArrayList<>());
        this.parser = new SlackRequestParser(config);
        register();
    }

    /** Does what the body asks; the result is what to answer with, empty for nothing. */
    String run(SlackBody body) throws SlackRefused, SlackUnavailable {
        Optional<Request<?>> request = known(body) ? parsed(body) : Optional.empty();
        if (request.isEmpty()) {
            LOG.info("dispatched without Bolt: {}", body.type());
            return interactions.handle(body.payload());
        }
        try {
            return answer(app.run(request.get()));
        } catch (ListenerFailed failed) {
            throw failed.unwrapped();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("Bolt failed", failed);
        }
    }

    private void register() {
        app.command(SlackIds.COMMAND, (request, context) -> guarded(request));
        SlackIds.ACTIONS.forEach(id -> app.blockAction(id, (request, context) -> guarded(request)));
        SlackIds.MESSAGE_SHORTCUTS.forEach(id -> app.messageShortcut(id, (request, context) -> guarded(request)));
        SlackIds.GLOBAL_SHORTCUTS.forEach(id -> app.globalShortcut(id, (request, context) -> guarded(request)));
        SlackIds.MODALS.forEach(id -> app.viewSubmission(id, (request, context) -> guarded(request)));
        SlackIds.MODALS.forEach(id -> app.viewClosed(id, (request, context) -> guarded(request)));
    }

    /** An Error that leaves a listener would end one of Bolt's threads for good. */
    private Response guarded(Request<?> request) {
        try {
            JsonNode payload = SlackBody.read(request.getRequestBodyAsString().getBytes(UTF_8))
                    .payload();
            return Response.builder()
                    .statusCode(200)
                    .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                    .body(interactions.handle(payload))
                    .build();
        } catch (Throwable failed) {
            throw new ListenerFailed(failed);
        }
    }

    private static boolean known(SlackBody body) {
        JsonNode payload = body.payload();
        String callback = Json.first(payload, "view.callback_id", "callback_id").orElse("");
        return switch (body.kind()) {
            case COMMAND -> Json.textOrEmpty(payload, "command").equals(SlackIds.COMMAND);
            case SUBMISSION -> SlackIds.MODALS.contains(callback);
            default ->
                switch (body.type()) {
                    case "block_actions" -> oneKnown(payload.path("actions"));
                    case "shortcut" -> SlackIds.GLOBAL_SHORTCUTS.contains(callback);
                    case "message_action" -> SlackIds.MESSAGE_SHORTCUTS.contains(callback);
                    case "view_closed" -> SlackIds.MODALS.contains(callback);
                    default -> false;
                };
        };
    }

    private static boolean oneKnown(JsonNode actions) {
        return actions.size() == 1 && SlackIds.ACTIONS.contains(Json.textOrEmpty(actions.path(0), "action_id"));
    }

    /** Bolt's typed reading may stumble over a block it does not know; ours does not. */
    private Optional<Request<?>> parsed(SlackBody body) {
        try {
            return Optional.ofNullable(parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .headers(FORM)
                    .requestBody(body.asForm())
                    .build()));
        } catch (RuntimeException stumbled) {
            LOG.warn(
                    "Bolt cannot read a {}: {}",
                    body.type(),
                    stumbled.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static String answer(Response response) {
        if (response.getStatusCode() != 200) {
            throw new IllegalStateException("Bolt answered " + response.getStatusCode());
        }
        return response.getBody() == null ? "" : response.getBody();
    }

    /** Carries what a listener threw through Bolt. */
    private static final class ListenerFailed extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        ListenerFailed(Throwable cause) {
            super(cause);
        }

        RuntimeException unwrapped() throws SlackRefused, SlackUnavailable {
            Throwable cause = getCause();
            if (cause instanceof SlackRefused refused) {
                throw refused;
            }
            if (cause instanceof SlackUnavailable busy) {
                throw busy;
            }
            return cause instanceof RuntimeException ours
                    ? ours
                    : new IllegalStateException("a listener failed", cause);
        }
    }
}
