package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.content.ContentItem;
import foreword.content.Pick;
import foreword.deal.Deal;
import foreword.eligibility.Gate;
import foreword.expectation.Expectation;
import foreword.followup.HopperEntry;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Relationship;
import foreword.people.Teammate;
import foreword.praise.Praise;
import foreword.report.ContentFigures;
import foreword.target.Suggested;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import foreword.workflow.PlanPages;
import foreword.workflow.WhoKnows;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Draws the answers to commands as JSON objects, seen by nobody but the asker. */
public final class CommandScreens {
    private static final int MOST = 15;

    private final Rows rows;
    private final Clock clock;

    public CommandScreens(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What can be typed. */
    public String help() {
        return HelpScreen.whole(say("Here is what you can type."));
    }

    /** One subcommand with examples; an unknown topic gets the whole help. */
    public String help(String topic) {
        return HelpScreen.topic(topic);
    }

    /** The whole help below a guess at what was meant. */
    public String didYouMean(String typed, String nearest) {
        return HelpScreen.whole(
                say("There is no {}. Did you mean {}?", Part.prose(Cut.to(60, typed)), Part.bold(nearest)));
    }

    /** Each company with its owner, its people, the last praise and the open ask. */
    public String companies(String slackId) {
        Scene scene = Scene.of(rows, clock, slackId);
        List<Company> known = rows.people().companies().stream()
                .sorted(Comparator.comparing(Company::name))
                .toList();
        Page page = Page.of(
                known.isEmpty()
                        ? say("No company is known yet. Add the first one.")
                        : known.size() == 1
                                ? say("One company is known.")
                                : say("These are the {} companies we know.", Part.of(String.valueOf(known.size()))));
        known.stream().limit(MOST).forEach(company -> page.add(Companies.line(scene, company)));
        return page.buttons(
                        "company_actions",
                        List.of(Button.of("company.new", "Add a company", "new").primaryIf(known.isEmpty())))
                .small(known.size() > MOST ? "and " + (known.size() - MOST) + " more" : "")
                .ephemeral();
    }

    /** What we say to a company about introductions, and where it stands. */
    public String expectation(Expectation expectation, String slackId) {
        return new ExpectationScreen(Scene.of(rows, clock, slackId), expectation).ephemeral();
    }

    /** Whether this contact can be asked now, and what each rule saw. */
    public String why(Contact contact, Gate.Judgement judgement, String slackId) {
        return new WhyScreen(Scene.of(rows, clock, slackId), contact, judgement).ephemeral();
    }

    /** What waits for this teammate, with its buttons. */
    public String due(String slackId) {
        Scene scene = Scene.of(rows, clock, slackId);
        List<ObjectNode> things = rows.people()
                .teammateWithSlackId(slackId)
                .map(mate -> new Waiting(scene, mate.id()).things())
                .orElse(List.of());
        return list(
                say(
                        things.isEmpty()
                                ? "Nothing waits for you today."
                                : things.size() == 1
                                        ? "1 thing waits for you."
                                        : things.size() + " things wait for you."),
                things);
    }

    /** Who rests in this teammate's care, with their buttons. */
    public String hopper(Function<HopperEntry, Optional<Pick>> next, String slackId) {
        return new HopperScreen(Scene.of(rows, clock, slackId), next).ephemeral();
    }

    /** The names of this week, how steadily this teammate is at it, and all of us together. */
    public String plan(PlanPages.Page plan, String slackId) {
        return new PlanScreen(
                        Scene.of(rows, clock, slackId),
                        plan,
                        rows.people().teammateWithSlackId(slackId).map(rows.plans()::team))
                .ephemeral();
    }

    /**
     * The thank-yous that are owed, with their buttons.
     *
     * @param all those of everybody, not of this teammate alone
     */
    public String thanks(boolean all, String slackId) {
        Scene scene = Scene.of(rows, clock, slackId);
        List<ThankYou> owed = all
                ? rows.thankYous().owed()
                : rows.people()
                        .teammateWithSlackId(slackId)
                        .map(Teammate::id)
                        .map(rows.thankYous()::owedBy)
                        .orElse(List.of());
        return new DebtScreen(scene, owed, all).ephemeral();
    }

    /** The thank-yous that are owed to one person, with their buttons, whoever of us owes them. */
    public String thanksTo(Contact contact, String slackId) {
        List<ThankYou> owed = rows.thankYous().owed().stream()
                .filter(due -> due.to().equals(contact.id()))
                .toList();
        return new DebtScreen(Scene.of(rows, clock, slackId), owed, true).ephemeral(contact);
    }

    /** Answers to words of a teammate's own. */
    public TalkScreen talk(String slackId) {
        return new TalkScreen(Scene.of(rows, clock, slackId));
    }

    /** The pieces worth reading that speak of these words, and what came of each. */
    public String content(String sought, Map<ContentItem.Id, ContentFigures.Effect> effects, String slackId) {
        return new ContentScreen(Scene.of(rows, clock, slackId), effects).ephemeral(sought);
    }

    /** This teammate's moments, open and saved, with their buttons. */
    public String moments(String slackId) {
        return new MomentsScreen(Scene.of(rows, clock, slackId)).ephemeral();
    }

    /** Kept praise with these words, at most ten a page, {@code skip} of them shown before. */
    public String found(String query, int skip, String slackId) {
        return new SearchScreen(Scene.of(rows, clock, slackId), query, skip).ephemeral();
    }

    /** What the listener was taught, with a way back for each. */
    public String learned(String slackId) {
        return new LearnedScreen(Scene.of(rows, clock, slackId)).ephemeral();
    }

    /** What is open, with its buttons. */
    public String concerns(String slackId) {
        return new ConcernsScreen(Scene.of(rows, clock, slackId)).open();
    }

    /** What was taught about concerns, with a way back for each. */
    public String taughtAboutConcerns(String slackId) {
        return new ConcernsScreen(Scene.of(rows, clock, slackId)).learned();
    }

    /** What needs attention among the introductions, and how this teammate's own stand. */
    public String introductions(String slackId) {
        return new IntroductionsScreen(Scene.of(rows, clock, slackId)).ephemeral();
    }

    /** The introductions of or by somebody of this name, or to this company. */
    public String introductions(String named, String slackId) {
        return new IntroductionsScreen(Scene.of(rows, clock, slackId)).named(named);
    }

    /** The deals that are still to be won. */
    public String deals(String slackId) {
        return new DealsScreen(Scene.of(rows, clock, slackId)).live();
    }

    /** One deal, with a sentence about what was just done. */
    public String deal(Deal.Id id, String done, String slackId) {
        Scene scene = Scene.of(rows, clock, slackId);
        return rows.deals()
                .find(id)
                .map(deal -> new DealScreen(scene, deal)
                        .page("deal_actions")
                        .small(Mrkdwn.prose(done))
                        .ephemeral())
                .orElseGet(() -> said(done));
    }

    /** Every deal with a company of this name. */
    public String dealsWith(String company, String slackId) {
        return new DealsScreen(Scene.of(rows, clock, slackId)).with(company);
    }

    /** How strong a relationship is, and why. */
    public String relationship(Contact contact, Relationship relationship) {
        return relationship(
                contact,
                relationship,
                "You know better? `/foreword contact @" + contact.firstName() + " strength +20 we met at the fair`");
    }

    /** The same with something else below it. */
    public String relationship(Contact contact, Relationship relationship, String below) {
        Sentence first = say(
                "The relationship with {} stands at {} of 100.",
                Part.bold(contact.name()),
                Part.of("" + relationship.strength()));
        return Page.of(first)
                .add(Blocks.section(String.join(
                        "\n", relationship.because().stream().map(Mrkdwn::prose).toList())))
                .small(Mrkdwn.ours(below))
                .ephemeral();
    }

    /** The people we want to meet, or those archived, {@code skip} of them shown before. */
    public String targets(boolean archived, int skip, String slackId) {
        return new TargetsScreen(Scene.of(rows, clock, slackId), archived, skip).ephemeral();
    }

    /** Who may introduce us to a target. */
    public String who(Target target, WhoKnows.Answer answer, String slackId) {
        return new WhoScreen(Scene.of(rows, clock, slackId)).introducers(target, answer);
    }

    /** Whom a contact may know. */
    public String knownTo(Contact contact, List<Suggested> targets, String slackId) {
        return new WhoScreen(Scene.of(rows, clock, slackId))
                .targets(contact.name(), contact.id().value(), targets);
    }

    /** Kind words were kept. */
    public String praiseKept(Praise praise) {
        String who = praise.speaker() == null
                ? "somebody"
                : rows.people()
                        .contact(praise.speaker())
                        .map(contact -> contact.name())
                        .orElse("somebody");
        Sentence first = say("The words of {} are kept.", Part.bold(who)).signed(":bookmark:");
        return Page.with(first, Blocks.section(first.mrkdwn() + Heard.quote(praise)))
                .small("Nothing is sent until you approve it.")
                .ephemeral();
    }

    /** An introduction was recorded. */
    public String introRecorded(Introduction introduction) {
        Scene scene = Scene.of(rows, clock, "");
        Part whom = new Matter(null, introduction.targetName(), introduction.targetCompany()).whom();
        Part who = Part.bold(scene.nameOf(introduction.introducer()));
        return Page.of(say("The introduction of {} by {} is recorded.", whom, who)
                        .signed(":handshake:"))
                .small("Next: a first reply and a thank-you are drafted for your approval.")
                .ephemeral();
    }

    /** What somebody outside the team gets: polite, and nothing of ours. */
    public String outsider() {
        return Page.of(say(Words.OUTSIDER)).ephemeral();
    }

    /** Something went wrong: what happened, what is safe and what to do, and a code such as {@code FW-3107}. */
    public String trouble(String sentence, String detail, String code) {
        return Page.of(say("{}", Part.prose(sentence)).signed(":warning:"))
                .small(Mrkdwn.prose(detail), "Error " + Mrkdwn.inline(code))
                .ephemeral();
    }

    /** One plain sentence. */
    public String said(String sentence) {
        return said(List.of(sentence));
    }

    /** Several, each on a line of its own; a notification says the first. */
    public String said(List<String> lines) {
        List<ObjectNode> sections = Blocks.sections(lines);
        Page page = Page.with(say("{}", Part.sentences(lines.get(0))), sections.get(0));
        sections.stream().skip(1).forEach(page::add);
        return page.ephemeral();
    }

    private static String list(Sentence first, List<ObjectNode> lines) {
        Page page = Page.of(first);
        lines.stream().limit(MOST).forEach(page::add);
        return page.small(lines.size() > MOST ? "and " + (lines.size() - MOST) + " more" : "")
                .ephemeral();
    }
}
