package foreword.adapter.slack.screen;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Teammate;
import foreword.report.Business;
import foreword.report.Consistency;
import foreword.report.Debts;
import foreword.report.Leg;
import foreword.report.Load;
import foreword.report.Milestone;
import foreword.report.Origin;
import foreword.report.Proportion;
import foreword.report.Report;
import foreword.report.ReportPhrase;
import foreword.template.Phrase;
import foreword.template.Phrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report on some days: what it comes to in one sentence, then every figure in words. */
final class ReportScreen {
    private static final int NAMES = 3;
    private static final int LINES = 8;
    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration LONG = Duration.ofDays(2);

    private final Scene scene;
    private final Phrases phrases;
    private final Report report;

    ReportScreen(Scene scene, Report report) {
        this.scene = scene;
        this.phrases = scene.phrases();
        this.report = report;
    }

    /** @param team how steadily all of us are at it, empty where that is not known */
    String ephemeral(Optional<Consistency> team) {
        Page page = Page.of(first());
        if (!report.empty()) {
            page.add(Blocks.section(lines(report.legs(), this::line)));
            page.add(Blocks.section(besides(team)));
            deals(page, Business.Stage.HEARD, ReportPhrase.DEALS_HEARD);
            deals(page, Business.Stage.WON, ReportPhrase.DEALS_WON);
            table(page, ReportPhrase.BY_OWNER, report.byOwner(), this::owner);
            table(page, ReportPhrase.BY_SEGMENT, report.bySegment(), this::segment);
        }
        return page.buttons("report_more", buttons()).ephemeral();
    }

    private List<Button> buttons() {
        String period = report.period().toString();
        Button explain = Button.of("report.explain", phrases.say(ReportPhrase.EXPLAIN), period);
        return report.empty()
                ? List.of(explain)
                : List.of(
                        Button.of("report.draw", phrases.say(ReportPhrase.DRAW), period),
                        Button.of("report.table", phrases.say(ReportPhrase.CSV), period),
                        explain);
    }

    private Sentence first() {
        Part from = Part.of(scene.day(report.period().first()));
        Part to = Part.of(scene.day(report.period().last()));
        if (report.empty()) {
            return scene.say(ReportPhrase.NOTHING, from, to);
        }
        if (report.count(Milestone.ASKED) + report.count(Milestone.MADE) + report.count(Milestone.WON) == 0) {
            return scene.say(ReportPhrase.NOBODY_ASKED, from, to, counted(ReportPhrase.KIND_WORDS, Milestone.PRAISE));
        }
        return scene.say(
                ReportPhrase.FINDING,
                from,
                to,
                counted(ReportPhrase.ASKS, Milestone.ASKED),
                counted(ReportPhrase.INTRODUCTIONS, Milestone.MADE),
                counted(ReportPhrase.WINS, Milestone.WON));
    }

    private Part counted(ReportPhrase phrase, Milestone milestone) {
        return Part.of(phrases.say(phrase, report.count(milestone)));
    }

    private String line(Leg leg) {
        Part what = Part.of(phrases.say(label(leg.milestone())));
        Part count = number(leg.count());
        Duration median = leg.median();
        if (leg.milestone() == Milestone.WON || leg.count() == 0) {
            return scene.say(ReportPhrase.LINE, what, count).mrkdwn();
        }
        return median == null
                ? scene.say(ReportPhrase.LINE_NONE_ON, what, count).mrkdwn()
                : scene.say(
                                leg.goneOn() == 1 ? ReportPhrase.LINE_ONE_ON : ReportPhrase.LINE_ON,
                                what,
                                count,
                                Part.of(share(new Proportion(leg.goneOn(), leg.count()))),
                                Part.of(took(median)))
                        .mrkdwn();
    }

    static ReportPhrase label(Milestone milestone) {
        return switch (milestone) {
            case PRAISE -> ReportPhrase.PRAISE;
            case MOMENT -> ReportPhrase.MOMENT;
            case ASKED -> ReportPhrase.ASKED;
            case PROMISED -> ReportPhrase.PROMISED;
            case MADE -> ReportPhrase.MADE;
            case MET -> ReportPhrase.MET;
            case WON -> ReportPhrase.WON;
        };
    }

    private String share(Proportion share) {
        String part = String.valueOf(share.part());
        String whole = String.valueOf(share.whole());
        return share.percent().isEmpty()
                ? phrases.say(ReportPhrase.FEW, part, whole)
                : phrases.say(
                        ReportPhrase.PERCENT, String.valueOf(share.percent().getAsLong()), part, whole);
    }

