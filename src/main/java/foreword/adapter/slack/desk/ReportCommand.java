package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Teammate;
import foreword.report.Period;
import foreword.report.Report;
import foreword.report.TypedPeriod;
import foreword.workflow.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** {@code /foreword report [month|quarter|from..to]}: what came of it all in some days, as they begin where the asker lives. */
final class ReportCommand implements Commands.Deed {
    private final Office office;
    private final Clock clock;

    ReportCommand(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), call.by().zone());
            Period period = new TypedPeriod(today).read(call.rest());
            return Optional.of(office.reportScreens().report(report(period, call.by()), call.slackId()));
        } catch (TypedPeriod.Unread unread) {
            return Optional.of(office.reportScreens().unread(unread, call.slackId()));
        }
    }

    /** The buttons below a report; the value of each is its days. */
    Map<String, Presses.Deed> deeds() {
        return Map.of(
                "report.draw",
                this::draw,
                "report.table",
                this::table,
                "report.explain",
                call -> Presses.open(office, call, office.reportScreens().meanings(call.user())));
    }

    private Result table(Presses.Call call) throws SlackRefused, SlackUnavailable {
        String csv = office.reportTable().apply(below(call));
        return Presses.open(office, call, office.reportScreens().table(csv, call.user()));
    }

    private Result draw(Presses.Call call) throws SlackRefused, SlackUnavailable {
        String url = call.press().responseUrl();
        if (url != null) {
            try {
                office.views().respond(url, office.reportScreens().drawn(below(call), call.user()));
            } catch (SlackRefused undrawn) {
                office.views().respond(url, office.reportScreens().notDrawn(call.user()));
            }
        }
        return Result.done("");
    }

    /** The report below which the button stands. */
    private Report below(Presses.Call call) {
        return report(Period.parse(call.id()), call.by());
    }

    private Report report(Period period, Teammate by) {
        return office.reports().on(period, by.zone());
    }
}
