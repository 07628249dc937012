package foreword.byemail;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import java.util.List;
import java.util.Map;

/** An answer came: its words, what was understood, and what else it may mean. */
record TellsReplies(Facts facts, Reply reply) {
    private static final Map<Answer, String> MEANING = Map.ofEntries(
            Map.entry(Answer.YES, "a yes"),
            Map.entry(Answer.HESITANT, "a hesitant answer"),
            Map.entry(Answer.NAME_ONLY, "leave to mention the name"),
            Map.entry(Answer.NO, "a no"),
            Map.entry(Answer.CANNOT, "not able to"),
            Map.entry(Answer.NOT_NOW, "not now"),
            Map.entry(Answer.QUESTION, "a question"),
            Map.entry(Answer.REFERRED_ON, "a hint to somebody else"),
            Map.entry(Answer.ADVISED, "advice"),
            Map.entry(Answer.OFFERED, "an offer to introduce you"),
            Map.entry(Answer.UNCLEAR, "unclear"));

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
        return facts.kindOfAsk(reply.about()).filter(Ask.Kind.ADVICE::equals).isPresent()
                ? adviceChoices()
                : usualChoices();
    }

    private List<Deed> adviceChoices() {
        return List.of(
                of("reply.advised", "They gave advice", "A thank-you for the advice is owed."),
                of("reply.offered", "They offer to introduce you", "It goes on as an introduction."),
                of("reply.question", "A question", "You answer in your own words; reminders stop."),
                of("reply.no", "They cannot help", "A thank-you for answering is owed."));
    }

    private List<Deed> usualChoices() {
        return List.of(
                of("reply.yes", "It is a yes", "The ask goes on, and the note to pass on is drafted for you."),
                of(
                        "reply.name",
                        "They lend their name only",
                        "You may say that they suggested it; no note is drafted."),
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
            case NAME_ONLY -> "reply.name";
            case ADVISED -> "reply.advised";
            case OFFERED -> "reply.offered";
            case CANNOT -> "reply.no";
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
            case NAME_ONLY -> "Next: use the name, and tell them what came of it.";
            case ADVISED -> "Next: a thank-you for the advice.";
            case OFFERED -> "Next: the note to pass on, once it is clear whom they would introduce you to.";
            case NO, CANNOT -> "Next: a thank-you for answering. Nobody asks again for six months.";
            case NOT_NOW -> "Next: it rests in the hopper, and you are reminded in time.";
        };
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, reply.id().value(), label, effect);
    }
}
