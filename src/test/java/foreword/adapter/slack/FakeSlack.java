package foreword.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Web API on 127.0.0.1 with scripted answers; what is posted stands in the history. */
final class FakeSlack implements AutoCloseable {
    static final String TEAM = "T1";
    static final String BOT = "UBOT";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Script>> scripts = new ConcurrentHashMap<>();
    private final Map<String, String> people = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
        person(
                "UDANA",
                "\"team_id\":\"T1\",\"tz\":\"Europe/Oslo\",\"locale\":\"nb-NO\",\"profile\":{\"display_name\":\"Dana\",\"email\":\"dana@our.example\"}");
        person("UGUEST", "\"team_id\":\"T1\",\"is_restricted\":true,\"profile\":{\"real_name\":\"Gus\"}");
        person("UCLIENT", "\"team_id\":\"T9\",\"is_stranger\":true,\"profile\":{\"real_name\":\"Carla\"}");
        person("UROBOT", "\"team_id\":\"T1\",\"is_bot\":true,\"name\":\"robot\"");
        person("UGONE", "\"team_id\":\"T1\",\"deleted\":true,\"name\":\"gone\"");
    }

    /** One answer: {@code lost} does the work and hangs up. */
    record Script(int status, String body, Map<String, String> headers, boolean lost) {}

    record Call(String method, Map<String, String> form) {}

    String apiUrl() {
        return host() + "/api/";
    }

    String host() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void person(String id, String fields) {
        people.put(id, "{\"ok\":true,\"user\":{\"id\":\"" + id + "\"," + fields + "}}");
    }

    /** The next call of this method gets this answer instead of the usual one. */
    FakeSlack next(String method, int status, String body, Map<String, String> headers) {
        script(method, new Script(status, body, headers, false));
        return this;
    }

    FakeSlack next(String method, String body) {
        return next(method, 200, body, Map.of());
    }

    FakeSlack refuseNext(String method, String error) {
        return next(method, "{\"ok\":false,\"error\":\"" + error + "\"}");
    }

    FakeSlack loseNext(String method) {
        script(method, new Script(0, "", Map.of(), true));
        return this;
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    Map<String, String> last(String method) {
        List<Call> all = calls(method);
        return all.get(all.size() - 1).form();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void script(String method, Script script) {
        scripts.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>()).add(script);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String path = exchange.getRequestURI().getPath();
        String method = path.startsWith("/api/") ? path.substring(5) : path;
        Map<String, String> form = path.startsWith("/api/") ? form(body) : Map.of("body", body);
        calls.add(new Call(method, form));
        Queue<Script> queue = scripts.get(method);
        Script script = queue == null ? null : queue.poll();
        if (script == null) {
            answer(exchange, new Script(200, usual(method, form), Map.of(), false));
        } else if (script.lost()) {
            var done = usual(method, form);
            exchange.getResponseHeaders().add("X-Done", String.valueOf(done.length()));
            exchange.close();
        } else {
            answer(exchange, script);
        }
    }

    private static void answer(HttpExchange exchange, Script script) throws IOException {
        byte[] bytes = script.body().getBytes(UTF_8);
        script.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(script.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String usual(String method, Map<String, String> form) {
        return switch (method) {
            case "auth.test" ->
                "{\"ok\":true,\"url\":\"https://example-workspace.slack.com/\",\"team_id\":\"T1\",\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\"}";
            case "users.info" ->
                people.getOrDefault(form.getOrDefault("user", ""), "{\"ok\":false,\"error\":\"user_not_found\"}");
            case "conversations.open" ->
                "{\"ok\":true,\"channel\":{\"id\":\"D" + form.get("users") + "\",\"is_im\":true}}";
            case "conversations.info" ->
                "{\"ok\":true,\"channel\":{\"id\":\"C1\",\"name\":\"acme\",\"is_ext_shared\":true}}";
            case "conversations.history" -> "{\"ok\":true,\"messages\":[" + String.join(",", messages) + "]}";
            case "chat.postMessage" -> posted(form);
            default -> "{\"ok\":true}";
        };
    }

    private String posted(Map<String, String> form) {
        String ts = "1700000000.00000" + messages.size();
        messages.add(0, "{\"ts\":\"" + ts + "\",\"metadata\":" + form.getOrDefault("metadata", "{}") + "}");
        return "{\"ok\":true,\"channel\":\"" + form.get("channel") + "\",\"ts\":\"" + ts + "\"}";
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new ArrayList<>(List.of(body.split("&", -1)))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return fields;
    }
}
