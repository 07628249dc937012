package foreword.adapter.slack.screen;

import foreword.content.Pick;
import foreword.followup.HopperEntry;
import foreword.people.Teammate;
import foreword.workflow.OftenPhrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who is not ready yet, of those in this teammate's care. */
final class HopperScreen {
    private static final int MOST = 10;

    private final Scene scene;
    private final Function<HopperEntry, Optional<Pick>> next;

    HopperScreen(Scene scene, Function<HopperEntry, Optional<Pick>> next) {
        this.scene = scene;
        this.next = next;
    }

    String ephemeral() {
        List<HopperEntry> entries = scene.rows()
                .people()
                .teammateWithSlackId(scene.viewer())
                .map(Teammate::id)
                .map(scene.rows().hopper()::open)
                .orElse(List.of());
        if (entries.isEmpty()) {
            return Page.of(scene.say(HopperPhrase.NOBODY)).ephemeral();
        }
        Page page = Page.of(scene.say(HopperPhrase.RESTING, entries.size()));
        for (HopperEntry entry : entries.subList(0, Math.min(MOST, entries.size()))) {
            Resting resting = new Resting(scene, entry, next.apply(entry));
            page.add(Blocks.section(resting.line()));
            page.buttons("hopper_" + entry.id().value(), resting.buttons());
        }
        return page.small(
                        entries.size() > MOST ? scene.phrases().say(HopperPhrase.MORE, entries.size() - MOST) : "",
                        scene.phrases().say(OftenPhrase.NOTHING_SENT))
                .ephemeral();
    }
}
