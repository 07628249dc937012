package foreword.adapter.slack.screen;

import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.praise.Praise;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What there is to say about a client in half a line. */
final class Clients {
    private Clients() {}

    /** For example {@code last praise Tue 24 Nov, 09:10  |  ask about Sam Lee is out}. */
    static String story(Scene scene, Contact contact) {
        String standing = switch (contact.standing()) {
            case OPEN -> openAsk(scene, contact).orElse("no open ask");
            case WILL_NOT_REFER -> "would rather not introduce anybody";
            case DO_NOT_CONTACT -> "not to be contacted";
        };
        return praised(scene, contact) + "  |  " + standing;
    }

    private static String praised(Scene scene, Contact contact) {
        Optional<Instant> last = scene.rows().praises().of(contact.id()).stream()
                .filter(praise -> praise.state() != Praise.State.DISMISSED)
                .map(Praise::heardAt)
                .max(Comparator.naturalOrder());
        return last.map(at -> "last praise " + scene.dayAndTime(at)).orElse("no praise yet");
    }

    private static Optional<String> openAsk(Scene scene, Contact contact) {
        return scene.rows().asks().to(contact.id()).stream()
                .filter(ask -> ask.state().open())
                .findFirst()
                .map(ask -> "open ask" + about(scene, ask));
    }

    private static String about(Scene scene, Ask ask) {
        Matter matter = Matter.of(scene.rows(), ask.id().ref());
        return matter.hasTarget() ? " about " + matter.whom().plain() : " for advice";
    }
}
