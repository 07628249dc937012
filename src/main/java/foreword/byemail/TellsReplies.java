package foreword.byemail;

import foreword.ask.Answer;
import foreword.ask.Reply;
import java.util.List;
import java.util.Map;

/** An answer came: its words, what was understood, and what else it may mean. */
record TellsReplies(Facts facts, Reply reply) {
    private static final Map<Answer, String> MEANING = Map.of(
            Answer.YES, "a yes",
            Answer.HESITANT, "a hesitant answer",
            Answer.NO, "a no",
            Answer.NOT_NOW, "not now",
            Answer.QUESTION, "a question",
            Answer.REFERRED_ON, "a hint to somebody else",
            Answer.UNCLEAR, "unclear");

    Told told() {
        String who = sender();
        String about = facts.whom(reply.about()).map(whom -> " about " + whom).orElse("");
        if (reply.settledBy().isEmpty()) {
            return Told.open(
                    "What does it mean? Answer of " + who,
                    who + " answered" + about + "; " + understood(),
                    List.of(Passage.quote("", reply.words())),
                    choices(),
                    warning(),
                    "Nothing is sent until you approve it.");
        }
        String sentence = who + " answered" + about + ", and " + reply.settledBy() + " took it as " + meaning() + ".";
        return reply.settledBy().equals("Foreword")
                ? Told.open(
                        "Answer of " + who, sentence, List.of(Passage.quote("", reply.words())), corrections(), next())
                : Told.settled(sentence, List.of(Passage.quote("", reply.words())), List.of(), next());
    }

    private String sender() {
        if (reply.byAskedPerson()) {
            return facts.introducer(reply.about()).map(facts::name).orElse(reply.from());
        }
        return reply.from();
    }

    private String understood() {
        return reply.answer() == Answer.UNCLEAR ? "it is not clear what it means." : "it reads like " + meaning() + ".";
    }

    private String meaning() {
        return MEANING.getOrDefault(reply.answer(), "unclear");
    }

    private String warning() {
        return reply.byAskedPerson() ? "" : "Written by " + reply.from() + ", not surely the person you asked.";
    }

    private List<Deed> choices() {
        return List.of(
                of("reply.yes", "It is a yes", "The ask goes on, and the note to pass on is drafted for you."),
                of("reply.notnow", "Not now", "It rests in the hopper, and you are reminded in time."),
                of("reply.question", "A question", "You answer in your own words; reminders stop."),
                of(
                        "reply.no",
                        "It is a no",
                        "A thank-you for answering is owed, and nobody asks again for six months."));
    }

    private List<Deed> corrections() {
        String understood = switch (reply.answer()) {
            case YES -> "reply.yes";
            case NOT_NOW -> "reply.notnow";
            case QUESTION -> "reply.question";
            case NO -> "reply.no";
            case HESITANT, REFERRED_ON, UNCLEAR -> "";
        };
        return choices().stream()
                .filter(deed -> !deed.action().equals(understood))
                .toList();
    }

    private String next() {
        return switch (reply.answer()) {
            case YES -> "Next: approve the note to pass on.";
            case HESITANT, QUESTION, REFERRED_ON, UNCLEAR -> "Next: answer in your own words; reminders have stopped.";
            case NO -> "Next: a thank-you for answering. Nobody asks again for six months.";
            case NOT_NOW -> "Next: it rests in the hopper, and you are reminded in time.";
        };
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, reply.id().value(), label, effect);
    }
}
