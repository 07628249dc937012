package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.draft.Draft;
import foreword.people.Contact;
import foreword.people.PersonName;

/**
 * What a draft of each kind is called, and what comes after it.
 *
 * @param toName the addressee
 * @param company the addressee's company, empty when unknown
 * @param matter whom it is about
 * @param helper who introduces us
 */
record DraftWords(Draft draft, String toName, String company, Matter matter, String helper) {
    static DraftWords of(Scene scene, Draft draft) {
        String name = draft.letter().toName().isBlank()
                ? draft.letter().to().value()
                : draft.letter().toName();
        Matter matter = Matter.of(scene.rows(), draft.about());
        String company = scene.rows()
                .people()
                .contactWithEmail(draft.letter().to())
                .map(Contact::id)
                .map(scene::companyOf)
                .orElse("");
        Contact.Id introducer = matter.introducer();
        return new DraftWords(draft, name, company, matter, introducer == null ? name : scene.nameOf(introducer));
    }

    /** The first line while it waits: whose turn it was, and what is to be approved. */
    Sentence question() {
        return switch (draft.kind()) {
            case PRAISE_THANKS -> say("Approve the thank-you to {} for the kind words?", to());
            case QUESTION -> question("Approve the question whether {} would introduce you to {}?");
            case FORWARDABLE ->
                matter.hasTarget()
                        ? say(
                                "{} said yes. Approve the note {} can pass on to {}?",
                                Part.bold(toName),
                                Part.name(PersonName.first(toName)),
                                matter.whom())
                        : say("{} said yes. Approve the note to pass on?", Part.bold(toName));
            case ADVICE -> question("Approve the request to {} for advice about {}?");
            case NAME_DROP -> question("Approve the question to {} whether you may use the name with {}?");
            case NAME_USED -> say("Approve the note that tells {} what came of using the name?", to());
            case FIRST_REPLY -> say("{} introduced you. Approve the first reply to {}?", Part.bold(helper), to());
            case FOLLOW_UP -> say("No answer from {} yet. Approve a friendly follow-up?", to());
            case THANKS_ATTEMPT -> say("Approve the thank-you to {} for trying?", to());
            case THANKS_INTRODUCTION -> say("Approve the thank-you to {} for the introduction?", to());
            case THANKS_OUTCOME -> say("Approve the thank-you to {} for what came of the introduction?", to());
            case REPORT_BACK -> say("Approve the note that tells {} how it went?", to());
            case QUOTE_PERMISSION -> say("Approve the question whether {} allows us to quote these words?", to());
            case OPEN_ASK -> say("Approve the question to {} whether one person comes to mind?", to());
            case EXPECTATION -> say("Approve the word on introductions to {} for the kick-off?", to());
            case HOPPER_TOUCH -> say("Approve the note to stay in touch with {}?", to());
        };
    }

    /** What happens once it is sent. */
    String next() {
        String first = Mrkdwn.inline(PersonName.first(toName));
        return switch (draft.kind()) {
            case QUESTION, ADVICE, NAME_DROP, OPEN_ASK ->
                "Next: the answer of " + first + " comes here. If there is none, you are reminded.";
            case FORWARDABLE -> "Next: thank " + first + " within a business day of trying, whatever comes of it.";
            case PRAISE_THANKS, EXPECTATION, HOPPER_TOUCH -> "Next: nothing; " + first + " need not answer.";
            case FIRST_REPLY -> "Next: you are asked how the meeting went.";
            case FOLLOW_UP -> "Next: an answer of " + first + " stops all further reminders.";
            case QUOTE_PERMISSION ->
                "Next: press what " + first + " answers. Until then the words are quoted to nobody else.";
            case THANKS_ATTEMPT, THANKS_INTRODUCTION, THANKS_OUTCOME, REPORT_BACK, NAME_USED ->
                "Next: nothing is owed to " + first + " for this any more.";
        };
    }

    private Sentence question(String template) {
        Part whom = matter.hasTarget() ? matter.whom() : Part.of("somebody you want to meet");
        return say(template, to(), whom);
    }

    private Part to() {
        Part name = Part.bold(toName);
        String where = company.isEmpty() ? "" : " (" + Mrkdwn.inline(company) + ")";
        return new Part(name.mrkdwn() + where, name.plain() + where);
    }
}
