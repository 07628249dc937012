package foreword.adapter.slack.screen;

import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.target.Acquaintance.Closeness;
import foreword.target.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Below a reply to an ask: how well the asked person knows the one in question, noted with one click. */
final class HowWellAsked {
    private static final Map<Closeness, String> WORDS =
            Map.of(Closeness.WELL, " well", Closeness.LITTLE, " a little", Closeness.NOT, " not at all");

    private HowWellAsked() {}

    static void add(Page page, Scene scene, Reply reply) {
        Optional<Ask> ask = Optional.of(reply.about())
                .filter(about -> about.startsWith("ask/"))
                .flatMap(about -> scene.rows().asks().find(new Ask.Id(about.substring("ask/".length()))));
        Optional<Target> target = ask.map(Ask::target).flatMap(scene.rows().targets()::find);
        if (ask.isPresent() && target.isPresent() && reply.byAskedPerson()) {
            add(page, scene, reply.id().value(), ask.get(), target.get());
        }
    }

    private static void add(Page page, Scene scene, String reply, Ask ask, Target target) {
        Optional<Closeness> said = scene.rows().ties().said(ask.introducer(), target.id());
        String who = Mrkdwn.inline(scene.firstNameOf(ask.introducer()));
        String whom = Mrkdwn.inline(target.firstName());
        page.small(said.map(closeness -> "Noted: " + who + " knows " + whom + WORDS.get(closeness) + ". Not so?")
                .orElse("How well does " + who + " know " + whom + "?"));
        page.buttons(
                "knows_actions",
                List.of(
                        Button.of("reply.well", "Well", reply).label(who + " knows " + whom + " well"),
                        Button.of("reply.little", "A little", reply).label(who + " knows " + whom + " a little"),
                        Button.of("reply.unknown", "Not", reply).label(who + " does not know " + whom)));
    }
}
