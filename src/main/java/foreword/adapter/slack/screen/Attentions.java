package foreword.adapter.slack.screen;

import foreword.introduction.Attention;
import foreword.introduction.Introduction;
import java.util.Optional;

/** What an introduction waits for, said with its owner and its date. */
final class Attentions {
    private Attentions() {}

    static Optional<String> of(Scene scene, Introduction introduction) {
        return Attention.of(introduction, scene.rows().nudges(), scene.now()).map(it -> said(scene, it));
    }

    static String said(Scene scene, Attention attention) {
        return ":warning: *Needs attention* by "
                + scene.teammate(attention.owner()).mrkdwn() + ", since " + scene.day(attention.since()) + ": "
                + Mrkdwn.prose(attention.why());
    }
}
