package foreword.adapter.slack.desk;

import foreword.calendar.BusinessDays;
import foreword.calendar.Term;
import foreword.people.Teammate;
import foreword.workflow.Result;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code /foreword mute [1h|1d|1w|off]}: no cards but those somebody asks for; what waits comes afterwards. */
final class MuteCommand implements Commands.Deed {
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final Set<String> OFF = Set.of("off", "end", "stop", "none", "0");
    private static final int MOST_DAYS = 31;

    private final Office office;
    private final Talk talk;
    private final Clock clock;

    MuteCommand(Office office, Talk talk, Clock clock) {
        this.office = office;
        this.talk = talk;
        this.clock = clock;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        String typed = call.rest().strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return talk.said(now(call.by())
                    + " `/foreword mute 1h` keeps me quiet that long (1d, 1w too), `/foreword mute off`" + " ends it.");
        }
        Instant now = clock.instant();
        if (OFF.contains(typed)) {
            office.cards().speakUp(call.by());
            return talk.said("I speak up again. What waited for you comes now.");
        }
        Optional<Instant> until = until(typed, call.by(), now);
        if (until.isEmpty()) {
            return talk.said(
                    "I do not understand “" + call.rest() + "”. Type how long: `/foreword mute 1h` (1d, 1w, up to "
                            + MOST_DAYS + "d), or `/foreword mute off`.");
        }
        office.cards().quiet(call.by(), until.get());
        return talk.said(
                "Quiet until " + shown(until.get(), call.by())
                        + ". Nothing is lost: what comes up waits in App Home and comes then. What you ask for yourself comes at once.");
    }

    /** The button that ends it. */
    static Presses.Deed end(Office office) {
        return call -> {
            office.cards().speakUp(call.by());
            return Result.done("");
        };
    }

    private String now(Teammate by) {
        return office.rows()
                .people()
                .quietUntil(by.id())
                .filter(until -> until.isAfter(clock.instant()))
                .map(until -> "I am quiet until " + shown(until, by) + ".")
                .orElse("I am not muted.");
    }

    private static Optional<Instant> until(String typed, Teammate by, Instant now) {
        try {
            Term term = Term.parse(typed.replaceFirst("^(for|until)\\s+", ""));
            Instant until = term.after(now, by.zone(), new BusinessDays(Set.of()));
            Instant last = now.atZone(by.zone()).plusDays(MOST_DAYS).toInstant();
            return until.isAfter(now) && !until.isAfter(last) ? Optional.of(until) : Optional.empty();
        } catch (IllegalArgumentException noTerm) {
            return Optional.empty();
        }
    }

    private static String shown(Instant until, Teammate by) {
        return UNTIL.format(until.atZone(by.zone()));
    }
}
