package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.ask.Ask;
import foreword.concern.Concern;
import foreword.content.ContentItem;
import foreword.deal.Deal;
import foreword.followup.Nudge;
import foreword.introduction.Attention;
import foreword.people.Company;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.target.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts of App Home that help to decide whom to ask next; each says what to do while it is empty. */
record HomeSections(Scene scene, Teammate.Id owner) {
    private static final int MOST = 5;

    /** One block each. */
    List<ObjectNode> blocks() {
        return List.of(concerns(), attention(), deals(), moments(), asks(), soon(), targets(), content());
    }

    /** That this teammate wants quiet, and until when; nothing otherwise. */
    Optional<ObjectNode> muted() {
        return scene.rows()
                .people()
                .quietUntil(owner)
                .filter(until -> until.isAfter(scene.now()))
                .map(until -> Blocks.section(
                        ":no_bell: Quiet until " + scene.dayAndTime(until) + ". What comes up stands here meanwhile.",
                        Button.of("mute.end", "Speak up again", "home").node()));
    }

    /** Those of the companies this teammate looks after. */
    private ObjectNode concerns() {
        List<Concern> open = scene.rows().concerns().open().stream()
                .filter(concern -> company(concern)
                        .filter(company -> owner.equals(company.owner()))
                        .isPresent())
                .toList();
        return section(
                "Open concerns",
                open,
                concern -> ":warning: "
                        + Mrkdwn.bold(company(concern).map(Company::name).orElse("a company")) + ", since "
                        + scene.day(concern.openedAt()) + ": nobody there is asked",
                "None at your clients. Heard of one? `/foreword concern @dana the report was late`",
                "`/foreword concern`");
    }

    private Optional<Company> company(Concern concern) {
        return scene.rows().people().company(concern.company());
    }

    /** Of everybody's introductions, the viewer's own first: silence is what most of them die of. */
    private ObjectNode attention() {
        List<Attention> late =
                Attention.among(scene.rows().introductions().all(), scene.rows().nudges(), scene.now()).stream()
                        .sorted(Comparator.comparing(it -> !it.owner().equals(owner)))
                        .toList();
        return section(
                "Introductions that need attention",
                late,
                it -> Mrkdwn.bold(it.introduction().targetName()) + ", "
                        + scene.teammate(it.owner()).mrkdwn() + " since " + scene.day(it.since()) + ": "
                        + Mrkdwn.prose(it.why()),
                "None. `/foreword intro` shows how each stands.",
                "`/foreword intro`");
    }

    private ObjectNode deals() {
        List<Deal> live = scene.rows().deals().live().stream()
                .filter(deal -> owner.equals(deal.whose().owner()))
                .toList();
        return section(
                "Your open deals",
                live,
                deal -> Mrkdwn.bold(deal.title()) + ", " + DealScreen.said(scene.phrases(), deal.amount())
                        + ", moved last " + scene.day(deal.movedAt()),
                "None. Heard news of one? `/foreword deal Acme won 40k EUR`",
                "`/foreword deal`");
    }

    private ObjectNode moments() {
        List<Moment> saved = scene.rows().moments().saved(owner);
        return section(
                "Saved moments",
                saved,
                moment -> Mrkdwn.bold(scene.nameOf(moment.contact())) + " ("
                        + Mrkdwn.inline(scene.companyOf(moment.contact())) + "), " + scene.day(moment.openedAt()),
                "None. _Save for later_ on a card keeps kind words for another day.",
                "`/foreword moments`");
    }

    private ObjectNode asks() {
        List<Ask> open = scene.rows().asks().open(owner);
        return section(
                "Asks under way",
                open,
                this::stands,
                "None. `/foreword ask @dana` starts one; whatever is missing is asked for.",
                "");
    }

    private String stands(Ask ask) {
        String whom = Optional.ofNullable(ask.target())
                .flatMap(scene.rows().targets()::find)
                .map(target -> " about " + Mrkdwn.inline(target.name()))
                .orElse("");
        return Mrkdwn.bold(scene.nameOf(ask.introducer())) + whom + ": " + turn(ask);
    }

    /** Whose turn it is, and for what. */
    private String turn(Ask ask) {
        String first = Mrkdwn.inline(scene.firstNameOf(ask.introducer()));
        return switch (ask.state()) {
            case QUESTION ->
                ask.askedAt() == null
                        ? "*your turn*, the question waits for your approval"
                        : first + "'s turn to answer";
            case SILENT -> first + "'s turn, no answer yet";
            case HESITANT -> "*your turn*, " + first + " hesitates";
            case WILLING -> "*your turn*, " + first + " said yes";
            case FORWARDABLE -> first + "'s turn to pass your note on";
            default -> ask.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        };
    }

    private ObjectNode soon() {
        List<Nudge> waiting = scene.rows().nudges().open(owner).stream()
                .filter(nudge -> nudge.kind() == Nudge.Kind.NOT_YET)
                .sorted(Comparator.comparing(Nudge::due))
                .toList();
        return section(
                "Can be asked again soon",
                waiting,
                nudge -> scene.day(nudge.due()) + ": " + Mrkdwn.prose(nudge.why()),
                "Nobody waits for a later day. `/foreword why @dana` tells when somebody may be asked.",
                "");
    }

    private ObjectNode targets() {
        List<Target> wanted = scene.rows().targets().page(false, 0, MOST + 1);
        return section(
                "People you want to meet",
                wanted,
                target -> Mrkdwn.bold(target.name()) + ", " + Mrkdwn.inline(target.company())
                        + (target.challenge().isBlank() ? "" : ": " + Mrkdwn.prose(target.challenge())),
                "Nobody yet. `/foreword target Sam Lee, Northwind, opens a third site` puts somebody on the list.",
                "`/foreword target`");
    }

    private ObjectNode content() {
        LocalDate today = scene.localDay(scene.now());
        List<ContentItem> all = scene.rows().content().all();
        List<ContentItem> ending = all.stream()
                .filter(piece -> !piece.archived() && ends(piece, today))
                .toList();
        return section(
                "Content that ends soon",
                ending,
                piece -> Mrkdwn.bold(Pieces.name(piece)) + ", "
                        + (piece.fit().expired(today) ? "expired on " : "until ")
                        + Optional.ofNullable(piece.fit().lastDay())
                                .map(scene::day)
                                .orElse(""),
                all.isEmpty()
                        ? "There is nothing to bring yet. `/foreword content add` makes a start."
                        : "None. `/foreword content` shows what there is.",
                "`/foreword content`");
    }

    private static boolean ends(ContentItem piece, LocalDate today) {
        LocalDate last = piece.fit().lastDay();
        return last != null && last.isBefore(today.plusDays(ContentScreen.SOON));
    }

    private static <T> ObjectNode section(
            String title, List<T> rows, Function<T, String> line, String empty, String more) {
        if (rows.isEmpty()) {
            return Blocks.section("*" + title + "*\n" + empty);
        }
        List<String> lines = new ArrayList<>(List.of("*" + title + "*"));
        rows.stream().limit(MOST).map(line).forEach(lines::add);
        if (rows.size() > MOST) {
            lines.add("and more" + (more.isEmpty() ? "" : ": " + more));
        }
        return Blocks.section(String.join("\n", lines));
    }
}
