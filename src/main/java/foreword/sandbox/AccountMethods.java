package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Methods about the token, the workspace and the app. */
final class AccountMethods {
    private final Setting setting;
    private final Workspace workspace;
    private final SocketHub sockets;
    private final Supplier<String> address;
    private final Supplier<String> socketAddress;
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    AccountMethods(Parts parts, SocketHub sockets, Supplier<String> address, Supplier<String> socketAddress) {
        setting = parts.setting();
        workspace = parts.workspace();
        this.sockets = sockets;
        this.address = address;
        this.socketAddress = socketAddress;
    }

    Map<String, Method> all() {
        return Map.of(
                "auth.test", this::test,
                "auth.revoke", this::revoke,
                "apps.connections.open", this::connect,
                "team.info", this::team,
                "bots.info", this::bot);
    }

    /** Refuses a token that is missing, foreign, revoked, of the wrong kind or without the scope. */
    void check(Call call) throws Refusal {
        if (call.token().isEmpty()) {
            throw new Refusal("not_authed");
        }
        var bot = call.token().equals(setting.botToken());
        if (!bot && !call.token().equals(setting.appToken())) {
            throw new Refusal("invalid_auth");
        }
        if (revoked.contains(call.token())) {
            throw new Refusal("token_revoked");
        }
        if (bot == call.method().startsWith("apps.connections.")
                && !call.method().startsWith("auth.")) {
            throw new Refusal("not_allowed_token_type");
        }
        var needed = Scopes.neededFor(call.method());
        if (!needed.isEmpty() && needed.stream().noneMatch(setting.scopes()::contains)) {
            throw new Refusal("missing_scope");
        }
    }

    private ObjectNode test(Call call) {
        var identity = setting.identity();
        return Json.object()
                .put("url", address.get() + "/")
                .put("team", identity.team().name())
                .put("user", identity.botName())
                .put("team_id", identity.team().id())
                .put("user_id", identity.botUser())
                .put("bot_id", identity.bot())
                .put("is_enterprise_install", false);
    }

    private ObjectNode revoke(Call call) {
        if (!call.flag("test")) {
            revoked.add(call.token());
        }
        return Json.object().put("revoked", !call.flag("test"));
    }

    private ObjectNode connect(Call call) {
        return Json.object()
                .put(
                        "url",
                        socketAddress.get() + "?ticket=" + sockets.ticket() + "&app_id="
                                + setting.identity().app());
    }

    private ObjectNode team(Call call) throws Refusal {
        var id = call.text("team").isEmpty() ? setting.identity().team().id() : call.text("team");
        var team = workspace.team(id).orElseThrow(() -> new Refusal("team_not_found"));
        var answer = Json.object();
        answer.putObject("team")
                .put("id", team.id())
                .put("name", team.name())
                .put("domain", team.domain())
                .put("email_domain", "")
                .put("url", address.get() + "/")
                .putObject("icon")
                .put("image_default", true);
        return answer;
    }

    private ObjectNode bot(Call call) throws Refusal {
        var identity = setting.identity();
        if (!call.text("bot").isEmpty() && !call.text("bot").equals(identity.bot())) {
            throw new Refusal("bot_not_found");
        }
        var answer = Json.object();
        answer.putObject("bot")
                .put("id", identity.bot())
                .put("deleted", false)
                .put("name", identity.botName())
                .put("updated", 1_766_422_444)
                .put("app_id", identity.app())
                .put("user_id", identity.botUser())
                .putObject("icons");
        return answer;
    }
}
