package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.praise.Praise;
import java.util.List;
import java.util.Optional;

/** A teammate's moments: those that are open, and those put aside for later. */
final class MomentsScreen {
    private static final int MOST = 8;
    private static final int QUOTE = 200;

    private final Scene scene;
    private final List<Moment> open;
    private final List<Moment> saved;

    MomentsScreen(Scene scene) {
        this.scene = scene;
        Optional<Teammate> mate = scene.rows().people().teammateWithSlackId(scene.viewer());
        this.open = mate.map(it -> scene.rows().moments().open(it.id())).orElse(List.of());
        this.saved = mate.map(it -> scene.rows().moments().saved(it.id())).orElse(List.of());
    }

    String ephemeral() {
        if (open.isEmpty() && saved.isEmpty()) {
            return Page.of(say("No moment is open. I speak up within seconds when a client says something nice."))
                    .small(
                            "Heard something elsewhere? `/foreword praise @dana saved our quarter`",
                            "All that waits: `/foreword due`")
                    .ephemeral();
        }
        Page page = Page.of(say(
                "{} open, {} saved for later.", Part.of(count(open.size())), Part.of(String.valueOf(saved.size()))));
        open.stream().limit(MOST).forEach(moment -> add(page, moment, true));
        if (!saved.isEmpty()) {
            page.add(Blocks.section("*Saved for later*"));
            saved.stream().limit(MOST).forEach(moment -> add(page, moment, false));
        }
        int more = Math.max(0, open.size() - MOST) + Math.max(0, saved.size() - MOST);
        return page.small(more > 0 ? "and " + more + " more" : "", "Nothing is sent until you approve it.")
                .ephemeral();
    }

    private static String count(int many) {
        return many == 1 ? "1 moment" : many + " moments";
    }

    private void add(Page page, Moment moment, boolean isOpen) {
        String id = moment.id().value();
        page.add(line(moment, isOpen));
        page.buttons(
                "moments_" + id,
                isOpen
                        ? List.of(
                                Button.of("moment.ask", "Draft the ask", id).primary(),
                                Button.of("moment.thank", "Just say thanks", id),
                                Button.of("moment.save", "Save for later", id),
                                Button.of("moment.dismiss", "Not praise", id))
                        : List.of(
                                Button.of("moment.ask", "Draft the ask", id),
                                Button.of("moment.thank", "Just say thanks", id)));
    }

    private ObjectNode line(Moment moment, boolean isOpen) {
        String words = scene.rows()
                .praises()
                .find(moment.praise())
                .filter(praise -> !Heard.erased(praise))
                .map(Praise::quote)
                .map(quote -> "\n" + Mrkdwn.quote(quote, QUOTE))
                .orElse("\n_The words were taken back._");
        String when = isOpen ? "open until " + scene.dayAndTime(moment.expiresAt()) : scene.day(moment.openedAt());
        return Blocks.section(":speech_balloon: " + Mrkdwn.bold(scene.nameOf(moment.contact())) + " ("
                + Mrkdwn.inline(scene.companyOf(moment.contact())) + "), " + when + words);
    }
}
