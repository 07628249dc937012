package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.target.Consent;
import foreword.target.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * The people we want to meet, page by page, or those who were archived.
 *
 * @param skip how many were shown on earlier pages
 */
record TargetsScreen(Scene scene, boolean archived, int skip) {
    private static final int PAGE = 8;

    String ephemeral() {
        List<Target> shown = scene.rows().targets().page(archived, skip, PAGE);
        long all = scene.rows().targets().count(archived);
        Page page = Page.of(first(shown.size(), all));
        shown.forEach(target -> page.add(Blocks.section(line(target), more(target))
                .put("block_id", "target_" + target.id().value())));
        return page.buttons("targets_actions", buttons(skip + shown.size() < all, skip + shown.size()))
                .small(
                        archived ? "" : "Or type `/foreword target Sam Lee, Northwind, opens a third site`",
                        "Only you see this")
                .ephemeral();
    }

    private Sentence first(int shown, long all) {
        if (shown == 0) {
            return say(
                    archived
                            ? "Nobody is archived."
                            : "You want to meet nobody yet. Name one person at one company, and why them.");
        }
        String range =
                all <= PAGE && skip == 0 ? String.valueOf(all) : (skip + 1) + " to " + (skip + shown) + " of " + all;
        return archived
                ? say("Archived, {}:", Part.of(range))
                : say("The people you want to meet, the most wanted first, {}:", Part.of(range));
    }

    private String line(Target target) {
        List<String> facts = new ArrayList<>();
        facts.add("priority " + target.priority());
        facts.add(consent(target.consent()));
        if (!target.source().isBlank()) {
            facts.add("source: " + Mrkdwn.prose(target.source()));
        }
        String why = target.why().isBlank() ? "" : "\n" + Mrkdwn.prose(Cut.to(200, target.why()));
        String challenge =
                target.challenge().isBlank() ? "" : "\nBusy with: " + Mrkdwn.prose(Cut.to(120, target.challenge()));
        return WhoScreen.whom(target).mrkdwn() + why + challenge + "\n_" + String.join(", ", facts) + "_";
    }

    private String consent(Consent consent) {
        return consent.fold(
                unknown -> "not asked yet",
                asked -> "being asked since " + scene.day(asked.at()),
                in -> "agreed on " + scene.day(in.at()),
                declined -> "said no on " + scene.day(declined.at()) + ", and nobody is asked about them");
    }

    private ObjectNode more(Target target) {
        String id = target.id().value();
        List<Choice> choices = archived
                ? List.of(new Choice("Put back on the list", id + ":restore"), new Choice("Edit", id + ":edit"))
                : List.of(
                        new Choice("Who can introduce us?", id + ":who"),
                        new Choice("Edit", id + ":edit"),
                        new Choice("More wanted", id + ":higher"),
                        new Choice("Less wanted", id + ":lower"),
                        new Choice("Archive", id + ":archive"));
        return Choice.overflow("target.more", choices);
    }

    private List<Button> buttons(boolean next, int from) {
        List<Button> buttons = new ArrayList<>();
        if (next) {
            buttons.add(Button.of("target.page", "Next", (archived ? "archived" : "wanted") + ":" + from));
        }
        if (archived) {
            buttons.add(Button.of("target.list", "The list", "wanted:0"));
        } else {
            buttons.add(Button.of("target.new", "Add somebody", "new").primary());
            if (scene.rows().targets().count(true) > 0) {
                buttons.add(Button.of("target.list", "Archived", "archived:0"));
            }
        }
        return buttons;
    }
}
