package foreword.adapter.slack.screen;

import foreword.people.Segment;
import foreword.target.ProfileCard;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The great-introduction card of a segment: the present version to read and to change, a good example beside each field. */
final class CardModal {
    private static final int SHOWN = 5;

    private final Rows rows;
    private final Scene scene;
    private final Segment segment;

    CardModal(Rows rows, Clock clock, Segment segment) {
        this.rows = rows;
        this.scene = Scene.of(rows, clock, "");
        this.segment = segment;
    }

    String json() {
        View view = view();
        CardInputs.add(view, rows.profileCards().of(segment));
        return end(view);
    }

    String again(ProfileCard typed) {
        View view = view();
        rows.profileCards()
                .of(segment)
                .ifPresent(newer -> view.add(Blocks.section(":warning: While you typed, another "
                        + CardWords.version(scene, newer) + ", was saved. It says:\n" + CardWords.lines(newer)
                        + "\nYour words stand below: bring the two together and save again.")));
        CardInputs.add(view, Optional.of(typed));
        return end(view);
    }

    private View view() {
        int version = rows.profileCards().of(segment).map(ProfileCard::version).orElse(0);
        return View.of("card", "A great introduction")
                .submit("Save")
                .about(Blocks.object().put("segment", segment.name()).put("v", version))
                .add(Blocks.section("What a great introduction looks like for your " + Mrkdwn.bold(segment.spoken())
                        + " segment. Every ask uses these three sentences, and introductions are held against them."));
    }

    private String end(View view) {
        List<ProfileCard> history = rows.profileCards().history(segment);
        if (!history.isEmpty()) {
            view.add(Blocks.context("This is " + CardWords.version(scene, history.get(0)) + "."
                    + (history.size() > 1 ? " Before: " + earlier(history) + "." : "")
                    + " Saving makes a new version."));
        }
        return view.json();
    }

    private String earlier(List<ProfileCard> history) {
        return history.stream()
                .skip(1)
                .limit(SHOWN)
                .map(card -> CardWords.version(scene, card))
                .collect(Collectors.joining("; "));
    }
}
