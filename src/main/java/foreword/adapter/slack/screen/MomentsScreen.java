package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.template.Phrase;
import foreword.workflow.OftenPhrase;
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
            return Page.of(scene.say(MomentPhrase.NONE_OPEN))
                    .small(
                            scene.say(MomentPhrase.HEARD_ELSEWHERE).mrkdwn(),
                            scene.say(MomentPhrase.ALL_THAT_WAITS).mrkdwn())
                    .ephemeral();
        }
        Page page = Page.of(scene.say(MomentPhrase.COUNTED, open.size(), Part.of(String.valueOf(saved.size()))));
        open.stream().limit(MOST).forEach(moment -> add(page, moment, true));
        if (!saved.isEmpty()) {
            page.add(Blocks.section(scene.say(MomentPhrase.SAVED_TITLE).mrkdwn()));
            saved.stream().limit(MOST).forEach(moment -> add(page, moment, false));
        }
        int more = Math.max(0, open.size() - MOST) + Math.max(0, saved.size() - MOST);
        return page.small(
                        more > 0 ? scene.say(MomentPhrase.MORE, more).mrkdwn() : "",
                        scene.say(OftenPhrase.NOTHING_SENT).mrkdwn())
                .ephemeral();
    }

    private void add(Page page, Moment moment, boolean isOpen) {
        String id = moment.id().value();
        page.add(line(moment, isOpen));
        page.buttons(
                "moments_" + id,
                isOpen
                        ? List.of(
                                button("moment.ask", OftenPhrase.DRAFT_ASK, id).primary(),
                                button("moment.thank", OftenPhrase.JUST_THANKS, id),
                                button("moment.save", MomentPhrase.SAVE, id),
                                button("moment.dismiss", OftenPhrase.NOT_PRAISE, id))
                        : List.of(
                                button("moment.ask", OftenPhrase.DRAFT_ASK, id),
                                button("moment.thank", OftenPhrase.JUST_THANKS, id)));
    }

    private ObjectNode line(Moment moment, boolean isOpen) {
        String words = scene.rows()
                .praises()
                .find(moment.praise())
                .filter(praise -> !Heard.erased(praise))
                .map(Praise::quote)
                .map(quote -> "\n" + Mrkdwn.quote(quote, QUOTE))
                .orElseGet(() -> "\n" + scene.say(MomentPhrase.NO_WORDS).mrkdwn());
        Part name = Part.name(scene.nameOf(moment.contact()));
        Part company = Part.name(scene.companyOf(moment.contact()));
        Sentence line = isOpen
                ? scene.say(MomentPhrase.OPEN_LINE, name, company, Part.of(scene.dayAndTime(moment.expiresAt())))
                : scene.say(MomentPhrase.SAVED_LINE, name, company, Part.of(scene.day(moment.openedAt())));
        return Blocks.section(line.mrkdwn() + words);
    }

    private Button button(String action, Phrase text, String id) {
        return Button.of(action, scene.phrases().say(text), id);
    }
}
