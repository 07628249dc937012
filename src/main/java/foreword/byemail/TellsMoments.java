package foreword.byemail;

import foreword.people.Contact;
import foreword.praise.Band;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.target.Target;
import foreword.workflow.WhenAsked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody said something nice: what may be made of it. */
final class TellsMoments {
    private final Facts facts;
    private final WhenAsked whenAsked;
    private final Moment moment;

    TellsMoments(Facts facts, WhenAsked whenAsked, Moment moment) {
        this.facts = facts;
        this.whenAsked = whenAsked;
        this.moment = moment;
    }

    Told told() {
        Optional<Praise> said = facts.rows()
                .praises()
                .find(moment.praise())
                .filter(praise ->
                        praise.state() != Praise.State.ERASED && !praise.quote().isBlank());
        if (said.isEmpty()) {
            return Told.settled("These kind words were taken back, and are gone from here too.", List.of(), List.of());
        }
        return moment.state() == Moment.State.OPEN ? open(said.get()) : ended(said.get());
    }

    private Told open(Praise said) {
        boolean guess = said.band() == Band.MAYBE && said.state() == Praise.State.HEARD;
        String sentence = facts.nameAndCompany(moment.contact())
                + (guess ? " may have said something nice " : " said something nice ") + where(said) + ".";
        return Told.open(
                "Kind words from " + facts.nameAndCompany(moment.contact()),
                sentence,
                List.of(Passage.quote("", said.quote()), Passage.says(advice()), Passage.says(whoTheyMayKnow())),
                deeds(guess),
                "Nothing is sent to anybody until you approve it.",
                "The offer ends " + facts.when(moment.expiresAt()) + ".",
                said.relayedBy() == null ? "" : "Passed on by " + said.relayedBy() + ".");
    }

    private Told ended(Praise said) {
        String who = facts.nameAndCompany(moment.contact());
        String sentence = switch (moment.state()) {
            case OPEN, TAKEN -> "An ask to " + who + " is drafted, from these kind words.";
            case THANKED -> "A thank-you to " + who + " is drafted.";
            case SAVED -> "The words of " + who + " are kept.";
            case DISMISSED -> "The message of " + who + " does not count as praise.";
            case EXPIRED -> "The moment to ask " + who + " ended on " + facts.day(moment.expiresAt()) + ".";
        };
        List<Deed> deeds = new ArrayList<>();
        if (moment.state() == Moment.State.SAVED || moment.state() == Moment.State.EXPIRED) {
            deeds.add(ask());
            deeds.add(thank());
        }
        if (moment.state() != Moment.State.DISMISSED) {
            deeds.addAll(new TellsPermission(facts, said).deeds());
        }
        return Told.settled(sentence, List.of(Passage.quote("", said.quote())), deeds);
    }

    private List<Deed> deeds(boolean guess) {
        String kept = "The words are kept, and can become an ask or a thank-you later.";
        List<Deed> deeds = new ArrayList<>(List.of(
                ask(),
                thank(),
                advise(),
                of("moment.save", guess ? "Yes, praise" : "Keep the words", kept),
                of(
                        "moment.dismiss",
                        "Not praise",
                        "The words are let go, and words like these are judged more carefully from now on."),
                of("moment.later", "Later", "It comes back then, in your working hours.")
                        .with(Until.FIELD),
                of("moment.never", "Never ask " + first(), first() + " is never asked again; the words are kept.")));
        if (guess) {
            deeds.add(0, deeds.remove(3));
            deeds.add(1, deeds.remove(4));
        }
        return deeds;
    }

    /** With nobody in mind, or without the card of the segment, there is something to fill in. */
    Deed ask() {
        Deed ask = of(
                "moment.ask",
                "Draft the ask",
                "A question to " + first() + " is drafted and comes to you for approval. Nothing is sent before.");
        boolean ready = suggested().isPresent()
                && contact().filter(whenAsked::cardFilled).isPresent();
        return ready ? ask : ask.with(wanted(false));
    }

    private Deed advise() {
        return of(
                        "moment.advice",
                        "Ask for advice instead",
                        "A request for advice is drafted and comes to you for approval. Nothing is sent before.")
                .with(wanted(true));
    }

    private Deed thank() {
        return of(
                "moment.thank",
                "Just say thanks",
                "A thank-you to " + first() + " is drafted and comes to you for approval. Nothing is sent before.");
    }

    private List<Field> wanted(boolean advice) {
        Field name = Field.line(
                "target_name",
                advice ? "About whom? A name, or leave it empty" : "Whom do you want to meet?",
                suggested().map(Target::name).orElse(""));
        Field company = Field.line(
                "target_company",
                "At which company?",
                suggested().map(Target::company).orElse(""));
        List<Field> fields =
                new ArrayList<>(advice ? List.of(name.optional(), company.optional()) : List.of(name, company));
        if (contact().filter(whenAsked::cardFilled).isEmpty()) {
            fields.add(Field.text(
                    "card_who",
                    "Kept for every later ask: whom exactly do you want to meet? For example: Operations leads at food makers of 50"
                            + " to 500 people",
                    ""));
            fields.add(Field.text(
                    "card_why",
                    "Why do you deserve it? For example: Four warehouse rollouts in a row went live on the day",
                    ""));
            fields.add(Field.text(
                    "card_what",
                    "What will you do with it? For example: One call of twenty minutes, then a checklist to keep",
                    ""));
        }
        return fields;
    }

    private String advice() {
        return moment.advice().replace("*", "");
    }

    private String whoTheyMayKnow() {
        return suggested()
                .map(target -> "Who " + first() + " may know: " + target.name()
                        + (target.role().isBlank() ? "" : ", " + target.role()) + " at " + target.company() + ".")
                .orElse("");
    }

    private static String where(Praise said) {
        return switch (said.channel()) {
            case EMAIL -> "by email";
            case SURVEY -> "in a survey";
            case SLACK -> "in Slack";
        };
    }

    private Optional<Target> suggested() {
        return Optional.ofNullable(moment.suggested())
                .flatMap(id -> facts.rows().targets().find(new Target.Id(id)));
    }

    private Optional<Contact> contact() {
        return facts.rows().people().contact(moment.contact());
    }

    private String first() {
        return facts.firstName(moment.contact());
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, moment.id().value(), label, effect);
    }
}
