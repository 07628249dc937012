package foreword.byemail;

import foreword.introduction.Introduction;
import foreword.introduction.Introduction.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An introduction that was made, and what became of it. */
record TellsIntroductions(Facts facts, Introduction introduction) {
    private static final Map<State, String> OUTCOMES = Map.of(
            State.IN_CONVERSATION, "We are writing to each other",
            State.MET, "We met",
            State.QUALIFIED, "A good fit",
            State.POOR_FIT, "Not a fit",
            State.NOT_NOW, "Not now, later perhaps",
            State.WON, "They became a client",
            State.LOST, "They went another way");

    Told told() {
        String who = facts.nameAndCompany(introduction.introducer());
        String whom = introduction.targetName()
                + (introduction.targetCompany().isBlank() ? "" : " (" + introduction.targetCompany() + ")");
        String sentence = switch (introduction.state()) {
            case MADE, IN_CONVERSATION -> who + " introduced you to " + whom + ".";
            case MET -> "You met " + whom + ", thanks to " + who + ".";
            case QUALIFIED -> whom + " is a good fit, introduced by " + who + ".";
            case POOR_FIT -> whom + " is not a fit, introduced by " + who + ".";
            case WON -> whom + " became a client, introduced by " + who + ".";
            case LOST -> whom + " went another way, introduced by " + who + ".";
            case NOT_NOW -> whom + " is not ready yet, introduced by " + who + ".";
        };
        return Told.open(
                "Introduction to " + whom,
                sentence,
                List.of(Passage.fact("Subject", introduction.subject())),
                deeds(),
                "Introduced " + facts.day(introduction.madeAt()) + ".");
    }

    private List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        if (introduction.state() == State.MADE || introduction.state() == State.IN_CONVERSATION) {
            deeds.add(
                    of("intro.met", "We met", "Recorded, and whoever introduced you is thanked once you approve it."));
            deeds.add(of("intro.notmet", "Not yet", "It comes back in a few days."));
        }
        List<Field.Choice> next = next();
        if (!next.isEmpty()) {
            deeds.add(of(
                            "intro.outcome",
                            "Record the outcome",
                            "Whoever introduced you hears how it went, once you approve the words.")
                    .with(
                            Field.choice("state", "Where does it stand?", next),
                            Field.text("note", "Note", "").optional()));
        }
        return deeds;
    }

    private List<Field.Choice> next() {
        List<Field.Choice> choices = new ArrayList<>();
        for (State state : State.values()) {
            if (!introduction.state().wayTo(state).isEmpty()) {
                choices.add(new Field.Choice(state.name(), OUTCOMES.getOrDefault(state, state.name())));
            }
        }
        return choices;
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, introduction.id().value(), label, effect);
    }
}
