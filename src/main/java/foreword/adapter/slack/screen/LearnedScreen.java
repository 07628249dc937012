package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Teammate;
import foreword.praise.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the listener of this workspace was taught, newest first, each with a way back. */
record LearnedScreen(Scene scene) {
    private static final int SHOWN = 12;
    private static final int QUOTE = 200;

    String ephemeral() {
        List<Mark> marks = new ArrayList<>(scene.rows().marks().counting());
        Collections.reverse(marks);
        return marks.isEmpty() ? nothing() : all(marks);
    }

    private static String nothing() {
        return Page.of(say("Nobody has taught the listener anything yet."))
                .small(
                        "*Not praise* and *Yes, praise* on a card teach it, and *Save as praise* on a message it missed.")
                .ephemeral();
    }

    private String all(List<Mark> marks) {
        Page page = Page.of(say("The listener has learned from {} of your answers.", Part.bold("" + marks.size())));
        marks.stream().limit(SHOWN).forEach(mark -> one(page, mark));
        return page.small(
                        marks.size() > SHOWN ? "The newest " + SHOWN + " are shown" : "",
                        "Only you see this",
                        "Taking one back restores what was read before",
                        "Nothing of this leaves your database")
                .ephemeral();
    }

    private void one(Page page, Mark mark) {
        String verdict = mark.isPraise() ? "*Praise:* " : "*Not praise:* ";
        String who = scene.rows()
                .people()
                .teammate(mark.by())
                .map(Teammate::name)
                .map(Mrkdwn::inline)
                .orElse("a teammate");
        page.add(Blocks.section(
                verdict + "\u201c" + Mrkdwn.inline(Cut.to(QUOTE, mark.words().replaceAll("\\s+", " "))) + "\u201d\n"
                        + who + ", " + scene.day(mark.at()),
                Button.of("praise.unlearn", "Take back", mark.id().value()).node()));
    }
}
