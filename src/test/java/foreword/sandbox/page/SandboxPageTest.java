package foreword.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.http.HttpPort;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over plain sockets, because a client library would not send a foreign Host. */
final class SandboxPageTest {
    private HttpPort http;
    private FakeStage stage;
    private String token = "";

    @BeforeEach
    void begin() throws IOException {
        http = FakeStage.port(0);
        stage = new FakeStage(http);
        new SandboxPage(stage, http).mount();
        token = get("/").replaceAll("(?s).*foreword_sandbox_\\d+=([\\w-]+);.*", "$1");
    }

    @AfterEach
    void end() {
        stage.close();
        http.close();
    }

    @Test
    void answers_with_strict_headers() throws IOException {
        for (var path :
                new String[] {"/", "/sandbox/page.js", "/sandbox/page.css", "/sandbox/htmx.js", "/sandbox/api/state"}) {
            assertThat(get(path))
                    .startsWith("HTTP/1.1 200")
                    .contains("default-src 'self'", "frame-ancestors 'none'", "nosniff")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void has_no_inline_script_or_style() throws IOException {
        assertThat(get("/")).doesNotContain("style=", "<style", "onclick=").doesNotContainPattern("<script(?! src)");
    }

    @Test
    void refuses_a_foreign_host() throws IOException {
        assertThat(send("GET", "/", "evil.example:" + http.port(), "", "")).startsWith("HTTP/1.1 403");
        assertThat(send("GET", "/sandbox/api/state", "127.0.0.1", "", "")).startsWith("HTTP/1.1 403");
    }

    @Test
    void refuses_a_foreign_origin() throws IOException {
        var headers = cookie() + "X-Sandbox-Token: " + token + "\r\nOrigin: http://evil.example\r\n";
        assertThat(post("reset", headers, "")).startsWith("HTTP/1.1 403");
        assertThat(stage.deeds).isEmpty();
    }

    @Test
    void refuses_a_post_without_both_tokens() throws IOException {
        assertThat(post("reset", "", "")).startsWith("HTTP/1.1 403");
        assertThat(post("reset", cookie(), "")).startsWith("HTTP/1.1 403");
        assertThat(post("reset", "X-Sandbox-Token: " + token + "\r\n", "")).startsWith("HTTP/1.1 403");
        assertThat(stage.deeds).isEmpty();
    }

    @Test
    void posts_and_shows_what_was_posted() throws IOException {
        var form = "token=" + token + "&as=" + FakeStage.DANA + "&channel=" + FakeStage.ACME + "&text=%3Cb%3Esaved+us";
        assertThat(post("post", cookie(), form)).startsWith("HTTP/1.1 200");
        assertThat(get("/sandbox/part/talk?as=" + FakeStage.ALICE + "&in=" + FakeStage.ACME))
                .contains("&lt;b&gt;saved us", "Dana Ortiz");
    }

    @Test
    void answers_json_when_asked() throws IOException {
        var headers = cookie() + "X-Sandbox-Token: " + token + "\r\nAccept: application/json\r\n";
        assertThat(post("forward", headers, "duration=P1D")).contains("\"ok\":true");
        assertThat(post("forward", headers, "duration=-P1D"))
                .startsWith("HTTP/1.1 400")
                .contains("\"ok\":false");
        assertThat(post("nonsense", headers, "")).startsWith("HTTP/1.1 400");
        assertThat(get("/sandbox/api/state")).contains("2026-11-26T09:10");
    }

    @Test
    void keeps_the_scripts_of_a_mail_asleep() throws IOException {
        stage.mails.add(Samples.mail("m1", "dana@acme.example", "<i>Hello"));
        assertThat(get("/?mail=m1")).contains("<iframe sandbox=\"\" src=\"/sandbox/mail/m1\"", "&lt;i&gt;Hello");
        assertThat(get("/sandbox/mail/m1")).contains("default-src 'none'", "; sandbox;");
    }

    private String cookie() {
        return "Cookie: foreword_sandbox_" + http.port() + "=" + token + "\r\n";
    }

    private String get(String path) throws IOException {
        return send("GET", path, "127.0.0.1:" + http.port(), "", "");
    }

    private String post(String deed, String headers, String form) throws IOException {
        return send("POST", "/sandbox/api/" + deed, "localhost:" + http.port(), headers, form);
    }

    private String send(String method, String path, String host, String headers, String body) throws IOException {
        try (var socket = new Socket(java.net.InetAddress.getLoopbackAddress(), http.port())) {
            var head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + body.getBytes(UTF_8).length + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
