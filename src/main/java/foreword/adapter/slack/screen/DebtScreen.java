package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whom we owe a thank-you, since when, and how far past its day it is. */
record DebtScreen(Scene scene, List<ThankYou> owed, boolean all) {
    private static final int MOST = 20;

    String ephemeral() {
        String wholeTeam = all ? "" : scene.say(ThanksPhrase.WHOLE_TEAM).mrkdwn();
        if (owed.isEmpty()) {
            return Page.of(scene.say(all ? ThanksPhrase.ALL_THANKED : ThanksPhrase.YOURS_THANKED))
                    .small(wholeTeam)
                    .ephemeral();
        }
        Page page = Page.of(scene.say(ThanksPhrase.OWED_NOW, owed.size()));
        owed.stream().limit(MOST).forEach(due -> page.add(line(due)));
        return page.small(
                        owed.size() > MOST ? scene.phrases().say(ThanksPhrase.MORE_OWED, owed.size() - MOST) : "",
                        scene.phrases().say(ThanksPhrase.NO_ASK_BEFORE),
                        wholeTeam)
                .ephemeral();
    }

    /** Those to one person alone. */
    String ephemeral(Contact to) {
        return owed.isEmpty()
                ? Page.of(scene.say(ThanksPhrase.ALL_THANKED_TO, Part.name(to.name())))
                        .ephemeral()
                : ephemeral();
    }

    private ObjectNode line(ThankYou due) {
        boolean drafted = due.state() == ThankYou.State.DRAFTED;
        Button button = drafted
                ? button("thanks.paid", ThanksPhrase.THANKED, due)
                : button("thanks.draft", ThanksPhrase.DRAFT, due);
        String since = late(due, since(due));
        return Blocks.section(
                ThanksScreen.deed(scene, due).mrkdwn() + "\n"
                        + (drafted
                                ? scene.say(ThanksPhrase.IS_DRAFTED, Part.of(since))
                                        .mrkdwn()
                                : since),
                button.node());
    }

    private Button button(String action, ThanksPhrase text, ThankYou due) {
        return Button.of(action, scene.phrases().say(text), due.id().value());
    }

    private String since(ThankYou due) {
        Part day = Part.of(scene.day(due.owedSince()));
        Optional<Teammate> owner = all ? scene.rows().people().teammate(due.owner()) : Optional.empty();
        return owner.map(it -> scene.say(ThanksPhrase.SINCE_BY, Part.name(it.name()), day))
                .orElseGet(() -> scene.say(ThanksPhrase.SINCE, day))
                .mrkdwn();
    }

    private String late(ThankYou due, String since) {
        long days = Duration.between(due.dueAt(), scene.now()).toDays();
        Part words = Part.of(since);
        Sentence late = due.dueAt().isAfter(scene.now())
                ? scene.say(ThanksPhrase.DUE, words, Part.of(scene.day(due.dueAt())))
                : days < 1 ? scene.say(ThanksPhrase.DUE_TODAY, words) : scene.say(ThanksPhrase.LATE, days, words);
        return late.mrkdwn();
    }
}
