package foreword.byemail;

import foreword.thanks.ThankYou;
import java.util.ArrayList;
import java.util.List;

/** A thank-you that is owed, or how it was paid. */
record TellsThanks(Facts facts, ThankYou due) {
    Told told() {
        String who = facts.name(due.to());
        return switch (due.state()) {
            case OWED ->
                Told.open(
                        "A thank-you is owed to " + who,
                        deed() + " Thank them?",
                        List.of(),
                        deeds(true),
                        "Owed since " + facts.day(due.owedSince()) + ". Until then Foreword offers no new ask to "
                                + facts.firstName(due.to()) + ".");
            case DRAFTED ->
                Told.settled(
                        "The thank-you to " + who + " is drafted and waits for approval.", List.of(), deeds(false));
            case PAID -> Told.settled(who + " has been thanked.", List.of(), List.of(), due.note());
            case WAIVED ->
                Told.settled("No thank-you to " + who + " is needed this time.", List.of(), List.of(), due.note());
        };
    }

    private String deed() {
        String who = facts.name(due.to());
        String whom = facts.whom(due.about()).orElse("somebody you want to meet");
        return switch (due.occasion()) {
            case SAID_YES -> who + " said yes to introducing you to " + whom + ".";
            case INTRODUCED -> who + " introduced you to " + whom + ".";
            case ANSWERED_NO -> who + " thought about introducing you to " + whom + " and said no.";
            case NO_ANSWER -> who + " was asked about " + whom + ", and there was no answer.";
            case GAVE_ADVICE -> who + " gave you advice about " + whom + ".";
            case LENT_NAME -> who + " allowed you to mention them to " + whom + ".";
            case TRIED -> who + " asked " + whom + " for you, and it came to nothing.";
            case WITHDRAWN -> who + " was ready to introduce you to " + whom + ", and you need it no longer.";
            case OUTCOME -> who + " introduced you to " + whom + ", and there is an outcome to tell.";
        };
    }

    private List<Deed> deeds(boolean owed) {
        List<Deed> deeds = new ArrayList<>();
        if (owed) {
            deeds.add(
                    of("thanks.draft", "Draft the thank-you", "It comes to you for approval. Nothing is sent before."));
        }
        deeds.add(of("thanks.paid", "I thanked them in person", "Noted, and nothing is owed any more."));
        deeds.add(of("thanks.phone", "By phone", "Noted, and nothing is owed any more."));
        deeds.add(of("thanks.gift", "With a gift", "Noted, also among what we did for them."));
        deeds.add(of("thanks.waive", "Not needed", "Noted with your reason, and nothing is owed any more.")
                .with(Field.text("reason", "Why is none needed?", "")));
        return deeds;
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, due.id().value(), label, effect);
    }
}
