package foreword.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows the page with sample data: arguments are the port and the folder of the screens. */
final class PageDemo {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PageDemo() {}

    public static void main(String[] arguments) throws Exception {
        var http = FakeStage.port(Integer.parseInt(arguments[0]));
        var stage = new FakeStage(http);
        new SandboxPage(stage, http).mount();
        stage.post(
                FakeStage.DANA,
                FakeStage.ACME,
                "The rollout went without a hitch. Honestly, you people saved our quarter.");
        stage.post(FakeStage.DANA, FakeStage.ACME, "<img src=x onerror=alert(1)> brilliant!");
        var folder = Path.of(arguments[1]);
        var direct = stage.workspace().direct(List.of(FakeStage.ALICE)).id();
        for (var name :
                List.of("01-praise-dm", "03-approve-card", "04-weekly-digest", "07-thanks-nudge", "10-onboarding-dm")) {
            bot(stage.api(http) + "chat.postMessage", screen(folder, name).put("channel", direct));
        }
        var home = MAPPER.createObjectNode().put("user_id", FakeStage.ALICE);
        home.set("view", screen(folder, "05-app-home"));
        bot(stage.api(http) + "views.publish", home);
        var help = screen(folder, "06-help-ephemeral");
        help.remove("response_type");
        bot(
                stage.api(http) + "chat.postEphemeral",
                help.put("channel", FakeStage.ACME).put("user", FakeStage.ALICE));
        stage.mails.add(Samples.mail("m1", "dana@acme.example", "A quick favour, Dana?"));
        stage.happened.addAll(List.of("09:10:02 praise 0.93 by rule P7", "09:10:03 asked Alice about it"));
        if (arguments.length > 2) {
            Samples.openModal(stage, http, screen(folder, arguments[2]));
        }
        Thread.currentThread().join();
    }

    private static ObjectNode screen(Path folder, String name) throws Exception {
        var screen = (ObjectNode) MAPPER.readTree(Files.readString(folder.resolve(name + ".json")));
        screen.remove("surface");
        return screen;
    }

    private static void bot(String method, ObjectNode body) throws Exception {
        var answer = Samples.call(method, body);
        System.out.println(method + " " + answer.substring(0, Math.min(200, answer.length())));
    }
}
