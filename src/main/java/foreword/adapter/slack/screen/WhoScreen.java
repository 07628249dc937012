package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Teammate;
import foreword.target.Bond;
import foreword.target.Connection;
import foreword.target.Introducer;
import foreword.target.Suggested;
import foreword.target.Target;
import foreword.workflow.WhoKnows;
import java.util.ArrayList;
import java.util.List;

/** Who may introduce us to a target, and whom a contact may know. */
final class WhoScreen {
    private static final int MOST = 6;

    private final Scene scene;

    WhoScreen(Scene scene) {
        this.scene = scene;
    }

    /** The best introducers to a target, each with a way to ask and a way to say how well they know each other. */
    String introducers(Target target, WhoKnows.Answer answer) {
        Part whom = whom(target);
        List<Introducer> best = answer.introducers().stream().limit(MOST).toList();
        Page page = Page.of(first(whom, answer, best));
        colleagues(target, answer.colleagues()).forEach(page::add);
        best.forEach(introducer -> add(page, introducer, target));
        int more = answer.more() + answer.introducers().size() - best.size();
        return page.small(
                        more > 0 ? more + " more with a weaker tie or to be asked later" : "",
                        best.isEmpty()
                                ? "Add what you know with `/foreword contact @dana` or `/foreword target`: past employers,"
                                        + " industry, place, events"
                                : "Nothing is sent until you approve it",
                        "Only you see this")
                .ephemeral();
    }

    /** The targets that a contact may know, the best to ask about first. */
    String targets(String contactName, String contactId, List<Suggested> suggested) {
        List<Suggested> best = suggested.stream().limit(MOST).toList();
        Page page = Page.of(
                best.isEmpty()
                        ? say("There is nobody on your list to ask {} about.", Part.bold(contactName))
                        : say("These are the people whom {} may know.", Part.bold(contactName)));
        best.forEach(one -> add(page, one, contactId));
        int more = suggested.size() - best.size();
        return page.small(more > 0 ? "and " + more + " more on the list" : "", "Only you see this")
                .ephemeral();
    }

    private static Sentence first(Part whom, WhoKnows.Answer answer, List<Introducer> best) {
        if (!best.isEmpty()) {
            return say("These people may introduce you to {}.", whom);
        }
        return answer.colleagues().isEmpty()
                ? say("There is no tie known between {} and anybody we know. Asking would be a guess.", whom)
                : say("No client with a tie to {} is known, but one of us has a connection.", whom);
    }

    private List<ObjectNode> colleagues(Target target, List<Connection.Known> known) {
        List<ObjectNode> lines = new ArrayList<>();
        known.stream()
                .limit(MOST)
                .forEach(it -> lines.add(Blocks.section(":busts_in_silhouette: "
                        + colleague(it.teammate()) + " of our own team is connected with "
                        + (it.sameCompany()
                                ? Mrkdwn.inline(target.name())
                                : "somebody of that name, at another company then")
                        + (it.since() == null ? "" : " since " + it.since()) + ". Ask them first.")));
        return lines;
    }

    private String colleague(Teammate.Id id) {
        return "*" + scene.teammate(id).mrkdwn() + "*";
    }

    private void add(Page page, Introducer one, Target target) {
        String id = one.contact().id().value();
        String role = one.contact().role() == null
                ? ""
                : ", " + Mrkdwn.inline(one.contact().role());
        page.add(Blocks.section(Mrkdwn.bold(one.contact().name()) + role + " ("
                + Mrkdwn.inline(scene.companyOf(one.contact().id())) + "): " + Mrkdwn.prose(why(one.bond()))
                + "\nRelationship " + one.strength() + " of 100, asked "
                + (one.asked() == 0 ? "not at all" : one.asked() == 1 ? "once" : one.asked() + " times")
                + " in six months, " + Mrkdwn.prose(one.readiness().words())));
        boolean now = one.readiness().when() == Introducer.When.NOW;
        List<ObjectNode> elements = new ArrayList<>();
        if (now) {
            elements.add(
                    Button.of("who.ask", "Draft the ask", id + ":" + target.id().value())
                            .primaryIf(one.bond().band() != Bond.Band.WEAK)
                            .label("Draft an ask to " + one.contact().name() + " about " + target.name())
                            .node());
        }
        elements.add(knows(one.contact().firstName(), id, target));
        page.add(Blocks.actions("who_" + id, elements));
    }

    private static ObjectNode knows(String firstName, String contact, Target target) {
        String about = contact + ":" + target.id().value() + ":";
        return Choice.overflow(
                "who.knows",
                List.of(
                        new Choice(Cut.to(30, firstName) + " knows them well", about + "WELL"),
                        new Choice(Cut.to(30, firstName) + " knows them a little", about + "LITTLE"),
                        new Choice(Cut.to(30, firstName) + " does not know them", about + "NOT")));
    }

    private void add(Page page, Suggested one, String contactId) {
        Target target = one.target();
        page.add(Blocks.section(
                whom(target).mrkdwn() + ": " + Mrkdwn.prose(why(one.bond())),
                Button.of(
                                "who.ask",
                                "Draft the ask",
                                contactId + ":" + target.id().value())
                        .label("Draft an ask about " + target.name())
                        .node()));
    }

    private static String why(Bond bond) {
        return bond.because();
    }

    static Part whom(Target target) {
        String role = target.role().isBlank() ? "" : ", " + Mrkdwn.inline(target.role());
        String at = role + " (" + Mrkdwn.inline(target.company()) + ")";
        return new Part(Mrkdwn.bold(target.name()) + at, Mrkdwn.inline(target.name()) + at);
    }
}
