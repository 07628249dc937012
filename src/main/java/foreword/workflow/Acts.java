package foreword.workflow;

import foreword.activity.Activity;
import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.HopperEntry;
import foreword.people.Teammate;
import foreword.report.Act;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What our people did, read from the timeline; an act is whose row it is about. */
public final class Acts {
    private static final List<String> TOLD = List.of("ask.asked", "thanks.paid", "draft.sent", "hopper.touched");

    private final Rows rows;

    public Acts(Rows rows) {
        this.rows = rows;
    }

    /** Everybody's, the oldest first. */
    public List<Act> since(Instant since) {
        return rows.log().happened(TOLD, since).stream()
                .flatMap(activity -> act(activity).stream())
                .toList();
    }

    private Optional<Act> act(Activity activity) {
        String about = activity.about();
        return switch (activity.what()) {
            case "ask.asked" -> rows.ask(about).map(Ask::owner).map(by -> act(activity, by, Act.Kind.ASK));
            case "thanks.paid" ->
                rows.thankYou(about).map(ThankYou::owner).map(by -> act(activity, by, Act.Kind.THANKS));
            case "hopper.touched" ->
                rows.hopper()
                        .find(new HopperEntry.Id(key(about)))
                        .map(HopperEntry::owner)
                        .map(by -> act(activity, by, Act.Kind.FOLLOW_UP));
            default ->
                rows.drafts()
                        .find(new Draft.Id(key(about)))
                        .filter(draft -> draft.kind() == MessageKind.FOLLOW_UP)
                        .map(draft -> act(activity, draft.owner(), Act.Kind.FOLLOW_UP));
        };
    }

    private static Act act(Activity activity, Teammate.Id by, Act.Kind kind) {
        return new Act(activity.at(), by, kind);
    }

    private static String key(String about) {
        return about.substring(about.indexOf('/') + 1);
    }
}
