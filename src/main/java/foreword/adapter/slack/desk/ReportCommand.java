package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Teammate;
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
            return Optional.of(office.reportScreens().report(report(call.rest(), call.by()), call.slackId()));
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
        try {
            String csv = office.reportTable().apply(report(call.id(), call.by()));
            return Presses.open(office, call, office.reportScreens().table(csv, call.user()));
        } catch (TypedPeriod.Unread unread) {
            return Result.refused("These are no days of a report: " + unread.typed());
        }
    }

    private Result draw(Presses.Call call) throws SlackRefused, SlackUnavailable {
        String url = call.press().responseUrl();
        if (url != null) {
            try {
                office.views().respond(url, office.reportScreens().drawn(report(call.id(), call.by()), call.user()));
            } catch (TypedPeriod.Unread unread) {
                office.views().respond(url, office.reportScreens().unread(unread, call.user()));
            } catch (SlackRefused undrawn) {
                office.views().respond(url, office.reportScreens().notDrawn(call.user()));
            }
        }
        return Result.done("");
    }

    private Report report(String typed, Teammate by) throws TypedPeriod.Unread {
        LocalDate today = LocalDate.ofInstant(clock.instant(), by.zone());
        return office.reports().on(new TypedPeriod(today).read(typed), by.zone());
    }
}
