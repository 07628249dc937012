package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.introduction.Attention;
import foreword.introduction.Introduction;
import foreword.people.Teammate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The introductions: first what needs attention, whoever owns it, then how the viewer's own stand. */
final class IntroductionsScreen {
    private static final int MOST = 15;

    private final Scene scene;

    IntroductionsScreen(Scene scene) {
        this.scene = scene;
    }

    String ephemeral() {
        List<Attention> late =
                Attention.among(scene.rows().introductions().all(), scene.rows().nudges(), scene.now());
        List<Introduction> own = scene.rows()
                .people()
                .teammateWithSlackId(scene.viewer())
                .map(Teammate::id)
                .map(scene.rows().introductions()::ownedBy)
                .orElse(List.of());
        Page page = Page.of(first(late, own));
        late.stream().limit(MOST).forEach(it -> page.add(line(it.introduction(), Attentions.said(scene, it))));
        List<Introduction> quiet = own.stream()
                .filter(it ->
                        late.stream().noneMatch(one -> one.introduction().id().equals(it.id())))
                .toList();
        quiet.stream().limit(MOST).forEach(it -> page.add(line(it, "introduced " + scene.day(it.madeAt()))));
        return page.small(
                        more(late.size() + quiet.size()),
                        "Record one: `/foreword intro @dana sam@northwind.example` · see one: `/foreword intro Sam Lee`")
                .ephemeral();
    }

    /** The cards of those whose person or company is called so; the list when none is. */
    String named(String typed) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        List<Introduction> found = scene.rows().introductions().all().stream()
                .filter(it -> Stream.of(it.targetName(), it.targetCompany(), scene.nameOf(it.introducer()))
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought)))
                .limit(MOST)
                .toList();
        if (found.isEmpty()) {
            return Page.of(say("No introduction of or by {} is known.", Part.prose(Cut.to(60, typed))))
                    .ephemeral();
        }
        if (found.size() == 1) {
            return IntroductionScreen.page(scene, found.get(0)).ephemeral();
        }
        Page page = Page.of(say("These introductions have to do with {}.", Part.prose(Cut.to(60, typed))));
        found.forEach(it -> page.add(line(it, "introduced " + scene.day(it.madeAt()))));
        return page.ephemeral();
    }

    private Sentence first(List<Attention> late, List<Introduction> own) {
        if (!late.isEmpty()) {
            return late.size() == 1
                    ? say("One introduction needs attention.")
                    : say("{} introductions need attention.", Part.of("" + late.size()));
        }
        return own.isEmpty()
                ? say("No introduction of yours is known yet.")
                : say("Your introductions are where they should be.");
    }

    private com.fasterxml.jackson.databind.node.ObjectNode line(Introduction introduction, String below) {
        List<String> parts = new ArrayList<>();
        parts.add(new Matter(null, introduction.targetName(), introduction.targetCompany())
                .whom()
                .mrkdwn());
        parts.add("introduced by " + Mrkdwn.inline(scene.nameOf(introduction.introducer())));
        parts.add(introduction.state().word().replace('-', ' '));
        return Blocks.section(
                String.join(", ", parts) + "\n" + below,
                Button.of(
                                "intro.outcome",
                                "Record the outcome",
                                introduction.id().value())
                        .node());
    }

    private static String more(int all) {
        return all > 2 * MOST ? "and more" : "";
    }
}
