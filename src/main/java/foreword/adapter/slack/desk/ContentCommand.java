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
        String[] words = call.rest().strip().split("\\s+", 2);
        if (NEW.contains(words[0].toLowerCase(Locale.ROOT))) {
            office.views().open(call.triggerId(), office.modals().newPiece(words.length > 1 ? address(words[1]) : ""));
            return Optional.empty();
        }
        String sought = words.length == 1 && words[0].equalsIgnoreCase("list") ? "" : call.rest();
        ContentFigures figures = new ContentFigures(
                office.rows().contents(),
                office.rows().introductions(),
                office.rows().log());
        return Optional.of(office.answers().content(sought, figures.effects(), call.slackId()));
    }

    /** Slack may write an address as {@code <address|what it shows>}. */
    private static String address(String typed) {
        return typed.startsWith("<") ? typed.substring(1).replaceFirst("[|>].*", "") : typed;
    }
}
