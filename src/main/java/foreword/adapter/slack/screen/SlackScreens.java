package foreword.adapter.slack.screen;

import foreword.adapter.slack.Screens;
import foreword.outbox.Card;

/** Every screen a teammate gets: cards and App Home. */
public final class SlackScreens implements Screens {
    private final CardScreens cards;
    private final HomeScreen home;

    public SlackScreens(CardScreens cards, HomeScreen home) {
        this.cards = cards;
        this.home = home;
    }

    @Override
    public Drawn draw(Card card, String viewerSlackId) {
        foreword.adapter.slack.screen.Drawn drawn = cards.draw(card, viewerSlackId);
        return new Drawn(drawn.text(), drawn.blocksJson());
    }

    @Override
    public Drawn home(String slackId) {
        return new Drawn("Foreword", home.blocks(slackId));
    }
}
