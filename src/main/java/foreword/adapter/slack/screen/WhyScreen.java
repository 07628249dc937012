package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.eligibility.Gate;
import foreword.people.Contact;
import java.util.List;
import java.util.stream.Collectors;

/** Whether this is the moment to ask somebody: the verdict, then every rule with what it saw. */
record WhyScreen(Scene scene, Contact contact, Gate.Judgement judgement) {
    String ephemeral() {
        Page page = Page.of(first());
        page.buttons("why_" + contact.id().value(), buttons());
        return page.add(Blocks.section(
                        judgement.findings().stream().map(WhyScreen::line).collect(Collectors.joining("\n"))))
                .small(
                        ExpectationScreen.state(scene, contact.company())
                                .map(state -> scene.companyOf(contact.id()) + ": " + state)
                                .map(Mrkdwn::inline)
                                .orElse(""),
                        "Only you see this",
                        "The rules are looked at in this order, and the first that objects decides")
                .ephemeral();
    }

    private Sentence first() {
        Part name = Part.bold(contact.name());
        return judgement
                .verdict()
                .fold(
                        now -> say("{} can be asked today: {}.", name, Part.prose(now.because()))
                                .signed(":white_check_mark:"),
                        wait -> say(
                                        "Not yet for {}: {} Ask from {}.",
                                        name,
                                        Part.prose(wait.because()),
                                        Part.strong(scene.date(wait.until())))
                                .signed(":hourglass_flowing_sand:"),
                        no -> say("Not now for {}: {}", name, Part.prose(no.because()))
                                .signed(":no_entry:"));
    }

    private List<Button> buttons() {
        String id = contact.id().value();
        return judgement
                .verdict()
                .fold(
                        now -> List.of(Button.of("contact.ask", "Ask now", id).primary()),
                        wait -> List.of(Button.of("contact.remind", "Remind me then", id)),
                        no -> List.of());
    }

    private static String line(Gate.Finding finding) {
        return (finding.objects() ? ":x: " : ":heavy_check_mark: ") + Mrkdwn.prose(finding.finding());
    }
}
