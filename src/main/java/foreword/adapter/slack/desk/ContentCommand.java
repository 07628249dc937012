package foreword.adapter.slack.desk;

import foreword.content.ContentItem;
import java.util.Optional;

/** {@code /foreword content}: the pieces worth reading. */
final class ContentCommand implements Commands.Deed {
    private final Office office;
    private final Talk talk;

    ContentCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        return talk.said("Pieces worth reading: "
                + Talk.list(office.rows().contents().all().stream().map(ContentItem::title))
                + " Put a PDF into the content folder beside the database to add one.");
    }
}
