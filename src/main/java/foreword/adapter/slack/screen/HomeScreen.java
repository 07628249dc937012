package foreword.adapter.slack.screen;

import java.time.Clock;

/** Draws a teammate's App Home: what needs them, what is under way, and the figures. */
public final class HomeScreen {
    private final Rows rows;
    private final Clock clock;
    private final Figures figures;

    public HomeScreen(Rows rows, Clock clock, Figures figures) {
        this.rows = rows;
        this.clock = clock;
        this.figures = figures;
    }

    /** The view as JSON, for {@code views.publish}. */
    public String view(String slackId) {
        Scene scene = Scene.of(rows, clock, slackId);
        return "{\"type\":\"home\",\"blocks\":[]}" + (figures.asked() < 0 ? scene : "");
    }
}
