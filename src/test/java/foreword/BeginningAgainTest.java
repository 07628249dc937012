package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.cli.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** "Reset story" while the page is still at work: nobody is turned away with an error. */
@Timeout(240)
class BeginningAgainTest {
    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private SandboxRun sandbox;

    @BeforeEach
    void begin() throws Exception {
        sandbox = SandboxRun.start(new SandboxOptions(0, folder, SandboxOptions.Seed.DEMO), Path.of("."));
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    @Test
    void waits_for_the_step_that_is_done_and_takes_whoever_asks_meanwhile_along() throws Exception {
        for (int round = 0; round < 3; round++) {
            String first = token();
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            asked.add(post("story/do", first));
            asked.add(post("reset", first));
            for (int look = 0; look < 200; look++) {
                asked.add(
                        client.sendAsync(to("/sandbox/part/story?as=U0ALICE00").build(), text()));
                Thread.sleep(10);
            }

            assertThat(asked)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode())
                            .describedAs(answer.join().request() + " "
                                    + answer.join().body())
                            .isEqualTo(200));
            assertThat(token()).isNotEqualTo(first);
            assertThat(client.send(to("/sandbox/part/story?as=U0ALICE00").build(), text())
                            .body())
                    .contains("1 of 6");
        }
    }

    private String token() throws Exception {
        String page = client.send(to("/").build(), text()).body();
        return page.replaceAll("(?s).*X-Sandbox-Token&#34;:&#34;([\\w-]+)&.*", "$1");
    }

    private CompletableFuture<HttpResponse<String>> post(String deed, String token) {
        HttpRequest request = to("/sandbox/api/" + deed)
                .header("X-Sandbox-Token", token)
                .header("Cookie", "foreword_sandbox_" + sandbox.port() + "=" + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return client.sendAsync(request, text());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + path));
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
