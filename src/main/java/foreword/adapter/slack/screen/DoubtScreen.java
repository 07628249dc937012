package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.ask.Answer;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.ask.TieWords;
import java.util.ArrayList;
import java.util.List;

/** A mail that may belong to a row: is it about this, or who wrote it? The owner says; until then nothing is moved. */
final class DoubtScreen {
    private static final int QUOTE = 2000;

    private final Scene scene;
    private final Reply reply;
    private final Matter matter;

    private DoubtScreen(Scene scene, Reply reply, Matter matter) {
        this.scene = scene;
        this.reply = reply;
        this.matter = matter;
    }

    static DoubtScreen of(Scene scene, Reply reply, Matter matter) {
        return new DoubtScreen(scene, reply, matter);
    }

    Drawn drawn() {
        Sentence first = first();
        String words = reply.words().isBlank() ? "" : "\n" + Mrkdwn.quote(reply.words(), QUOTE);
        return Page.with(first, Blocks.section(first.mrkdwn() + words))
                .small(":warning: " + TieWords.why(reply.tie(), Mrkdwn.inline(reply.from())), reads())
                .buttons("reply_actions", buttons())
                .small("Nothing is moved until you say so, and nothing is sent until you approve it.")
                .drawn();
    }

    private Sentence first() {
        Part writer = Part.bold(Senders.name(reply.from()));
        if (reply.tie() == Tie.ADDED) {
            return say("{} is new in the introduction{}. Do they take part?", brought(), about());
        }
        if (ofIntroduction()) {
            return say("{} wrote in the introduction{}. Does it belong there?", writer, about());
        }
        if (reply.brought() != null) {
            return say("{} seems to introduce you to {}. Is it so?", writer, brought());
        }
        return reply.tie() == Tie.UNPROVEN || reply.tie() == Tie.FALSE_SENDER
                ? say("Who wrote this? It says {}{}.", writer, about())
                : say("Is this about your question{}? {} wrote:", about(), writer);
    }

    private String reads() {
        boolean answer = !ofIntroduction() && reply.brought() == null;
        return answer && reply.answer() != Answer.UNCLEAR
                ? "It reads like " + AnswerButtons.meaning(reply.answer())
                : "";
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        if (reply.tie() == Tie.ADDED) {
            buttons.add(button("reply.accept", "They take part").primary());
        } else if (ofIntroduction()) {
            buttons.add(button("reply.accept", "It belongs there").primary());
        } else if (reply.brought() != null) {
            buttons.add(button("reply.accept", "Yes, they introduced us").primary());
        } else {
            answers(buttons);
        }
        buttons.add(button("reply.refuse", "Leave it aside"));
        return buttons;
    }

    /** What it means says at once that it belongs here. */
    private void answers(List<Button> buttons) {
        buttons.addAll(AnswerButtons.of(scene, reply));
        if (reply.tie() == Tie.OTHER_ADDRESS) {
            buttons.add(button("reply.remember", "It is them: remember the address"));
        }
    }

    private boolean ofIntroduction() {
        return reply.about().startsWith("introduction/");
    }

    private Part about() {
        Part whom = matter.hasTarget() ? matter.whom() : Part.of("");
        return matter.hasTarget() ? new Part(" about " + whom.mrkdwn(), " about " + whom.plain()) : whom;
    }

    private Part brought() {
        Reply.Brought brought = reply.brought();
        if (brought == null) {
            return Part.of("Somebody");
        }
        String name = brought.name().isBlank() ? brought.address().value() : brought.name();
        return Part.bold(name);
    }

    private Button button(String action, String text) {
        return Button.of(action, text, reply.id().value());
    }
}
