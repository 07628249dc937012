package foreword.byemail;

import foreword.deal.Deal;
import foreword.deal.Proposal;
import foreword.workflow.WhichDeal;
import java.util.List;

/** Deal news that was heard: is it right? */
record TellsProposals(Facts facts, Proposal proposal) {
    Told told() {
        String about = proposal.about();
        List<Passage> passages = List.of(
                Passage.fact("Said by", proposal.said().speakerName()),
                Passage.fact("In the words", shortened(proposal.said().words())));
        if (proposal.takesBack()) {
            return undo(about, passages);
        }
        return switch (proposal.state()) {
            case WAITING ->
                Told.open(
                        "Deal news of " + about,
                        "Is this right: " + proposal.sentence() + "?",
                        passages,
                        List.of(
                                right(),
                                of(
                                        "deal.wrong",
                                        "No",
                                        "Nothing moves, and the same words are not asked about again.")));
            case CONFIRMED -> Told.settled("Confirmed: " + proposal.sentence() + ".", passages, List.of());
            case WRONG -> Told.settled("Not so: " + proposal.sentence() + ".", passages, List.of());
            case WITHDRAWN -> Told.settled("The news of " + about + " was withdrawn.", passages, List.of());
        };
    }

    /** Where several deals may be meant, the page asks which one it is. */
    private Deed right() {
        List<Deal> several = new WhichDeal(facts.rows().deals(), facts.rows().people()).several(proposal, facts.now());
        String effect = "The deal moves here, as your word.";
        if (several.isEmpty()) {
            return of("deal.confirm", "Yes", effect);
        }
        List<Field.Choice> choices = several.stream()
                .map(deal -> new Field.Choice(deal.id().value(), deal.title()))
                .toList();
        return of("deal.choose", "Yes, of one of the " + several.size() + " deals", effect)
                .with(Field.choice("deal", "Of which deal?", choices));
    }

    private Told undo(String about, List<Passage> passages) {
        return switch (proposal.state()) {
            case WAITING ->
                Told.open(
                        "Deal news of " + about,
                        "The news of " + about + " that was confirmed is no longer said. Put the deal back as it was?",
                        passages,
                        List.of(
                                of("deal.confirm", "Undo", "The deal stands as before."),
                                of("deal.wrong", "Keep", "The deal stays where it is.")));
            case CONFIRMED ->
                Told.settled("Undone: the deal with " + about + " stands as before.", passages, List.of());
            case WRONG -> Told.settled("Kept: the deal with " + about + " stays where it is.", passages, List.of());
            case WITHDRAWN -> Told.settled("The news of " + about + " was withdrawn.", passages, List.of());
        };
    }

    private static String shortened(String words) {
        return words.length() > 300 ? words.substring(0, 300) + "…" : words;
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, proposal.id().value(), label, effect);
    }
}
