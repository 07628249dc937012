package foreword.adapter.slack.screen;

import foreword.ask.Ask;
import foreword.followup.HopperEntry;
import foreword.introduction.Introduction;
import foreword.introduction.Introduction.State;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What is on its way and needs nobody today. */
record UnderWay(Scene scene, Teammate.Id owner) {
    List<String> facts() {
        return List.of("*Asks out*\n" + asks(), "*Introductions*\n" + introductions(), "*Hopper*\n" + hopper());
    }

    private String asks() {
        List<Ask> open = scene.rows().asks().open(owner);
        List<String> names = open.stream()
                .map(Ask::introducer)
                .map(scene::nameOf)
                .map(Mrkdwn::inline)
                .distinct()
                .limit(3)
                .toList();
        return open.isEmpty() ? "none" : open.size() + ": " + String.join(", ", names);
    }

    private String introductions() {
        List<Introduction> live = scene.rows().introductions().ownedBy(owner).stream()
                .filter(one -> live(one.state()))
                .toList();
        List<String> names = live.stream()
                .map(Introduction::targetName)
                .map(Mrkdwn::inline)
                .limit(3)
                .toList();
        return live.isEmpty() ? "none" : live.size() + ": " + String.join(", ", names);
    }

    private static boolean live(State state) {
        return state == State.MADE || state == State.IN_CONVERSATION || state == State.MET || state == State.QUALIFIED;
    }

    private String hopper() {
        List<HopperEntry> resting = scene.rows().hopper().open(owner);
        return resting.stream()
                .map(HopperEntry::wake)
                .min(Comparator.naturalOrder())
                .map((Instant wake) -> resting.size() + ", next on " + scene.day(wake))
                .orElse("none");
    }
}
