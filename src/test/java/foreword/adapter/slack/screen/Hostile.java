package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text that tries to be more than text. */
final class Hostile {
    private static final Pattern ACTIVE = Pattern.compile("<[^>]*>");
    private static final Pattern OURS =
            Pattern.compile("<@U0ALICE>|<#C0ACME>|<https://larkfield\\.example/[^|>]*\\|Read it in context>");

    private Hostile() {}

    static Stream<String> texts() {
        return Stream.of(
                "<!channel> <@U1> <#C9> <https://evil.example|bank>",
                "&lt;!here&gt; *x* _y_ ~z~ `code`",
                "a",
                "&".repeat(5000),
                "\"\\".repeat(2500),
                "😀".repeat(2500),
                "line\n".repeat(1000),
                "\n\n>quoted\r\n{} {} $1",
                "\u202eevil\u0007");
    }

    /** Slack's control sequences that are not our own. */
    static List<String> active(String text) {
        return ACTIVE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> !OURS.matcher(found).matches())
                .toList();
    }

    static List<String> activeIn(JsonNode node) {
        return node.findParents("verbatim").stream()
                .flatMap(text -> active(text.path("text").asText()).stream())
                .toList();
    }
}
