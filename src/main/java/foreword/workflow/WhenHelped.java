package foreword.workflow;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.thanks.Favour;

/** When we did something for a contact: it is remembered, so that helping goes both ways. */
public final class WhenHelped {
    private final Rows rows;
    private final Steps steps;

    public WhenHelped(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /**
     * Remembers it.
     *
     * @param words what we did, as it follows "we"
     */
    public Result did(Contact contact, Favour.Kind kind, String words, Teammate by) {
        if (words.isBlank()) {
            return Result.refused("Say what you did: /foreword contact @"
                    + contact.firstName().toLowerCase(java.util.Locale.ROOT)
                    + " did introduced them to our tax adviser.");
        }
        Favour favour = new Favour(Favour.Id.fresh(), contact.id(), kind, words.strip(), by.id(), steps.now());
        return steps.step(() -> {
            rows.favours().add(favour);
            steps.note(
                    by.id().value(),
                    "favour.done",
                    favour.id().ref(),
                    "for contact/" + contact.id().value());
            return Result.done("Remembered for " + contact.name() + ": " + favour.words()
                    + ". It is shown on the contact and" + " beside their thank-yous.");
        });
    }
}
