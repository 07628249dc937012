package foreword.adapter.slack.screen;

import foreword.ask.Ask;
import foreword.ask.Turned;
import foreword.workflow.AskMove;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an ask stands on its three sides, what happened so far, and what may be said of it next. */
final class StandModal {
    private static final int WORDS = 500;
    private static final int STEPS = 8;

    private final Scene scene;
    private final Ask ask;

    StandModal(Scene scene, Ask ask) {
        this.scene = scene;
        this.ask = ask;
    }

    String json() {
        Matter matter = Matter.of(scene.rows(), ask.id().ref());
        String about = matter.hasTarget() ? " about " + matter.whom().mrkdwn() : "";
        View view = View.of("ask-stand", "How does it stand?")
                .about(Blocks.object().put("a", ask.id().value()))
                .add(Blocks.section("You asked " + Mrkdwn.bold(scene.nameOf(ask.introducer())) + about + " " + kind()
                        + ".\n" + sides()));
        String steps = steps();
        if (!steps.isEmpty()) {
            view.add(Blocks.context(steps));
        }
        List<Choice> moves = AskMove.next(ask).stream()
                .map(move -> new Choice(move.label(), move.name()))
                .toList();
        if (moves.isEmpty()) {
            return view.close("Close").json();
        }
        return view.submit("Save")
                .add(Input.select("move", "What happened?", moves))
                .add(Input.lines("words", "A few words", WORDS)
                        .example("She told me on the telephone")
                        .hint("Why, or what came of it. Kept in the history of this ask.")
                        .optional())
                .add(Blocks.context("Nothing is sent: what follows is drafted for your approval."))
                .json();
    }

    private String kind() {
        return switch (ask.kind()) {
            case INTRODUCTION -> "for an introduction";
            case ADVICE -> "for advice";
            case NAME_DROP -> "for leave to mention their name";
            case OPEN -> "whether somebody comes to mind";
        };
    }

    private String sides() {
        String target = ask.kind() == Ask.Kind.INTRODUCTION ? "\n*Person to meet*  " + word(ask.targetSide()) : "";
        return "*Ask*  " + word(ask.state()) + "\n*" + Mrkdwn.inline(scene.firstNameOf(ask.introducer())) + "*  "
                + word(ask.introducerSide()) + target;
    }

    private String steps() {
        List<Turned> history = scene.rows().asks().history(ask.id());
        return history.stream()
                .skip(Math.max(0, history.size() - STEPS))
                .map(turned -> scene.day(turned.cause().at()) + ": " + side(turned.side()) + " " + low(turned.to())
                        + (turned.cause().why().isBlank()
                                ? ""
                                : " (" + Mrkdwn.inline(turned.cause().why()) + ")"))
                .collect(Collectors.joining("\n"));
    }

    private static String side(Turned.Side side) {
        return switch (side) {
            case OURS -> "ask";
            case INTRODUCER -> "introducer";
            case TARGET -> "person to meet";
        };
    }

    private static String word(Enum<?> state) {
        return low(state.name());
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
