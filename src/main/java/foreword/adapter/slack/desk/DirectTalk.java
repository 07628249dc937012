package foreword.adapter.slack.desk;

import foreword.adapter.slack.DirectMessage;
import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.desk.PlainWords.Meant;
import foreword.adapter.slack.screen.TalkScreen;
import foreword.people.Teammate;
import foreword.workflow.Result;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What teammates write to the bot in words of their own. A question is answered at once, with a line that says how it was read; whatever
 * changes something is asked about first, and done by a click.
 */
final class DirectTalk {
    private static final int REMEMBERED = 1_000;

    private final Office office;
    private final Commands commands;
    private final Set<String> done = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    DirectTalk(Office office, Commands commands) {
        this.office = office;
        this.commands = commands;
    }

    /** Answers, where they wrote. */
    void said(DirectMessage message, Teammate by) throws SlackUnavailable {
        office.views().answer(message, answer(message, by));
    }

    private String answer(DirectMessage message, Teammate by) throws SlackUnavailable {
        TalkScreen screen = office.answers().talk(message.user());
        if (commands.words().isCourtesy(message.text())) {
            return screen.gladly();
        }
        Optional<Meant> meant = commands.words().read(message.text());
        if (meant.isEmpty()) {
            return screen.notUnderstood(message.text());
        }
        String typed = meant.get().typed();
        try {
            return commands.answer(by, message.user(), meant.get(), "").orElseGet(() -> screen.asked(typed));
        } catch (SlackRefused wantsAClick) {
            return screen.asked(typed);
        }
    }

    /** The button under an interpretation: what it does is done once, however often it is pressed; a window opens again. */
    Result pressed(Presses.Call call) throws SlackRefused, SlackUnavailable {
        String question = call.press().channel() + "/" + call.press().messageTs();
        if (!done.add(question)) {
            return Result.done("");
        }
        boolean answered = false;
        try {
            Optional<String> answer = commands.answer(
                    call.by(), call.user(), call.press().value(), call.press().triggerId());
            answered = answer.isPresent();
            String url = call.press().responseUrl();
            if (answered && url != null) {
                TalkScreen screen = office.answers().talk(call.user());
                office.views()
                        .respond(url, screen.instead(answer.get(), call.press().value()));
            }
            return Result.done("");
        } finally {
            if (!answered) {
                done.remove(question);
            }
        }
    }
}
