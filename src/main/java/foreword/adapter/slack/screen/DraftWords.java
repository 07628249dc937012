package foreword.adapter.slack.screen;

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
record DraftWords(Scene scene, Draft draft, String toName, String company, Matter matter, String helper) {
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
        return new DraftWords(
                scene, draft, name, company, matter, introducer == null ? name : scene.nameOf(introducer));
    }

    /** The first line while it waits: whose turn it was, and what is to be approved. */
    Sentence question() {
        return switch (draft.kind()) {
            case QUESTION -> about(DraftPhrase.QUESTION);
            case ADVICE -> about(DraftPhrase.ADVICE);
            case NAME_DROP -> about(DraftPhrase.NAME_DROP);
            case FORWARDABLE ->
                matter.hasTarget()
                        ? scene.say(DraftPhrase.FORWARDABLE, Part.name(toName), first(), matter.whom())
                        : scene.say(DraftPhrase.FORWARDABLE_TO_SOMEBODY, Part.name(toName));
            case FIRST_REPLY -> scene.say(DraftPhrase.FIRST_REPLY, Part.name(helper), to());
            case PRAISE_THANKS -> scene.say(DraftPhrase.PRAISE_THANKS, to());
            case NAME_USED -> scene.say(DraftPhrase.NAME_USED, to());
            case FOLLOW_UP -> scene.say(DraftPhrase.FOLLOW_UP, to());
            case THANKS_ATTEMPT -> scene.say(DraftPhrase.THANKS_ATTEMPT, to());
            case THANKS_INTRODUCTION -> scene.say(DraftPhrase.THANKS_INTRODUCTION, to());
            case THANKS_OUTCOME -> scene.say(DraftPhrase.THANKS_OUTCOME, to());
            case REPORT_BACK -> scene.say(DraftPhrase.REPORT_BACK, to());
            case QUOTE_PERMISSION -> scene.say(DraftPhrase.QUOTE_PERMISSION, to());
            case OPEN_ASK -> scene.say(DraftPhrase.OPEN_ASK, to());
            case EXPECTATION -> scene.say(DraftPhrase.EXPECTATION, to());
            case HOPPER_TOUCH -> scene.say(DraftPhrase.HOPPER_TOUCH, to());
        };
    }

    /** What happens once it is sent. */
    String next() {
        Sentence next = switch (draft.kind()) {
            case QUESTION, ADVICE, NAME_DROP, OPEN_ASK -> scene.say(DraftPhrase.ANSWER_NEXT, first());
            case FORWARDABLE -> scene.say(DraftPhrase.THANK_NEXT, first());
            case PRAISE_THANKS, EXPECTATION, HOPPER_TOUCH -> scene.say(DraftPhrase.NOTHING_NEXT, first());
            case FIRST_REPLY -> scene.say(DraftPhrase.MEETING_NEXT);
            case FOLLOW_UP -> scene.say(DraftPhrase.STOPS_NEXT, first());
            case QUOTE_PERMISSION -> scene.say(DraftPhrase.PERMISSION_NEXT, first());
            case THANKS_ATTEMPT, THANKS_INTRODUCTION, THANKS_OUTCOME, REPORT_BACK, NAME_USED ->
                scene.say(DraftPhrase.NOT_OWED_NEXT, first());
        };
        return next.mrkdwn();
    }

    private Sentence about(DraftPhrase question) {
        Part whom = matter.hasTarget() ? matter.whom() : Part.of(scene.phrases().say(DraftPhrase.SOMEBODY_TO_MEET));
        return scene.say(question, to(), whom);
    }

    private Part first() {
        return Part.name(PersonName.first(toName));
    }

    private Part to() {
        Part name = Part.bold(toName);
        String where = company.isEmpty() ? "" : " (" + Mrkdwn.inline(company) + ")";
        return new Part(name.mrkdwn() + where, name.plain() + where);
    }
}
