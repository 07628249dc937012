package foreword.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.http.HttpPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlockKitHtmlTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> KEPT = Set.of("type", "style", "initial_date_time", "initial_time");
    private static final Path SCREENS = Path.of("../shared/design/screens");
    private static final Pattern TAG = Pattern.compile("<(?:[^>\"]|\"[^\"]*\")*>");

    private HttpPort http;
    private FakeStage stage;

    @BeforeEach
    void begin() throws IOException {
        http = FakeStage.port(0);
        stage = new FakeStage(http);
    }

    @AfterEach
    void end() {
        stage.close();
        http.close();
    }

    @Test
    void draws_every_screen_without_unknown_blocks() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(SCREENS), "the screens are not here");
        for (var path : screens()) {
            var html = render(MAPPER.readTree(Files.readString(path)).path("blocks"));
            assertThat(html).as(path.toString()).doesNotContain("unknown").isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "</textarea><script>alert(1)</script>",
                "<javascript:alert(1)|click>",
                "<data:text/html;base64,AAAA|click>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "*<b onclick=alert(1)>*",
                "<https://a.example/\"onclick=\"alert(1)|x>"
            })
    void shows_markup_as_text(String evil) throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(SCREENS), "the screens are not here");
        for (var path : screens()) {
            var html = render(poisoned(MAPPER.readTree(Files.readString(path)).path("blocks"), evil));
            assertThat(html)
                    .doesNotContain("<script", "<svg", "<img src=x", "<b onclick", "href=\"javascript", "href=\"data");
            TAG.matcher(html)
                    .results()
                    .forEach(tag -> assertThat(tag.group().replaceAll("\"[^\"]*\"", "\"\""))
                            .as(html)
                            .doesNotContainPattern("\\son[a-z]+\\s*="));
        }
    }

    @Test
    void draws_the_marks_of_mrkdwn() {
        var html = new MrkdwnHtml(new Names(stage.workspace()))
                .render(
                        "*bold* _it_ ~old~ `c*d*`\n>a &amp; b\n<https://x.example|x> <@U0DANA000> <#C1|acme> :warning: :odd:")
                .toString();
        assertThat(html)
                .contains("<b>bold</b>", "<i>it</i>", "<s>old</s>", "<code>c*d*</code>")
                .contains("<blockquote>a &amp; b</blockquote>", "href=\"https://x.example\"")
                .contains("@Dana Ortiz", "#acme", "⚠️", ":odd:");
    }

    @Test
    void shows_an_unknown_block_as_its_json() throws IOException {
        assertThat(render(MAPPER.readTree("[{\"type\":\"hologram\"}]"))).contains("unknown", "hologram");
    }

    private static Iterable<Path> screens() throws IOException {
        try (var files = Files.list(SCREENS)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    private String render(JsonNode blocks) {
        var sight = new Sight(
                FakeStage.ALICE,
                FakeStage.ACME,
                "1.000001",
                "",
                MissingNode.getInstance(),
                Map.of(),
                new Names(stage.workspace()),
                ZoneOffset.UTC);
        return new BlockKitHtml(sight).render(blocks).toString();
    }

    private static JsonNode poisoned(JsonNode node, String evil) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isTextual() && !KEPT.contains(field.getKey())) {
                    field.setValue(MAPPER.getNodeFactory().textNode(evil));
                }
                poisoned(field.getValue(), evil);
            });
        } else {
            node.forEach(child -> poisoned(child, evil));
        }
        return node;
    }
}
