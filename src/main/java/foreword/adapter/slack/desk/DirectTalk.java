package foreword.adapter.slack.desk;

import foreword.adapter.slack.DirectMessage;
import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.desk.PlainWords.Meant;
import foreword.adapter.slack.screen.TalkScreen;
import foreword.people.Teammate;
import foreword.workflow.Result;
import java.util.Optional;
import java.util.Set;

/**
 * What teammates write to the bot in words of their own. A question is answered at once, with a line that says how it was read; whatever
 * changes something is asked about first, and done by a click.
 */
final class DirectTalk {
    /** They change nothing, whatever follows. */
    private static final Set<String> QUESTIONS =
            Set.of("help", "who", "why", "moments", "due", "thanks", "plan", "hopper", "report", "privacy");

    /** They change nothing while nothing follows. */
    private static final Set<String> LISTS = Set.of("intro", "deal", "target", "content");

    private final Office office;
    private final Commands commands;
    private final PlainWords words;

    DirectTalk(Office office, Commands commands) {
        this.office = office;
        this.commands = commands;
        this.words = new PlainWords(Commands.ALL);
    }

    /** Answers, where they wrote. */
    void said(DirectMessage message, Teammate by) throws SlackUnavailable {
        office.views().answer(message, answer(message, by));
    }

    private String answer(DirectMessage message, Teammate by) throws SlackUnavailable {
        TalkScreen screen = office.answers().talk(message.user());
        if (words.isCourtesy(message.text())) {
            return screen.gladly();
        }
        Optional<Meant> meant = words.read(message.text());
        if (meant.isEmpty()) {
            return screen.notUnderstood(message.text());
        }
        String typed = meant.get().typed();
        if (!isQuestion(meant.get())) {
            return screen.asked(typed);
        }
        try {
            return commands.answer(by, message.user(), typed, "")
                    .map(answer -> screen.read(answer, typed))
                    .orElseGet(() -> screen.asked(typed));
        } catch (SlackRefused wantsAClick) {
            return screen.asked(typed);
        }
    }

    private static boolean isQuestion(Meant meant) {
        return QUESTIONS.contains(meant.word())
                || (LISTS.contains(meant.word()) && meant.rest().isEmpty());
    }

    /** The button under an interpretation. */
    Result pressed(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Optional<String> answer = commands.answer(
                call.by(), call.user(), call.press().value(), call.press().triggerId());
        String url = call.press().responseUrl();
        if (answer.isPresent() && url != null) {
            office.views()
                    .respond(
                            url,
                            office.answers()
                                    .talk(call.user())
                                    .instead(answer.get(), call.press().value()));
        }
        return Result.done("");
    }
}
