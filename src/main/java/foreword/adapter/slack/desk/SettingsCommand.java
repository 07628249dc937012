package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Teammate;
import foreword.workflow.Result;
import java.time.Clock;
import java.util.Optional;

/** {@code /foreword settings} opens the modal with one's own settings, as its button does; what is typed after it is set at once. */
final class SettingsCommand implements Commands.Deed {
    private final Office office;
    private final Talk talk;
    private final TypedSettings typed;
    private final SettingsNow now;

    SettingsCommand(Office office, Talk talk, Clock clock) {
        this.office = office;
        this.talk = talk;
        this.typed = new TypedSettings(office, clock);
        this.now = new SettingsNow(office, clock);
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        if (!call.rest().isEmpty()) {
            String onOneLine = call.rest().replaceAll("\\R", " ");
            return talk.said(typed.set(call.by(), onOneLine).lines().toList());
        }
        office.views().open(call.triggerId(), modal(call.by(), call.slackId()));
        return Optional.empty();
    }

    Result pressed(Presses.Call call) throws SlackRefused, SlackUnavailable {
        return Presses.open(office, call, modal(call.by(), call.user()));
    }

    private String modal(Teammate by, String slackId) {
        return office.modals().settings(now.of(by), slackId);
    }
}
