package foreword.byemail;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.people.Teammate;
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
        return switch (reply.tie()) {
            case SURE, ACCEPTED -> reply.about().startsWith("introduction/") ? noted() : answered();
            case REFUSED ->
                Told.settled(
                        "The mail of " + writer(reply) + " does not belong here, and moved nothing.",
                        List.of(),
                        List.of());
            default -> new TellsDoubts(facts, reply).told();
        };
    }

    private Told answered() {
        if (reply.brought() != null) {
            return Told.settled(sender() + " introduced you by this mail.", List.of(), List.of());
        }
        String about = facts.whom(reply.about()).map(whom -> " about " + whom).orElse("");
        List<Passage> words = List.of(Passage.quote("", reply.words()));
        if (reply.settledBy().isEmpty()) {
            return Told.open(
                    "What does it mean? Answer of " + sender(),
                    sender() + " answered" + about + "; " + understood(),
                    words,
                    choices(facts, reply),
                    "Nothing is sent until you approve it.");
        }
        String sentence =
                sender() + " answered" + about + ", and " + settler() + " took it as " + meaning(reply.answer()) + ".";
        return reply.settledBy().equals("Foreword")
                ? Told.open("Answer of " + sender(), sentence, words, corrections(), next())
                : Told.settled(sentence, words, List.of(), next());
    }

    /** Somebody wrote in an introduction: nothing is to be decided. */
    private Told noted() {
        String whom = facts.whom(reply.about()).map(name -> " to " + name).orElse("");
        Reply.Brought brought = reply.brought();
        if (reply.tie() == Tie.ACCEPTED && brought != null) {
            String name = brought.name().isBlank() ? brought.address().value() : brought.name();
            return Told.settled(name + " takes part in the introduction" + whom + ".", List.of(), List.of());
        }
        return Told.open(
                "Mail of " + writer(reply) + " in the introduction" + whom,
                writer(reply) + " wrote in the introduction" + whom + ".",
                List.of(Passage.quote("", reply.words())),
                List.of(),
                "Next: answer in your own words, from your own mail program.");
    }

    private String sender() {
        return facts.introducer(reply.about()).map(facts::name).orElse(writer(reply));
    }

    /** The name of the writer where there is one, else the address. */
    static String writer(Reply reply) {
        int bracket = reply.from().indexOf('<');
        String name = bracket > 0 ? reply.from().substring(0, bracket) : reply.from();
        return name.replace('"', ' ').strip();
    }

    private String settler() {
        return facts.rows()
                .people()
                .teammate(new Teammate.Id(reply.settledBy()))
                .map(Teammate::name)
                .orElse(reply.settledBy());
    }

    private String understood() {
        return reply.answer() == Answer.UNCLEAR
                ? "it is not clear what it means."
                : "it reads like " + meaning(reply.answer()) + ".";
    }

    static String meaning(Answer answer) {
        return MEANING.getOrDefault(answer, "unclear");
    }

    /** What an answer can mean. */
    static List<Deed> choices(Facts facts, Reply reply) {
        return facts.kindOfAsk(reply.about()).filter(Ask.Kind.ADVICE::equals).isPresent()
                ? adviceChoices(reply)
                : usualChoices(reply);
    }

    private static List<Deed> adviceChoices(Reply reply) {
        return List.of(
                of(reply, "reply.advised", "They gave advice", "A thank-you for the advice is owed."),
                of(reply, "reply.offered", "They offer to introduce you", "It goes on as an introduction."),
                of(reply, "reply.question", "A question", "You answer in your own words; reminders stop."),
                of(reply, "reply.no", "They cannot help", "A thank-you for answering is owed."));
    }

    private static List<Deed> usualChoices(Reply reply) {
        return List.of(
                of(reply, "reply.yes", "It is a yes", "The ask goes on, and the note to pass on is drafted for you."),
                of(
                        reply,
                        "reply.name",
                        "They lend their name only",
                        "You may say that they suggested it; no note is drafted."),
                of(reply, "reply.notnow", "Not now", "It rests in the hopper, and you are reminded in time."),
                of(reply, "reply.question", "A question", "You answer in your own words; reminders stop."),
                of(
                        reply,
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
        return choices(facts, reply).stream()
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

    private static Deed of(Reply reply, String action, String label, String effect) {
        return Deed.of(action, reply.id().value(), label, effect);
    }
}
