package foreword;

import foreword.adapter.slack.screen.Figures;
import foreword.report.QuarterFigures;

/** The quarter's figures, as App Home asks for them. */
record HomeFigures(QuarterFigures quarter) implements Figures {
    @Override
    public long asked() {
        return quarter.asked();
    }

    @Override
    public long introduced() {
        return quarter.introduced();
    }

    @Override
    public long won() {
        return quarter.won();
    }

    @Override
    public long thanked() {
        return quarter.thanked();
    }

    @Override
    public long attempts() {
        return quarter.attempts();
    }
}
