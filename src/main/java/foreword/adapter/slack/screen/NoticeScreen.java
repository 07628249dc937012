package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.draft.Draft;
import foreword.outbox.Notice;
import foreword.people.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something to know: good news, or trouble with what is safe and what to press. */
final class NoticeScreen {
    private static final int DETAIL = 1500;
    private static final String BOUNCED = "FW-3108";
    private static final String UNDECIDED = "FW-3109";

    private NoticeScreen() {}

    static Optional<Drawn> notice(Scene scene, String id) {
        return find(scene, id).map(NoticeScreen::notice);
    }

    private static Drawn notice(Notice notice) {
        Page page = Page.of(first(notice));
        if (!notice.detail().isBlank()) {
            page.add(Blocks.section(Mrkdwn.quote(notice.detail(), DETAIL)));
        }
        return page.drawn();
    }

    static Optional<Drawn> trouble(Scene scene, String id) {
        return find(scene, id).map(notice -> trouble(scene, notice));
    }

    private static Drawn trouble(Scene scene, Notice notice) {
        Page page = Page.of(first(notice).signed(":warning:"));
        if (!notice.detail().isBlank()) {
            page.add(Blocks.section(Mrkdwn.prose(notice.detail())));
        }
        String code = notice.code().isBlank() ? "" : "Error " + Mrkdwn.inline(notice.code());
        return page.buttons("error_actions", buttons(scene, notice))
                .small(code, scene.dayAndTime(notice.at()))
                .drawn();
    }

    private static Sentence first(Notice notice) {
        return say("{}", Part.prose(notice.sentence()));
    }

    private static List<Button> buttons(Scene scene, Notice notice) {
        if (UNDECIDED.equals(notice.code())) {
            return draft(scene, notice)
                    .filter(draft -> draft.state() == Draft.State.UNKNOWN)
                    .map(draft -> DraftEnd.settling(scene, draft))
                    .orElse(List.of());
        }
        boolean cameBack = BOUNCED.equals(notice.code());
        return draft(scene, notice)
                .filter(draft -> cameBack || draft.state() != Draft.State.SENT)
                .map(draft -> buttons(scene, draft))
                .orElse(List.of());
    }

    private static List<Button> buttons(Scene scene, Draft draft) {
        List<Button> buttons = new ArrayList<>();
        scene.rows()
                .people()
                .contactWithEmail(draft.letter().to())
                .map(Contact::id)
                .ifPresent(id -> buttons.add(
                        Button.of("contact.edit", "Fix the address", id.value()).primary()));
        if (draft.state() != Draft.State.SENT) {
            buttons.add(Button.of("draft.self", "Copy the draft", draft.buttonValue()));
        }
        return buttons;
    }

    private static Optional<Draft> draft(Scene scene, Notice notice) {
        return notice.about().startsWith("draft/")
                ? scene.rows().drafts().find(new Draft.Id(notice.about().substring("draft/".length())))
                : Optional.empty();
    }

    private static Optional<Notice> find(Scene scene, String id) {
        return scene.rows().notices().find(new Notice.Id(id));
    }
}
