package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.expectation.Expectation;
import foreword.followup.Nudge;
import foreword.people.Company;
import foreword.people.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What we say to a client about introductions: the words for it, where it stands, and what can be noted. */
record ExpectationScreen(Scene scene, Expectation expectation) {
    private static final int WORDS = 300;
    private static final int DRAFTS = 3;

    /** The one that a reference such as {@code expectation/x_1} names, while nobody has answered. */
    static Optional<ExpectationScreen> open(Scene scene, String about) {
        return about.startsWith("expectation/")
                ? scene.rows()
                        .expectations()
                        .find(new Expectation.Id(about.substring("expectation/".length())))
                        .filter(it -> !it.state().answered())
                        .map(it -> new ExpectationScreen(scene, it))
                : Optional.empty();
    }

    /** How a company stands, in half a line; empty when it was never thought of. */
    static Optional<String> state(Scene scene, Company.Id company) {
        return scene.rows().expectations().of(company).map(it -> new ExpectationScreen(scene, it).state());
    }

    /** As a reminder. */
    Drawn reminder(Nudge nudge) {
        return page(say("{}", Part.prose(nudge.why()))).drawn();
    }

    /** As the answer to a command. */
    String ephemeral() {
        return page(say("{}: {}.", Part.bold(company()), Part.of(state()))).ephemeral();
    }

    private Page page(Sentence first) {
        Page page = Page.of(first);
        if (toSay()) {
            page.add(Blocks.section(Mrkdwn.quote(scene.rows().kickOffs().spoken(expectation), WORDS)));
        }
        return page.buttons("expectation_" + expectation.id().value(), buttons())
                .small(
                        toSay() ? "For the kick-off, in your own words. A no is as good an answer as a yes." : "",
                        "If you do nothing, nothing is sent.");
    }

    private boolean toSay() {
        return expectation.state() == Expectation.State.OPEN || expectation.state() == Expectation.State.LATER;
    }

    private String state() {
        String day = scene.date(expectation.movedAt());
        return switch (expectation.state()) {
            case OPEN -> "introductions are to be spoken of";
            case DRAFTED -> "a mail on introductions waits for approval";
            case SAID -> "told on " + day + " how we meet new clients, no answer yet";
            case LATER -> "speaking of introductions was put off on " + day;
            case AGREED -> "agreed on " + day + " to introduce us if we do well";
            case DECLINED -> "would rather not introduce anybody, which is fine";
        };
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        if (toSay()) {
            people().limit(DRAFTS).forEach(contact -> buttons.add(draft(contact).primaryIf(buttons.isEmpty())));
        }
        add(buttons, Expectation.State.SAID, "expectation.said", "I've said it");
        add(buttons, Expectation.State.AGREED, "expectation.agreed", "They agreed");
        add(buttons, Expectation.State.DECLINED, "expectation.declined", "They would rather not");
        add(buttons, Expectation.State.LATER, "expectation.later", "Later");
        return buttons;
    }

    private void add(List<Button> buttons, Expectation.State to, String action, String text) {
        if (expectation.mayMove(to)) {
            buttons.add(Button.of(action, text, expectation.id().value()));
        }
    }

    private Button draft(Contact contact) {
        return Button.of(
                "expectation.draft",
                "Draft it to " + Cut.to(40, Mrkdwn.oneLine(contact.firstName())),
                expectation.id().value() + ":" + contact.id().value());
    }

    private Stream<Contact> people() {
        return scene.rows().people().contactsAt(expectation.company()).stream()
                .filter(contact -> contact.standing() == Contact.Standing.OPEN && contact.email() != null);
    }

    private String company() {
        return scene.rows()
                .people()
                .company(expectation.company())
                .map(Company::name)
                .orElse("This company");
    }
}
