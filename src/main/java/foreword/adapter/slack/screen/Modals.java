package foreword.adapter.slack.screen;

import foreword.ask.Ask;
import foreword.concern.Concern;
import foreword.content.ContentItem;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Link;
import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.introduction.Introduction;
import foreword.introduction.Qualification;
import foreword.people.Background;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Relationship;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.target.ProfileCard;
import foreword.target.Target;
import foreword.thanks.Favour;
import foreword.thanks.ThankYou;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the modals as view JSON. Every input's action id is {@code v}; its block id names it and never changes. */
public final class Modals {
    private static final int NOTE = 1000;
    private static final List<Choice> OUTCOMES = List.of(
            new Choice("We are writing to each other", "IN_CONVERSATION"),
            new Choice("We met", "MET"),
            new Choice("A good fit", "QUALIFIED"),
            new Choice("Not a fit", "POOR_FIT"),
            new Choice("Not now, later perhaps", "NOT_NOW"),
            new Choice("They became a client", "WON"),
            new Choice("They went another way", "LOST"));

    private static final List<Choice> FITS = List.of(
            new Choice("It fits", Qualification.Fit.FITS.name()),
            new Choice("It fits in part", Qualification.Fit.PARTLY.name()),
            new Choice("It does not fit", Qualification.Fit.DOES_NOT.name()));
    private static final List<Choice> FAVOURS = List.of(
            new Choice("An introduction", Favour.Kind.INTRODUCTION.name()),
            new Choice("Advice", Favour.Kind.ADVICE.name()),
            new Choice("A donation", Favour.Kind.DONATION.name()),
            new Choice("A gift", Favour.Kind.GIFT.name()),
            new Choice("Another favour", Favour.Kind.FAVOUR.name()));

    private final Rows rows;
    private final Clock clock;
    private final DraftReading reading;

    public Modals(Rows rows, Clock clock, DraftReading reading) {
        this.rows = rows;
        this.clock = clock;
        this.reading = reading;
    }

    /** What App Home opens. */
    public HomeModals home() {
        return new HomeModals(rows);
    }

    /** Callback {@code ask}: whom to ask about whom. */
    public String ask(AskStart start) {
        return new AskModal(rows, start).json();
    }

    /** Callback {@code draft-edit}: read, change, approve. */
    public String draftEdit(Draft draft, String viewerSlackId) {
        return draft(draft, viewerSlackId).edit(reading.lint().apply(draft));
    }

    /** Callback {@code target}: somebody else to be introduced to. */
    public String target(Draft draft) {
        return draft(draft, "").target();
    }

    /** Callback {@code target}: somebody new to meet, or changes to one. */
    public String wanted(@Nullable Target target, Background background) {
        return TargetModal.of(target, background);
    }

    /** Callback {@code content}: another piece to go along. */
    public String content(Draft draft) {
        return draft(draft, "").content();
    }

    /** Callback {@code content} too: a new piece worth reading, its address as far as it was typed. */
    public String newPiece(String address) {
        return new PieceModal(null, address).json();
    }

    /** Callback {@code content} too: changes a piece. */
    public String piece(ContentItem piece) {
        return new PieceModal(piece, "").json();
    }

    /** Callback {@code contact}: changes a person we know, such as a wrong address, or corrects how strong the relationship is. */
    public String contact(Contact contact, Relationship relationship) {
        return new PeopleModals(rows, clock).contact(contact, relationship);
    }

    /** Callback {@code concern-resolve}: all is well again, with a note. */
    public String resolveConcern(Concern concern) {
        String company =
                rows.people().company(concern.company()).map(Company::name).orElse("this company");
        return View.of("concern-resolve", "Resolve a concern")
                .submit("Resolved")
                .about(Blocks.object().put("concern", concern.id().value()))
                .add(Blocks.section("Is all well again at " + Mrkdwn.bold(company) + "?"))
                .add(note("note", "What was done?", "Called Dana; the corrected report went out on Tuesday")
                        .optional())
                .add(Blocks.context("Asks there stay off until 14 days after the last complaint."))
                .json();
    }

    /** Callback {@code contact}: says who a stranger is. */
    public String contact(Stranger stranger) {
        return new PeopleModals(rows, clock).contact(stranger);
    }

    /** Callback {@code contact}: somebody new, at this company when it is known. */
    public String newContact(Company.@Nullable Id company) {
        return new PeopleModals(rows, clock).newContact(company);
    }

    /** Callback {@code company}: a new company, or changes to one. */
    public String company(@Nullable Company company) {
        return new PeopleModals(rows, clock).company(company);
    }

    /** Callback {@code outcome}: what became of an introduction. */
    public String outcome(Introduction introduction) {
        Sentence.Part whom = new Matter(null, introduction.targetName(), introduction.targetCompany()).whom();
        return View.of("outcome", "What came of it?")
                .submit("Save")
                .about(Blocks.object().put("i", introduction.id().value()))
                .add(Blocks.section("You were introduced to " + whom.mrkdwn() + ". What came of it?"))
                .add(Input.select("state", "Where does it stand?", OUTCOMES).chosen(outcomeOf(introduction)))
                .add(Blocks.section(CardWords.criteria(rows, introduction)))
                .add(Input.select("fit", "Does it fit?", FITS)
                        .chosen(fitOf(introduction))
                        .optional())
                .add(note(
                                "fit_words",
                                "Why does it fit, or not?",
                                "Right size and role; opens its site a year too late")
                        .optional())
                .add(note("note", "Note", "Met on Tuesday; wants a proposal in January")
                        .optional())
                .add(Blocks.context("Whoever introduced you hears how it went, once you approve the words."))
                .json();
    }

