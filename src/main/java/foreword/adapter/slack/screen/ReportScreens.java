package foreword.adapter.slack.screen;

import foreword.report.Leg;
import foreword.report.Report;
import foreword.report.ReportPhrase;
import foreword.report.TypedPeriod;
import foreword.template.Phrases;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Draws reports and what explains them, as JSON objects for whoever asked. */
public final class ReportScreens {
    private static final int LONGEST_PIECE = 2_900;
    private static final int MOST_PIECES = 90;

    private final Rows rows;
    private final Clock clock;

    public ReportScreens(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Every figure in words. */
    public String report(Report report, String slackId) {
        return new ReportScreen(scene(slackId), report)
                .ephemeral(rows.people().teammateWithSlackId(slackId).map(rows.plans()::team));
    }

    /** The way from kind words to business as a chart, which Slack may refuse to draw. */
    public String drawn(Report report, String slackId) {
        Scene scene = scene(slackId);
        Phrases phrases = scene.phrases();
        Map<String, Long> bars = new LinkedHashMap<>();
        for (Leg leg : report.legs()) {
            bars.put(phrases.say(ReportScreen.label(leg.milestone())), leg.count());
        }
        Sentence first = scene.say(
                ReportPhrase.DRAWN,
                Sentence.Part.of(scene.day(report.period().first())),
                Sentence.Part.of(scene.day(report.period().last())));
        return Page.of(first)
                .add(Blocks.bars(phrases.say(ReportPhrase.SERIES), phrases.say(ReportPhrase.SERIES), bars))
                .ephemeral();
    }

    /** Instead of a chart that Slack refused. */
    public String notDrawn(String slackId) {
        return Page.of(scene(slackId).say(ReportPhrase.NOT_DRAWN)).ephemeral();
    }

    /** What each figure counts, as a modal. */
    public String meanings(String slackId) {
        Scene scene = scene(slackId);
        View view = View.of("report-means", scene.phrases().say(ReportPhrase.EXPLAIN))
                .close(scene.phrases().say(ReportPhrase.CLOSE));
        Stream.of(
                        ReportPhrase.MEANS_MILESTONES,
                        ReportPhrase.MEANS_GOING_ON,
                        ReportPhrase.MEANS_MET,
                        ReportPhrase.MEANS_THANKED,
                        ReportPhrase.MEANS_LOAD,
                        ReportPhrase.MEANS_HOPPER,
                        ReportPhrase.MEANS_DEALS,
                        ReportPhrase.MEANS_FEW)
                .forEach(means -> view.add(Blocks.section(scene.say(means).mrkdwn())));
        return view.json();
    }

    /** The figures as a table to be copied, as a modal; what exceeds a modal is left out. */
    public String table(String csv, String slackId) {
        Scene scene = scene(slackId);
        Phrases phrases = scene.phrases();
        View view = View.of("report-table", phrases.say(ReportPhrase.CSV))
                .close(phrases.say(ReportPhrase.CLOSE))
                .add(Blocks.section(scene.say(ReportPhrase.COPY).mrkdwn()));
        Cut.parts(LONGEST_PIECE, csv).stream()
                .filter(piece -> !piece.isBlank())
                .limit(MOST_PIECES)
                .map(Blocks::literal)
                .forEach(view::add);
        return view.json();
    }

    /** What was typed is no period. */
    public String unread(TypedPeriod.Unread unread, String slackId) {
        ReportPhrase why = switch (unread.because()) {
            case NO_PERIOD -> ReportPhrase.UNREAD;
            case ENDS_BEFORE_IT_BEGINS -> ReportPhrase.ENDS_FIRST;
        };
        return Page.of(scene(slackId).say(why, Sentence.Part.name(unread.typed())))
                .ephemeral();
    }

    private Scene scene(String slackId) {
        return Scene.of(rows, clock, slackId);
    }
}
