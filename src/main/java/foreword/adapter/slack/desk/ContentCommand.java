package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.report.ContentFigures;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code /foreword content}: the pieces worth reading, and what came of them; {@code add} opens the modal for a new one. */
final class ContentCommand implements Commands.Deed {
    private static final Set<String> NEW = Set.of("add", "new", "link");

    private final Office office;

    ContentCommand(Office office) {
        this.office = office;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        if (NEW.contains(call.rest().strip().toLowerCase(Locale.ROOT))) {
            office.views().open(call.triggerId(), office.modals().piece(null));
            return Optional.empty();
        }
        ContentFigures figures = new ContentFigures(
                office.rows().contents(),
                office.rows().introductions(),
                office.rows().log());
        return Optional.of(office.answers().content(call.rest(), figures.effects(), call.slackId()));
    }
}
