package foreword.adapter.slack.screen;

import foreword.calendar.Absence;
import foreword.calendar.OwnCalendars;
import foreword.calendar.TimeSpan;
import foreword.calendar.WorkTime;
import foreword.followup.Manners;
import foreword.people.NotifyBy;
import foreword.people.Teammate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a teammate's settings stand, whether they chose them or not.
 *
 * @param own what they chose about their time
 * @param home whose holidays they keep
 * @param off those of their days off that are not over
 * @param asks a week that their plan aims at
 * @param chosenLanguage empty for that of their Slack profile
 * @param quietUntil empty when they want no quiet now
 */
public record OwnSettings(
        Teammate mate,
        WorkTime own,
        TimeSpan hours,
        Set<DayOfWeek> days,
        OwnCalendars.Home home,
        List<Absence> off,
        Manners manners,
        int asks,
        NotifyBy notifyBy,
        Optional<Locale> chosenLanguage,
        Optional<Instant> quietUntil) {
    public static final String OFF = "off";
    public static final String KEEP = "keep";
    public static final String SLACK = "slack";

    /** What the fields of the modal hold, by block id, as they come back when nothing is changed; empty ones are left out. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("rhythm", manners.rhythm().name());
        fields.put("cap", String.valueOf(manners.perDay()));
        fields.put("asks", String.valueOf(asks));
        fields.put("notify", notifyBy.name());
        fields.put("hours_from", hours.from().toString());
        fields.put("hours_to", hours.to().toString());
        fields.put("days", listed(days));
        put(fields, "quiet", own.quiet().stream().map(TimeSpan::toString));
        put(fields, "off", off.stream().map(Absence::toString));
        if (!home.guessed() && home.country() != null) {
            fields.put("country", home.country().toString());
        }
        fields.put("language", chosenLanguage.map(Locale::getLanguage).orElse(SLACK));
        fields.put("mute", quietUntil.isPresent() ? KEEP : OFF);
        return fields;
    }

    private static void put(Map<String, String> fields, String block, Stream<String> spans) {
        String all = spans.collect(Collectors.joining(","));
        if (!all.isEmpty()) {
            fields.put(block, all);
        }
    }

    /** In the order of the week. */
    public static String listed(Set<DayOfWeek> days) {
        return Stream.of(DayOfWeek.values())
                .filter(days::contains)
                .map(DayOfWeek::name)
                .collect(Collectors.joining(","));
    }
}
