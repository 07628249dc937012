package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.inbox.Utterance;
import foreword.people.Company;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something is wrong at a client: who said what, what it means for asking, and what a teammate may say about it. */
final class ConcernScreen {
    private static final int QUOTE = 900;
    private static final int SHOWN = 5;
    private static final Pattern CHANNEL = Pattern.compile("[CGD][A-Z0-9]{2,20}");
    private static final Pattern LINK = Pattern.compile("https://[^\\s|<>]{1,500}");

    private final Scene scene;
    private final Concern concern;

    private ConcernScreen(Scene scene, Concern concern) {
        this.scene = scene;
        this.concern = concern;
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows()
                .concerns()
                .find(new Concern.Id(id))
                .map(concern -> new ConcernScreen(scene, concern).drawn());
    }

    /** One open concern among others in a list: what it is, and its buttons. */
    static List<ObjectNode> listed(Scene scene, Concern concern) {
        ConcernScreen screen = new ConcernScreen(scene, concern);
        String since = "*" + Mrkdwn.inline(screen.company()) + "*, since " + scene.day(concern.openedAt());
        String words = screen.kept().stream()
                .reduce((one, other) -> other)
                .map(screen::words)
                .orElse("\nIts words are gone.");
        return List.of(
                Blocks.section(since + words),
                Blocks.actions(
                        "concern_" + concern.id().value(),
                        screen.buttons(":list").stream().map(Button::node).toList()));
    }

    private Drawn drawn() {
        return concern.state() == Concern.State.OPEN ? open() : settled();
    }

    private Drawn open() {
        Page page = Page.of(first().signed(":warning:"));
        quotes(page);
        return page.add(Blocks.section("*What it means:* nobody at " + Mrkdwn.inline(company())
                        + " is asked for anything while this is open, nor before "
                        + scene.day(concern.heardAt().plus(Concern.REST)) + "."))
                .buttons("concern_actions", buttons(""))
                .small("Nothing was sent, and nobody outside sees this.", score())
                .drawn();
    }

    private Drawn settled() {
        Page page = Page.of(outcome());
        quotes(page);
        if (!concern.note().isBlank()) {
            page.add(Blocks.section("*Note:* " + Mrkdwn.prose(concern.note())));
        }
        return page.small(next()).drawn();
    }

    private Sentence first() {
        Optional<Complaint> newest = kept().stream().reduce((one, other) -> other);
        Part company = Part.name(company());
        if (newest.isEmpty()) {
            return say("Something was wrong at {}; the message was deleted since.", company);
        }
        int others = kept().size() - 1;
        Part more = Part.of(
                others == 0
                        ? ""
                        : others == 1 ? ", and 1 more complaint today" : ", and " + others + " more complaints");
        return say("{} ({}) {}{}.", speaker(newest.get()), company, does(newest.get()), more);
    }

    private static Part does(Complaint complaint) {
        return Part.of(
                switch (complaint.kind()) {
                    case "escalation" -> "takes a complaint further";
                    case "frustration" -> "is out of patience";
                    case "trouble" -> "is in trouble with something of ours";
                    default -> "complains";
                });
    }

    private Part speaker(Complaint complaint) {
        String name =
                Optional.ofNullable(complaint.speaker()).map(scene::nameOf).orElse(complaint.speakerName());
        return name.isBlank() ? Part.of("Somebody") : Part.bold(name);
    }

    private void quotes(Page page) {
        List<Complaint> kept = kept();
        kept.stream()
                .skip(Math.max(0, kept.size() - SHOWN))
                .forEach(complaint -> page.add(Blocks.section(Mrkdwn.quote(complaint.quote(), QUOTE)))
                        .small(where(complaint), link(complaint)));
    }

    private String words(Complaint complaint) {
        return "\n" + Mrkdwn.quote(Cut.to(QUOTE / 2, complaint.quote()), QUOTE) + "\n" + where(complaint);
    }

    private String where(Complaint complaint) {
        String by = complaint.relayedBy();
        String who = speaker(complaint).mrkdwn() + " " + place(complaint) + ", " + scene.when(complaint.heardAt());
        return by == null ? who : who + ", passed on by " + Mrkdwn.inline(scene.teammateNamed(by));
    }

    private static String place(Complaint complaint) {
        if (complaint.conversation().startsWith(Utterance.TYPED_BY)) {
            return "to one of us";
        }
        return switch (complaint.channel()) {
            case EMAIL -> "by email";
            case SURVEY -> "in a survey";
            case SLACK ->
                CHANNEL.matcher(complaint.conversation()).matches()
                        ? "in <#" + complaint.conversation() + ">"
                        : "in a channel";
        };
    }

    private static String link(Complaint complaint) {
        String link = complaint.permalink();
        return link != null && LINK.matcher(link).matches() ? "<" + Mrkdwn.escape(link) + "|Read it in context>" : "";
    }

    /** @param where {@code :list} when they stand in a list of open ones */
    private List<Button> buttons(String where) {
        String id = concern.id().value() + where;
        return List.of(
                Button.of("concern.resolve", "Resolved…", id)
                        .primary()
                        .label("Say that the concern at " + company() + " is resolved"),
                Button.of("concern.dismiss", "Not a concern", id).label("Say that this is no concern at " + company()));
    }

    private Sentence outcome() {
        Part company = Part.name(company());
        Part when =
                Part.of(Optional.ofNullable(concern.settledAt()).map(this::on).orElse(""));
        return concern.state() == Concern.State.RESOLVED
                ? say("The concern at {} is resolved: {}{}.", company, who(), when)
                        .signed(":white_check_mark:")
                : say("This is no concern at {}: {}{}.", company, who(), when).signed(":wastebasket:");
    }

    private String on(Instant at) {
        return ", " + scene.dayAndTime(at);
    }

    private Part who() {
        Teammate.Id by = concern.settledBy();
        return by == null || scene.rows().people().teammate(by).isEmpty()
                ? Part.of("settled by itself")
                : scene.teammate(by);
    }

    private String next() {
        return concern.state() == Concern.State.RESOLVED
                ? "Asks to " + Mrkdwn.inline(company()) + " are possible again from "
                        + scene.day(concern.heardAt().plus(Concern.REST)) + "."
                : "It stands in the way of nothing, and words like these are judged more carefully from now on.";
    }

    private String score() {
        return kept().stream()
                .reduce((one, other) -> other)
                .map(newest -> String.format(Locale.ROOT, "Score %.2f", newest.confidence()) + ", "
                        + Mrkdwn.prose(newest.reason()))
                .orElse("");
    }

    private List<Complaint> kept() {
        return concern.complaints().stream()
                .filter(complaint -> !complaint.gone() && !complaint.quote().isBlank())
                .toList();
    }

    private String company() {
        return scene.rows()
                .people()
                .company(concern.company())
                .map(Company::name)
                .orElse("a company");
    }
}
