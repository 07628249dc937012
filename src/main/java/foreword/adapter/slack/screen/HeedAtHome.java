package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Teammate;
import foreword.report.Heed;
import java.util.List;

/** For admins: how many of the cards and reminders were acted upon, and a hint when it is too few. */
record HeedAtHome(Scene scene, Teammate mate) {
    List<ObjectNode> blocks() {
        if (mate.role() != Teammate.Role.ADMIN) {
            return List.of();
        }
        Heed heed = scene.rows().heeds().lately(scene.now());
        String hint = heed.tooMany() ? "\n" + scene.say(HeedPhrase.FEWER).mrkdwn() : "";
        return List.of(Blocks.section("*" + scene.phrases().say(HeedPhrase.TITLE) + "*\n"
                + share(heed).mrkdwn() + hint));
    }

    private Sentence share(Heed heed) {
        Part heeded = number(heed.heeded());
        Part shown = number(heed.shown());
        if (heed.shown() == 0) {
            return scene.say(HeedPhrase.NONE);
        }
        return heed.enough()
                ? scene.say(HeedPhrase.SHARE, heeded, shown, number(heed.percent()))
                : scene.say(HeedPhrase.FEW, heeded, shown);
    }

    private static Part number(long number) {
        return Part.of(String.valueOf(number));
    }
}
