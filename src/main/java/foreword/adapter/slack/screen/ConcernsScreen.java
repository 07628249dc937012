package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.concern.Concern;
import foreword.concern.Lesson;
import foreword.people.Teammate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists about concerns: what is open, and what was taught. */
record ConcernsScreen(Scene scene) {
    private static final int SHOWN = 12;
    private static final int QUOTE = 200;

    String open() {
        List<Concern> open = scene.rows().concerns().open();
        Page page = Page.of(say(
                open.isEmpty()
                        ? "Nothing is wrong with anybody, for all we hear."
                        : open.size() == 1
                                ? "1 concern is open. Nobody there is asked for anything meanwhile."
                                : open.size() + " concerns are open. Nobody there is asked for anything meanwhile."));
        open.stream()
                .limit(SHOWN)
                .forEach(concern -> ConcernScreen.listed(scene, concern).forEach(page::add));
        return page.small(
                        open.size() > SHOWN ? "and " + (open.size() - SHOWN) + " more" : "",
                        "Somebody complained elsewhere? `/foreword concern @dana the report was late`",
                        "What was learned from *Not a concern*: `/foreword concern learned`")
                .ephemeral();
    }

    String learned() {
        List<Lesson> lessons = new ArrayList<>(scene.rows().lessons().all());
        Collections.reverse(lessons);
        if (lessons.isEmpty()) {
            return Page.of(say("Nobody has taught anything about concerns yet."))
                    .small("*Not a concern* on a card teaches it, and a complaint that was logged and not heard.")
                    .ephemeral();
        }
        Page page = Page.of(say("{} of your answers about concerns were learned.", Part.bold("" + lessons.size())));
        lessons.stream().limit(SHOWN).forEach(lesson -> one(page, lesson));
        return page.small(
                        lessons.size() > SHOWN ? "The newest " + SHOWN + " are shown" : "",
                        "Only you see this",
                        "Taking one back restores what was read before")
                .ephemeral();
    }

    private void one(Page page, Lesson lesson) {
        String who = scene.rows()
                .people()
                .teammate(lesson.by())
                .map(Teammate::name)
                .map(Mrkdwn::inline)
                .orElse("a teammate");
        page.add(Blocks.section(
                (lesson.isConcern() ? "*A concern:* " : "*Not a concern:* ") + "\u201c"
                        + Mrkdwn.inline(Cut.to(QUOTE, lesson.words().replaceAll("\\s+", " "))) + "\u201d\n" + who + ", "
                        + scene.day(lesson.at()),
                Button.of("concern.unlearn", "Take back", lesson.id().value()).node()));
    }
}
