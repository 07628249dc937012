package foreword.adapter.slack.desk;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.slack.SubmissionAnswer;
import foreword.adapter.slack.screen.OwnSettings;
import foreword.adapter.slack.screen.SettingsPhrase;
import foreword.calendar.Absence;
import foreword.calendar.BusinessDays;
import foreword.calendar.Country;
import foreword.calendar.Rhythm;
import foreword.calendar.Term;
import foreword.calendar.TimeSpan;
import foreword.calendar.WorkTime;
import foreword.people.NotifyBy;
import foreword.people.Teammate;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Modal {@code settings}: only what differs from what was shown is set, so that what was never chosen stays as usual, and what was
 * changed elsewhere meanwhile stays as it is. All of it is kept, or nothing.
 */
final class SettingsSubmission {
    private final Office office;
    private final Clock clock;

    SettingsSubmission(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    SubmissionAnswer settings(Form form) {
        return office.whenHoursChange().together(() -> new Filled(form).kept());
    }

    /** One modal as it was filled in. */
    private final class Filled {
        private final Form form;
        private final Teammate by;
        private final JsonNode shown;
        private final Map<String, SettingsPhrase> wrong = new LinkedHashMap<>();
        private final Set<String> changed = new LinkedHashSet<>();

        Filled(Form form) {
            this.form = form;
            this.by = form.by();
            this.shown = form.about().path("shown");
        }

        SubmissionAnswer kept() {
            WorkTime own = time(office.rows().workTimes().of(by.id()));
            Optional<Absence> off = off();
            if (changed("notify")
                    && !way().equals(NotifyBy.SLACK)
                    && !office.reach().canMail(by)) {
                wrong.put("notify", SettingsPhrase.NO_MAIL);
            }
            if (wrong.isEmpty()) {
                possible(own);
            }
            if (!wrong.isEmpty()) {
                return errors();
            }
            keep(own, off);
            Teammate now = office.rows().people().teammate(by.id()).orElse(by);
            return SubmissionAnswer.update(office.modals()
                    .settingsKept(
                            new SettingsNow(office, clock).of(now),
                            changed,
                            form.submission().user()));
        }

        private SubmissionAnswer errors() {
            Map<String, String> sentences = new LinkedHashMap<>();
            wrong.forEach(
                    (block, phrase) -> sentences.put(block, office.phrases(by).say(phrase)));
            return SubmissionAnswer.errors(sentences);
        }

        private WorkTime time(WorkTime own) {
            WorkTime chosen = own;
            if (changed("rhythm")) {
                chosen = chosen.withRhythm(Rhythm.valueOf(form.value("rhythm")));
            }
            if (changed("cap")) {
                chosen = chosen.withPerDay(Integer.valueOf(form.value("cap")));
            }
            if (changed("hours_from", "hours_to")) {
                chosen = chosen.withHours(hours());
            }
            if (changed("days")) {
                chosen = chosen.withDays(days(form.value("days")));
            }
            if (changed("quiet", "quiet_from", "quiet_to")) {
                chosen = chosen.withQuiet(quiet(own.quiet()));
            }
            return changed("country") ? chosen.withCountry(country()) : chosen;
        }

        private @Nullable TimeSpan hours() {
            String from = form.value("hours_from");
            String to = form.value("hours_to");
            if (from.isEmpty() || to.isEmpty()) {
                wrong.put(from.isEmpty() ? "hours_from" : "hours_to", SettingsPhrase.HOURS_MISSING);
                return null;
            }
            if (!LocalTime.parse(from).isBefore(LocalTime.parse(to))) {
                wrong.put("hours_to", SettingsPhrase.HOURS_REVERSED);
                return null;
            }
            return TimeSpan.parse(from + "-" + to);
        }

        private List<TimeSpan> quiet(List<TimeSpan> before) {
            Set<String> gone = takenOut("quiet");
            Stream<TimeSpan> left = before.stream().filter(span -> !gone.contains(span.toString()));
            return Stream.concat(left, added().stream())
                    .distinct()
                    .sorted(Comparator.comparing(TimeSpan::from).thenComparing(TimeSpan::to))
                    .toList();
        }

        private Optional<TimeSpan> added() {
            String from = form.value("quiet_from");
            String to = form.value("quiet_to");
            if (from.isEmpty() && to.isEmpty()) {
                return Optional.empty();
            }
            if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
                wrong.put(from.isEmpty() ? "quiet_from" : "quiet_to", SettingsPhrase.QUIET_HALF);
                return Optional.empty();
            }
            return Optional.of(TimeSpan.parse(from + "-" + to));
        }

        /** What stood in the list when it was shown, and does no more. */
        private Set<String> takenOut(String block) {
            Set<String> gone = new LinkedHashSet<>(listed(shown.path(block).asText("")));
            gone.removeAll(listed(form.value(block)));
            return gone;
        }

        private static List<String> listed(String values) {
            return values.isEmpty() ? List.of() : List.of(values.split(",", -1));
        }

        private @Nullable Country country() {
            try {
                return form.value("country").isEmpty() ? null : Country.parse(form.value("country"));
            } catch (IllegalArgumentException unknown) {
                wrong.put("country", SettingsPhrase.COUNTRY_UNKNOWN);
                return null;
            }
        }

        private Optional<Absence> off() {
            String from = form.value("off_from");
            String to = form.value("off_to").isEmpty() ? from : form.value("off_to");
            if (to.isEmpty()) {
                return Optional.empty();
            }
            if (from.isEmpty()) {
                wrong.put("off_from", SettingsPhrase.OFF_HALF);
                return Optional.empty();
            }
            if (LocalDate.parse(to).isBefore(LocalDate.ofInstant(clock.instant(), by.zone()))) {
                wrong.put(form.value("off_to").isEmpty() ? "off_from" : "off_to", SettingsPhrase.OFF_OVER);
                return Optional.empty();
            }
            try {
                return Optional.of(new Absence(LocalDate.parse(from), LocalDate.parse(to)));
            } catch (IllegalArgumentException reversed) {
                wrong.put("off_to", SettingsPhrase.OFF_REVERSED);
                return Optional.empty();
            }
        }

        /** Whether a calendar can be made of it. */
        private void possible(WorkTime own) {
            try {
                office.calendars().checked(by, own);
            } catch (IllegalArgumentException nothingLeft) {
                wrong.put(form.value("quiet_to").isEmpty() ? "hours_to" : "quiet_to", SettingsPhrase.QUIET_ALL);
            }
        }

        private void keep(WorkTime own, Optional<Absence> off) {
            if (!changed.isEmpty() && !own.equals(office.rows().workTimes().of(by.id()))) {
                office.whenHoursChange().chose(by, own);
            }
            if (changed("off") || off.isPresent()) {
                changed.add("off");
                takenOut("off").forEach(span -> office.whenHoursChange().back(by, Absence.parse(span)));
                off.ifPresent(absence -> office.whenHoursChange().off(by, absence));
            }
            if (changed("asks")) {
                office.rows().plans().quota(by.id(), Integer.parseInt(form.value("asks")));
            }
            if (changed("notify")) {
                office.rows().people().notifyBy(by.id(), way());
            }
            if (changed("language")) {
                office.rows().people().language(by.id(), language());
            }
            if (changed("mute")) {
                mute();
            }
        }

        private NotifyBy way() {
            return NotifyBy.valueOf(form.value("notify"));
        }

        private @Nullable Locale language() {
            String tag = form.value("language");
            return tag.equals(OwnSettings.SLACK) ? null : Locale.forLanguageTag(tag);
        }

        private void mute() {
            String term = form.value("mute");
            if (term.equals(OwnSettings.OFF)) {
                office.cards().speakUp(by);
            } else {
                office.cards()
                        .quiet(by, Term.parse(term).after(clock.instant(), by.zone(), new BusinessDays(Set.of())));
            }
        }

        private static Set<DayOfWeek> days(String listed) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (String day : listed.split(",", -1)) {
                days.add(DayOfWeek.valueOf(day));
            }
            return days;
        }

        /** Whether one of these differs from what was shown; the first of them stands for all in what was changed. */
        private boolean changed(String... blocks) {
            for (String block : blocks) {
                if (!value(block).equals(shown.path(block).asText(""))) {
                    changed.add(blocks[0]);
                    return true;
                }
            }
            return false;
        }

        /** Days in the order of the week, in whatever order they were clicked. */
        private String value(String block) {
            String value = form.value(block);
            return block.equals("days") && !value.isEmpty() ? OwnSettings.listed(days(value)) : value;
        }
    }
}