    /** Callback {@code ask-stand}: how an ask stands, and what happened with it. */
    public String askStand(Ask ask, String viewerSlackId) {
        return new StandModal(Scene.of(rows, clock, viewerSlackId), ask).json();
    }

    /** Callback {@code nudge-snooze}: on which day a reminder comes back. */
    public String snooze(Nudge nudge, String viewerSlackId) {
        Scene scene = Scene.of(rows, clock, viewerSlackId);
        return View.of("nudge-snooze", "Put it off")
                .submit("Put it off")
                .about(Blocks.object().put("n", nudge.id().value()))
                .add(Blocks.section(Mrkdwn.prose(nudge.why())))
                .add(Input.day("day", "Until when?")
                        .chosenDay(Optional.of(
                                scene.localDay(clock.instant()).plusDays(1).toString()))
                        .hint("It comes back when your work begins on that day, or on your next working day."))
                .json();
    }

    /** Callback {@code favour}: what we did for a contact. */
    public String favour(Contact contact) {
        return View.of("favour", "We did something")
                .submit("Remember it")
                .about(Blocks.object().put("contact", contact.id().value()))
                .add(Input.lines("words", "What did we do for them?", NOTE)
                        .example("introduced them to our tax adviser")
                        .hint("So that helping goes both ways. It is shown beside their thank-yous."))
                .add(Input.select("kind", "What sort of thing?", FAVOURS).optional())
                .json();
    }

    /** Callback {@code thanks-waive}: why no thank-you is needed. */
    public String waive(ThankYou thankYou) {
        return View.of("thanks-waive", "No thank-you needed")
                .submit("Not needed")
                .about(Blocks.object().put("ty", thankYou.id().value()))
                .add(note("reason", "Why is none needed?", "We thanked them together at the fair"))
                .json();
    }

    /** Callback {@code self}: the text to copy, and a button that says it was sent. */
    public String self(Draft draft) {
        return draft(draft, "").self();
    }

    /** Callback {@code card}: the three sentences of a segment's great-introduction card. */
    public String card(Segment segment) {
        return new CardModal(rows, clock, segment).json();
    }

    /** Callback {@code card} again, after somebody else was first: what was typed is kept, and theirs is shown. */
    public String cardAgain(ProfileCard typed) {
        return new CardModal(rows, clock, typed.segment()).again(typed);
    }

    /** Callback {@code deal}: a new one, with this company when it was typed. */
    public String newDeal(String company) {
        return deals("").deal(new DealModals.Start(null, company, null, null));
    }

    /** Callback {@code deal}: a new one, filled in with what a message says. */
    public String newDeal(DealUpdate read) {
        return deals("").deal(DealModals.Start.of(read));
    }

    /** Callback {@code deal}: where it stands, {@code stage} chosen already unless null. */
    public String deal(Deal deal, @Nullable String stage, String viewerSlackId) {
        return deals(viewerSlackId).deal(new DealModals.Start(deal, "", stage, null));
    }

    /** Callback {@code credit}: how much of a deal's credit an introduction has; at most {@code left} percent. */
    public String credit(Link link, int left) {
        return deals("").credit(link, left);
    }

    /** Callback {@code credit-dispute}: somebody sees it otherwise. */
    public String dispute(Link link) {
        return deals("").dispute(link);
    }

    /** Callback {@code settings}: everything that a teammate may set for themselves, as it stands. */
    public String settings(OwnSettings now, String viewerSlackId) {
        return new SettingsModal(Scene.of(rows, clock, viewerSlackId), now).json();
    }

    /** What has become of a teammate's settings. */
    public String settingsKept(OwnSettings now, Set<String> changed, String viewerSlackId) {
        return new SettingsKept(Scene.of(rows, clock, viewerSlackId), now).json(changed);
    }

    /** A sentence in a modal, with nothing to fill in. */
    public String notice(String mrkdwn) {
        return View.of("notice", "Foreword")
                .close("Close")
                .add(Blocks.section(mrkdwn))
                .json();
    }

    /** A sentence of ours with names and commands in it. */
    public String noticeOf(String mixed) {
        return notice(Mrkdwn.sentences(mixed));
    }

    /** What opens at once while the real modal is being made. */
    public String loading(String title) {
        return View.of("loading", title)
                .close("Close")
                .add(Blocks.section(":hourglass_flowing_sand: One moment, this is being made."))
                .json();
    }

    private static Input note(String blockId, String label, String example) {
        return Input.lines(blockId, label, NOTE).example(example);
    }

    private static Optional<Choice> outcomeOf(Introduction introduction) {
        String state = introduction.state().name();
        return OUTCOMES.stream().filter(choice -> choice.value().equals(state)).findFirst();
    }

    private Optional<Choice> fitOf(Introduction introduction) {
        return rows.qualifications()
                .of(introduction.id())
                .map(it -> it.fit().name())
                .flatMap(fit -> FITS.stream()
                        .filter(choice -> choice.value().equals(fit))
                        .findFirst());
    }

    private DealModals deals(String viewerSlackId) {
        return new DealModals(Scene.of(rows, clock, viewerSlackId));
    }

    private DraftModals draft(Draft draft, String viewerSlackId) {
        return new DraftModals(Scene.of(rows, clock, viewerSlackId), draft, reading);
    }
}
