package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.content.ContentItem;
import foreword.content.Fit;
import foreword.people.Contact;
import foreword.report.ContentFigures.Effect;
import foreword.target.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pieces worth reading: whom each is for, who got it, and what came of it. */
final class ContentScreen {
    /** How long before its last day a piece is spoken of. */
    static final int SOON = 14;

    private static final int MOST = 12;
    private static final int NAMES = 3;

    private final Scene scene;
    private final Map<ContentItem.Id, Effect> effects;
    private final LocalDate today;

    ContentScreen(Scene scene, Map<ContentItem.Id, Effect> effects) {
        this.scene = scene;
        this.effects = effects;
        this.today = scene.localDay(scene.now());
    }

    /**
     * The list.
     *
     * @param sought words that stand in the title, the summary or the challenges; {@code archived} for what was put away; may be empty
     */
    String ephemeral(String sought) {
        boolean away = sought.strip().equalsIgnoreCase("archived");
        List<ContentItem> found = scene.rows().content().all().stream()
                .filter(piece -> piece.archived() == away && (away || speaksOf(piece, sought)))
                .toList();
        Page page = Page.of(first(found, sought, away));
        found.stream().limit(MOST).forEach(piece -> page.add(line(piece)));
        if (found.size() > MOST) {
            page.small("and " + (found.size() - MOST) + " more: `/foreword content words of the title`");
        }
        return page.buttons(
                        "content_actions",
                        List.of(Button.of("piece.new", "Add a link", "new").primaryIf(found.isEmpty())))
                .small("Files: put a PDF into the content folder beside the database.", "`/foreword content archived`")
                .ephemeral();
    }

    private Sentence first(List<ContentItem> found, String sought, boolean away) {
        if (found.isEmpty()) {
            return away
                    ? say("Nothing is archived.")
                    : sought.isBlank()
                            ? say(
                                    "There is nothing to bring yet. A forwardable with one thing worth reading is read; add one.")
                            : say("No piece speaks of {}.", Part.prose(Cut.to(60, sought)));
        }
        String count = found.size() == 1 ? "1 piece" : found.size() + " pieces";
        return away ? say("{} archived.", Part.of(count)) : say("{} to bring.", Part.of(count));
    }

    private static boolean speaksOf(ContentItem piece, String sought) {
        String all = (piece.title() + " " + piece.line() + " "
                        + String.join(" ", piece.fit().challenges()))
                .toLowerCase(Locale.ROOT);
        return all.contains(sought.strip().toLowerCase(Locale.ROOT));
    }

    private ObjectNode line(ContentItem piece) {
        String id = piece.id().value();
        Choice away =
                piece.archived() ? new Choice("Use it again", id + ":restore") : new Choice("Archive", id + ":archive");
        return Blocks.section(
                Mrkdwn.bold(Pieces.name(piece)) + what(piece) + "\n" + forWhom(piece.fit()) + "\n" + effect(piece),
                Choice.overflow("piece.more", List.of(new Choice("Change", id + ":change"), away)));
    }

    private static String what(ContentItem piece) {
        String version = piece.version() == 1 ? "" : ", version " + piece.version();
        return "  " + Mrkdwn.prose(piece.line()) + version;
    }

    private String forWhom(Fit fit) {
        List<String> parts = new ArrayList<>();
        parts.add(
                fit.challenges().isEmpty()
                        ? "for anything"
                        : "for " + Mrkdwn.prose(String.join(", ", fit.challenges())));
        parts.add(
                fit.segments().isEmpty()
                        ? "handed on by anybody"
                        : "handed on by " + Mrkdwn.prose(String.join(", ", fit.segments())));
        parts.add(fit.language().isEmpty() ? "any language" : Mrkdwn.prose(fit.language()));
        LocalDate last = fit.lastDay();
        if (last != null) {
            parts.add(expiry(last));
        }
        return String.join("  |  ", parts);
    }

    private String expiry(LocalDate last) {
        boolean over = today.isAfter(last);
        boolean soon = !over && last.isBefore(today.plusDays(SOON));
        return over
                ? ":warning: expired on " + scene.day(last)
                : (soon ? ":hourglass: good until " : "good until ") + scene.day(last);
    }

    private String effect(ContentItem piece) {
        Effect effect = effects.getOrDefault(piece.id(), Effect.NONE);
        if (effect.persons().isEmpty()) {
            return "_Nobody has had it yet._";
        }
        List<String> names =
                effect.persons().stream().limit(NAMES).map(this::name).toList();
        int more = effect.persons().size() - names.size();
        String meetings = effect.meetings() == 1
                ? "1 meeting"
                : effect.meetings() == 0 ? "no meeting yet" : effect.meetings() + " meetings";
        return "Went to " + String.join(", ", names) + (more > 0 ? " and " + more + " more" : "") + "; led to "
                + meetings;
    }

    private String name(String person) {
        String id = person.substring(person.indexOf('/') + 1);
        return Mrkdwn.inline(
                person.startsWith("contact/")
                        ? scene.nameOf(new Contact.Id(id))
                        : scene.rows()
                                .targets()
                                .find(new Target.Id(id))
                                .map(Target::name)
                                .orElse("somebody"));
    }
}
