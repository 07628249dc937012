package foreword.report;

import foreword.activity.ActivityLog;
import foreword.introduction.Introduction;
import foreword.introduction.Introductions;
import foreword.thanks.ThankYous;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The figures of the quarter that runs, counted from the activities and the rows they belong to. */
public final class QuarterFigures {
    private final ActivityLog log;
    private final Introductions introductions;
    private final ThankYous thanks;
    private final Clock clock;

    public QuarterFigures(ActivityLog log, Introductions introductions, ThankYous thanks, Clock clock) {
        this.log = log;
        this.introductions = introductions;
        this.thanks = thanks;
        this.clock = clock;
    }

    /** Questions that went out this quarter. */
    public long asked() {
        return log.count("ask.asked", quarterStart());
    }

    /** Introductions made this quarter. */
    public long introduced() {
        return log.count("introduction.made", quarterStart());
    }

    /** Introductions, of any time, that became business. */
    public long won() {
        return introductions.all().stream()
                .filter(introduction -> introduction.state() == Introduction.State.WON)
                .count();
    }

    /** Thank-yous paid, of any time. */
    public long thanked() {
        return thanks.countPaid();
    }

    /** Thank-yous that were ever owed and not waived. */
    public long attempts() {
        return thanks.countAll();
    }

    private Instant quarterStart() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Period.quarter(today).from(ZoneOffset.UTC);
    }
}
