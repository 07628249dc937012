package foreword.draft;

import static foreword.draft.LintFinding.BODY;
import static foreword.draft.Rule.objectIf;

import foreword.draft.Rule.Force;
import foreword.draft.Rule.Objection;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** F7: two times are offered, they lie ahead, and the day of the week is that of the date. */
final class TimeRules {
    private static final Pattern TIME = Pattern.compile("\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b"
            + "|\\b\\d{1,2}(st|nd|rd|th|:\\d\\d| ?[ap]m\\b| uhr\\b|\\. ?(?=[\\p{L}]))|\\b\\d{1,2} (?=[\\p{L}]{3,})"
            + "|\\b(montag|dienstag|mittwoch|donnerstag|freitag)\\b");

    static final List<Rule> ALL = List.of(
            new Rule("F7", Force.BY_WORDS, kind -> kind == MessageKind.FORWARDABLE, "offers two times", TimeRules::two),
            new Rule(
                    "F7",
                    Force.HARD,
                    kind -> kind == MessageKind.FORWARDABLE || kind == MessageKind.FIRST_REPLY,
                    "the times lie ahead and their days are right",
                    TimeRules::right));

    private TimeRules() {}

    private static List<Objection> two(LintedText text) {
        Matcher times = TIME.matcher(text.ownWords());
        int found = 0;
        while (times.find()) {
            found++;
        }
        return objectIf(found < 2, BODY, "It does not offer two times; name two days with the hour.");
    }

    /** Only where something is asked: a date elsewhere may well be past. */
    private static List<Objection> right(LintedText text) {
        LocalDate today = text.request().now().toLocalDate();
        return text.ownWords()
                .lines()
                .filter(line -> line.contains("?"))
                .flatMap(line -> SaidDay.in(line).stream())
                .flatMap(day -> objection(day, today).stream())
                .map(sentence -> new Objection(BODY, sentence))
                .toList();
    }

    private static Optional<String> objection(SaidDay day, LocalDate today) {
        LocalDate date = day.nearest(today).orElse(null);
        if (date == null) {
            return Optional.of("\u201c" + day.words() + "\u201d is no day of the calendar; correct the date.");
        }
        if (!day.agreesWith(date)) {
            String is = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return Optional.of("\u201c" + day.words() + "\u201d would be a " + is + "; correct the day or the date.");
        }
        return date.isBefore(today)
                ? Optional.of("\u201c" + day.words() + "\u201d is past; offer a time that lies ahead.")
                : Optional.empty();
    }
}
