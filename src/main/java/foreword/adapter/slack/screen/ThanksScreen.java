package foreword.adapter.slack.screen;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import foreword.thanks.ThankYou.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A thank-you that is owed, or how it was paid. */
final class ThanksScreen {
    private final Scene scene;
    private final ThankYou due;

    private ThanksScreen(Scene scene, ThankYou due) {
        this.scene = scene;
        this.due = due;
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows().thankYous().find(new ThankYou.Id(id)).map(due -> new ThanksScreen(scene, due).drawn());
    }

    private Drawn drawn() {
        return Page.of(first())
                .buttons("thanks_actions", buttons())
                .small(next(), note(), favours())
                .drawn();
    }

    private Sentence first() {
        return switch (due.state()) {
            case OWED -> {
                Sentence deed = deed(scene, due);
                yield scene.say(ThanksPhrase.THANK_THEM, new Part(deed.mrkdwn(), deed.plain()));
            }
            case DRAFTED -> scene.say(ThanksPhrase.DRAFTED, who()).signed(":pencil:");
            case PAID -> scene.say(ThanksPhrase.PAID, who()).signed(":bouquet:");
            case WAIVED -> scene.say(ThanksPhrase.WAIVED, who()).signed(":white_check_mark:");
        };
    }

    /** What they did, as one sentence. */
    static Sentence deed(Scene scene, ThankYou due) {
        Matter matter = Matter.of(scene.rows(), due.about());
        Part who = Part.name(scene.nameOf(due.to()));
        Part whom = matter.hasTarget() ? matter.whom() : Part.of(scene.phrases().say(ThanksPhrase.SOMEBODY_WANTED));
        return due.occasion() == ThankYou.Occasion.NO_ANSWER
                ? scene.say(ThanksPhrase.NO_ANSWER, who, whom)
                : owner(scene, due)
                        .map(it -> scene.say(forOwner(due.occasion()), who, Part.name(it.name()), whom))
                        .orElseGet(() -> scene.say(forReader(due.occasion()), who, whom));
    }

    private static ThanksPhrase forReader(ThankYou.Occasion occasion) {
        return switch (occasion) {
            case SAID_YES -> ThanksPhrase.SAID_YES;
            case INTRODUCED -> ThanksPhrase.INTRODUCED;
            case ANSWERED_NO -> ThanksPhrase.ANSWERED_NO;
            case NO_ANSWER -> ThanksPhrase.NO_ANSWER;
            case GAVE_ADVICE -> ThanksPhrase.GAVE_ADVICE;
            case LENT_NAME -> ThanksPhrase.LENT_NAME;
            case TRIED -> ThanksPhrase.TRIED;
            case WITHDRAWN -> ThanksPhrase.WITHDRAWN;
            case OUTCOME -> ThanksPhrase.OUTCOME;
        };
    }

    private static ThanksPhrase forOwner(ThankYou.Occasion occasion) {
        return switch (occasion) {
            case SAID_YES -> ThanksPhrase.SAID_YES_TO;
            case INTRODUCED -> ThanksPhrase.INTRODUCED_TO;
            case ANSWERED_NO -> ThanksPhrase.ANSWERED_NO_TO;
            case NO_ANSWER -> ThanksPhrase.NO_ANSWER;
            case GAVE_ADVICE -> ThanksPhrase.GAVE_ADVICE_TO;
            case LENT_NAME -> ThanksPhrase.LENT_NAME_TO;
            case TRIED -> ThanksPhrase.TRIED_FOR;
            case WITHDRAWN -> ThanksPhrase.WITHDRAWN_FOR;
            case OUTCOME -> ThanksPhrase.OUTCOME_FOR;
        };
    }

    /** Who owes it, where that is not the reader. */
    private static Optional<Teammate> owner(Scene scene, ThankYou due) {
        return scene.rows()
                .people()
                .teammate(due.owner())
                .filter(it -> !scene.viewer().isEmpty() && !scene.viewer().equals(it.slackId()));
    }

    /** Not a bargain, and good to know before writing. */
    private String favours() {
        String done = scene.rows().favours().to(due.to()).stream()
                .limit(3)
                .map(favour -> Mrkdwn.inline(favour.words()))
                .collect(Collectors.joining("; "));
        return done.isEmpty() || !due.state().open()
                ? ""
                : scene.say(ThanksPhrase.DONE_FOR_THEM, Part.of(done)).mrkdwn();
    }

    private List<Button> buttons() {
        Button inPerson = button("thanks.paid", ThanksPhrase.IN_PERSON);
        Button byPhone = button("thanks.phone", ThanksPhrase.BY_PHONE);
        Button withGift = button("thanks.gift", ThanksPhrase.WITH_GIFT);
        Button notNeeded = button("thanks.waive", ThanksPhrase.NOT_NEEDED);
        return switch (due.state()) {
            case OWED ->
                List.of(button("thanks.draft", ThanksPhrase.DRAFT).primary(), inPerson, byPhone, withGift, notNeeded);
            case DRAFTED -> List.of(inPerson, byPhone, withGift, notNeeded);
            case PAID, WAIVED -> List.of();
        };
    }

    private String next() {
        Part first = Part.name(scene.firstNameOf(due.to()));
        if (!due.state().open()) {
            return scene.say(ThanksPhrase.NOTHING_OWED, first).mrkdwn();
        }
        Part since = Part.of(scene.day(due.owedSince()));
        return owner(scene, due)
                .map(it -> scene.say(ThanksPhrase.OWED_BY, Part.name(it.name()), since, first))
                .orElseGet(() -> scene.say(ThanksPhrase.OWED_SINCE, since, first))
                .mrkdwn();
    }

    private String note() {
        return due.state() == State.OWED ? "" : Mrkdwn.prose(due.note());
    }

    private Part who() {
        return Part.name(scene.nameOf(due.to()));
    }

    private Button button(String action, ThanksPhrase text) {
        return Button.of(action, scene.phrases().say(text), due.id().value());
    }
}
