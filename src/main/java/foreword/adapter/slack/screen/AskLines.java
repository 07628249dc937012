package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.ask.Ask;
import foreword.people.Teammate;
import java.util.List;
import java.util.Locale;

/** What each ask that was answered waits for, in a line with a way to say how it stands. */
record AskLines(Scene scene, Teammate.Id owner) {
    private static final int MOST = 6;

    List<ObjectNode> blocks() {
        return scene.rows().asks().open(owner).stream()
                .filter(ask -> ask.state() != Ask.State.QUESTION)
                .limit(MOST)
                .map(ask -> Blocks.section(
                        line(ask),
                        Button.of("ask.stand", "How does it stand?", ask.id().value())
                                .node()))
                .toList();
    }

    private String line(Ask ask) {
        Matter matter = Matter.of(scene.rows(), ask.id().ref());
        String who = Mrkdwn.bold(scene.nameOf(ask.introducer()));
        String whom = matter.hasTarget() ? matter.whom().mrkdwn() : "somebody";
        return switch (ask.state()) {
            case HESITANT -> who + " is not sure about " + whom + ": answer in your own words.";
            case WILLING -> willing(ask, who, whom);
            case FORWARDABLE -> forwardable(ask, who, whom);
            default -> who + ": " + whom;
        };
    }

    private String willing(Ask ask, String who, String whom) {
        return switch (ask.kind()) {
            case NAME_DROP ->
                "You may mention " + who + " to " + whom + ". Say here what came of it: they want to know.";
            case OPEN ->
                who + " knows somebody. Say whom: `/foreword ask @"
                        + Mrkdwn.inline(scene.firstNameOf(ask.introducer())).toLowerCase(Locale.ROOT)
                        + " about Sam Lee, Northwind`";
            case INTRODUCTION, ADVICE -> who + " agreed to introduce you to " + whom + ": approve the note to pass on.";
        };
    }

    private static String forwardable(Ask ask, String who, String whom) {
        return switch (ask.targetSide()) {
            case YES -> whom + " said yes to " + who + ": the introduction should come soon.";
            case NOT_NOW -> whom + " said \"not now\" to " + who + ": it rests until the day they named.";
            default -> who + " has your note for " + whom + ".";
        };
    }
}