    private String took(Duration median) {
        if (median.compareTo(SHORT) < 0) {
            return phrases.say(
                    ReportPhrase.MINUTES, Math.max(1, median.plusSeconds(30).toMinutes()));
        }
        return median.compareTo(LONG) < 0
                ? phrases.say(ReportPhrase.HOURS, median.plusMinutes(30).toHours())
                : phrases.say(ReportPhrase.DAYS, median.plusHours(12).toDays());
    }

    private String besides(Optional<Consistency> team) {
        List<String> lines = new ArrayList<>();
        Debts debts = report.debts();
        lines.add(
                debts.due() == 0
                        ? scene.say(ReportPhrase.NOTHING_OWED).mrkdwn()
                        : scene.say(ReportPhrase.THANKED, Part.of(share(new Proportion(debts.paid(), debts.due()))))
                                .mrkdwn());
        if (report.introducers() > 0) {
            String names = report.loads().stream()
                    .filter(load -> load.asked() > 0)
                    .limit(NAMES)
                    .map(this::named)
                    .collect(Collectors.joining(", "));
            lines.add(scene.say(ReportPhrase.LOAD, report.introducers(), new Part(names, names))
                    .mrkdwn());
        }
        lines.add(scene.say(
                        ReportPhrase.HOPPER,
                        number(report.rest().in()),
                        number(report.rest().takenUp()),
                        number(report.rest().dropped()))
                .mrkdwn());
        String steady = team.map(it -> String.join(" ", it.words(phrases))).orElse("");
        if (!steady.isEmpty()) {
            lines.add(scene.say(ReportPhrase.STEADY, Part.of(steady)).mrkdwn());
        }
        return String.join("\n", lines);
    }

    private String named(Load load) {
        return scene.say(ReportPhrase.NAMED, Part.name(scene.nameOf(load.introducer())), number(load.asked()))
                .mrkdwn();
    }

    private void deals(Page page, Business.Stage stage, Phrase heading) {
        List<Origin> origins = report.origins(stage);
        if (!origins.isEmpty()) {
            page.add(Blocks.section(scene.say(heading).mrkdwn() + "\n" + lines(origins, this::origin)));
        }
    }

    private String origin(Origin origin) {
        Part name = switch (origin.kind()) {
            case INTRODUCED -> Part.of(phrases.say(ReportPhrase.THROUGH_INTRODUCTIONS));
            case UNCONFIRMED -> Part.of(phrases.say(ReportPhrase.UNCONFIRMED));
            case OTHERWISE ->
                origin.name().isBlank() ? Part.of(phrases.say(ReportPhrase.SOURCE_NOT_SAID)) : Part.name(origin.name());
        };
        if (origin.worth().isEmpty()) {
            return scene.say(ReportPhrase.ORIGIN, name, number(origin.deals())).mrkdwn();
        }
        String worth = origin.worth().stream()
                .map(amount -> amount.said(phrases.language()))
                .collect(Collectors.joining(", "));
        return scene.say(ReportPhrase.ORIGIN_WORTH, name, number(origin.deals()), Part.of(worth))
                .mrkdwn();
    }

    private void table(
            Page page, Phrase heading, Map<String, Map<Milestone, Long>> rows, Function<String, Part> named) {
        if (rows.size() > 1) {
            page.add(Blocks.section(scene.say(heading).mrkdwn() + "\n"
                    + lines(
                            List.copyOf(rows.entrySet()),
                            row -> scene.say(
                                            ReportPhrase.ROW,
                                            named.apply(row.getKey()),
                                            number(row.getValue().getOrDefault(Milestone.ASKED, 0L)),
                                            number(row.getValue().getOrDefault(Milestone.MADE, 0L)),
                                            number(row.getValue().getOrDefault(Milestone.WON, 0L)))
                                    .mrkdwn())));
        }
    }

    private Part owner(String id) {
        return id.isEmpty()
                ? Part.of(phrases.say(ReportPhrase.NOBODY_YET))
                : scene.rows()
                        .people()
                        .teammate(new Teammate.Id(id))
                        .map(mate -> Part.name(mate.name()))
                        .orElseGet(scene::aTeammate);
    }

    private Part segment(String name) {
        return name.isEmpty() ? Part.of(phrases.say(ReportPhrase.NO_SEGMENT)) : Part.name(name);
    }

    private <T> String lines(List<T> all, Function<T, String> line) {
        List<String> lines = new ArrayList<>(all.stream().limit(LINES).map(line).toList());
        if (all.size() > LINES) {
            lines.add(scene.say(ReportPhrase.MORE, all.size() - LINES).mrkdwn());
        }
        return String.join("\n", lines);
    }

    private static Part number(long count) {
        return Part.of(String.valueOf(count));
    }
}
