package foreword.adapter.slack.screen;

import foreword.target.ProfileCard;
import java.util.Optional;

/** The three sentences of a great-introduction card, each with a good example. */
final class CardInputs {
    private static final int SENTENCE = 500;

    private CardInputs() {}

    static void add(View view, Optional<ProfileCard> now) {
        view.add(
                Input.lines("card_who", "Who exactly?", SENTENCE)
                        .value(now.map(ProfileCard::who).orElse(""))
                        .example("Operations leads at food makers of 50 to 500 people")
                        .hint(
                                "A role, a kind of company and a sign that they need it. \"Anyone with money\" helps nobody think."));
        view.add(Input.lines("card_why", "Why do we deserve it?", SENTENCE)
                .value(now.map(ProfileCard::why).orElse(""))
                .example("Four warehouse rollouts in a row went live on the day")
                .hint("One fact that somebody could check."));
        view.add(Input.lines("card_what", "What will we do with it?", SENTENCE)
                .value(now.map(ProfileCard::what).orElse(""))
                .example("One call of twenty minutes, then a checklist to keep, whatever they decide")
                .hint("So that nobody has to worry about their friend."));
    }
}
