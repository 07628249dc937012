package foreword.byemail;

import foreword.ask.Answer;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.ask.TieWords;
import java.util.ArrayList;
import java.util.List;

/** A mail that may belong to a row: is it about this, or who wrote it? Until the owner says so, it moves nothing. */
record TellsDoubts(Facts facts, Reply reply) {
    Told told() {
        return Told.open(
                subject(),
                sentence(),
                List.of(Passage.quote("", reply.words())),
                deeds(),
                TieWords.why(reply.tie(), reply.from()),
                reads(),
                "Nothing is moved until you say so, and nothing is sent until you approve it.");
    }

    private String subject() {
        if (reply.tie() == Tie.UNPROVEN || reply.tie() == Tie.FALSE_SENDER) {
            return "Who wrote this? A mail in the name of " + writer();
        }
        return "Does it belong here? A mail of " + writer();
    }

    private String sentence() {
        if (reply.tie() == Tie.ADDED) {
            return brought() + " is new in the introduction" + to() + ". Do they take part?";
        }
        if (ofIntroduction()) {
            return writer() + " wrote in the introduction" + to() + ". Does it belong there?";
        }
        if (reply.brought() != null) {
            return writer() + " seems to introduce you to " + brought() + ". Is it so?";
        }
        return reply.tie() == Tie.UNPROVEN || reply.tie() == Tie.FALSE_SENDER
                ? "Who wrote this? It says " + writer() + about() + "."
                : "Is this about your question" + about() + "? " + writer() + " wrote:";
    }

    private List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        if (reply.tie() == Tie.ADDED) {
            deeds.add(of("reply.accept", "They take part", brought() + " is noted as one of the introduction."));
        } else if (ofIntroduction()) {
            deeds.add(of("reply.accept", "It belongs there", "It is noted as an answer of the person you meet."));
        } else if (reply.brought() != null) {
            deeds.add(of(
                    "reply.accept",
                    "Yes, they introduced us",
                    "The introduction is noted, and your first reply is drafted for you."));
        } else {
            deeds.addAll(TellsReplies.choices(facts, reply));
            if (reply.tie() == Tie.OTHER_ADDRESS) {
                deeds.add(of(
                        "reply.remember",
                        "It is them: remember the address",
                        "The answer counts, and this address is known as theirs from now on."));
            }
        }
        deeds.add(of("reply.refuse", "Leave it aside", "It moves nothing."));
        return deeds;
    }

    private String reads() {
        boolean answer = !ofIntroduction() && reply.brought() == null;
        return answer && reply.answer() != Answer.UNCLEAR
                ? "It reads like " + TellsReplies.meaning(reply.answer()) + "."
                : "";
    }

    private boolean ofIntroduction() {
        return reply.about().startsWith("introduction/");
    }

    private String about() {
        return facts.whom(reply.about()).map(whom -> " about " + whom).orElse("");
    }

    private String to() {
        return facts.whom(reply.about()).map(whom -> " to " + whom).orElse("");
    }

    private String brought() {
        Reply.Brought brought = reply.brought();
        if (brought == null) {
            return "Somebody";
        }
        return brought.name().isBlank() ? brought.address().value() : brought.name();
    }

    private String writer() {
        return TellsReplies.writer(reply);
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, reply.id().value(), label, effect);
    }
}
