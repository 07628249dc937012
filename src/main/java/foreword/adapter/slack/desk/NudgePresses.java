package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.SubmissionAnswer;
import foreword.calendar.WorkCalendar;
import foreword.followup.Nudge;
import foreword.people.Teammate;
import foreword.workflow.Result;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Buttons of reminders, and the modal that asks until when one is put off. */
final class NudgePresses {
    private static final int LONGEST_DAYS = 366;

    private final Office office;

    NudgePresses(Office office) {
        this.office = office;
    }

    Map<String, Presses.Deed> deeds() {
        Map<String, Presses.Deed> deeds = new HashMap<>();
        deeds.put("nudge.done", call -> office.whenTimePasses().done(new Nudge.Id(call.id()), call.by()));
        deeds.put("nudge.snooze", call -> office.whenTimePasses().snooze(new Nudge.Id(call.id()), call.by()));
        deeds.put("nudge.stop", call -> office.whenTimePasses().stop(new Nudge.Id(call.id()), call.by()));
        deeds.put("nudge.draft", call -> office.whenTimePasses().draftFollowUp(new Nudge.Id(call.id()), call.by()));
        deeds.put("nudge.more", this::more);
        return deeds;
    }

    private Result more(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Nudge.Id id = new Nudge.Id(call.id());
        return switch (call.more()) {
            case "hour" -> office.whenTimePasses().snoozeAnHour(id, call.by());
            case "tomorrow" -> office.whenTimePasses().snooze(id, call.by());
            case "week" -> office.whenTimePasses().snoozeToNextWeek(id, call.by());
            case "pick" -> pick(call, id);
            default -> Result.refused("This choice is not known.");
        };
    }

    private Result pick(Presses.Call call, Nudge.Id id) throws SlackRefused, SlackUnavailable {
        Optional<Nudge> nudge =
                office.rows().nudges().find(id).filter(it -> it.state().open());
        return nudge.isEmpty()
                ? Result.refused("This is settled already.")
                : Presses.open(office, call, office.modals().snooze(nudge.get(), call.user()));
    }

    /** Modal {@code nudge-snooze}: it comes back on the day they picked, when their work begins. */
    SubmissionAnswer picked(Form form) {
        Optional<LocalDate> day = day(form.value("day"));
        if (day.isEmpty()) {
            return Form.error("day", "Choose a day.");
        }
        Teammate by = form.by();
        WorkCalendar calendar = office.calendars().of(by);
        Instant start = calendar.startOf(day.get());
        if (!office.whenTimePasses().ahead(start, LONGEST_DAYS)) {
            return Form.error("day", "Choose a day after today, within a year.");
        }
        Result result = office.whenTimePasses().snooze(new Nudge.Id(form.about("n")), calendar.next(start), by);
        return result.done() ? SubmissionAnswer.close() : Form.error("day", result.sentence());
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
