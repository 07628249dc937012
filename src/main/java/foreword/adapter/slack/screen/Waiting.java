package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.followup.Nudge.State;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.thanks.ThankYou;
import java.util.ArrayList;
import java.util.List;

/** What needs this teammate now, one line and one button each. */
record Waiting(Scene scene, Teammate.Id owner) {
    private static final int MOST = 15;

    /** A count, then the things to do, at most fifteen. */
    List<ObjectNode> blocks() {
        List<ObjectNode> things = things();
        List<ObjectNode> blocks = new ArrayList<>();
        blocks.add(Blocks.section(summary(things.size())));
        blocks.addAll(things.subList(0, Math.min(MOST, things.size())));
        if (things.size() > MOST) {
            blocks.add(Blocks.context("and " + (things.size() - MOST) + " more: answer these first"));
        }
        return blocks;
    }

    static String summary(int count) {
        return switch (count) {
            case 0 -> "*Nothing needs you today.* I speak up when a client says something nice.";
            case 1 -> "*1 thing needs you.*";
            default -> "*" + count + " things need you.*";
        };
    }

    List<ObjectNode> things() {
        List<ObjectNode> things = new ArrayList<>();
        scene.rows().moments().open(owner).forEach(moment -> things.add(moment(moment)));
        scene.rows().replies().unsettled(owner).stream().filter(this::waits).forEach(reply -> things.add(reply(reply)));
        scene.rows().drafts().pending(owner).forEach(draft -> things.add(draft(draft)));
        scene.rows().thankYous().owedBy(owner).stream()
                .filter(due -> due.state() == ThankYou.State.OWED)
                .forEach(due -> things.add(thanks(due)));
        scene.rows().nudges().open(owner).stream().filter(this::due).forEach(nudge -> things.add(nudge(nudge)));
        return things;
    }

    private ObjectNode moment(Moment moment) {
        return line(
                ":speech_balloon: " + Mrkdwn.bold(scene.nameOf(moment.contact())) + " said something nice, "
                        + scene.when(moment.openedAt()),
                Button.of("moment.ask", "Draft the ask", moment.id().value()));
    }

    /** An answer to an ask that is over changes nothing any more. */
    private boolean waits(Reply reply) {
        return reply.waitsForWord()
                && (!reply.about().startsWith("ask/")
                        || scene.rows()
                                .asks()
                                .find(new Ask.Id(reply.about().substring("ask/".length())))
                                .filter(ask -> ask.state().answerable())
                                .isPresent());
    }

    private ObjectNode reply(Reply reply) {
        return line(
                ":email: " + Mrkdwn.bold(Senders.name(reply.from())) + " wrote: what does it mean?",
                Button.of("reply.show", "Show it", reply.id().value()));
    }

    private ObjectNode draft(Draft draft) {
        return line(
                ":pencil: " + DraftWords.of(scene, draft).question().mrkdwn(),
                Button.of("draft.edit", "Review", draft.buttonValue()));
    }

    private ObjectNode thanks(ThankYou due) {
        return line(
                ":bouquet: " + ThanksScreen.deed(scene, due).mrkdwn(),
                Button.of("thanks.draft", "Thank", due.id().value()));
    }

    private ObjectNode nudge(Nudge nudge) {
        return line(
                ":alarm_clock: " + Mrkdwn.prose(nudge.why()),
                Button.of("nudge.done", "Done", nudge.id().value()));
    }

    /** Moments, drafts and thank-yous stand here already; their reminders are left out. */
    private boolean due(Nudge nudge) {
        boolean shown = nudge.kind() == Nudge.Kind.MOMENT
                || nudge.kind() == Nudge.Kind.DRAFT
                || nudge.kind() == Nudge.Kind.THANKS;
        return !shown && (nudge.state() == State.DELIVERED || !nudge.due().isAfter(scene.now()));
    }

    private static ObjectNode line(String text, Button button) {
        return Blocks.section(text, button.node());
    }
}
