package foreword.byemail;

import foreword.calendar.Term;
import foreword.followup.Planner;
import foreword.people.Teammate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads until when something is put off: {@code later}, {@code tomorrow}, {@code next week}, {@code 3d}, {@code in two weeks}, {@code
 * thursday}.
 */
public final class Until {
    /** The usual times, to choose from. */
    static final Field FIELD = Field.choice(
            "until",
            "When?",
            List.of(
                    new Field.Choice("tomorrow", "Tomorrow"),
                    new Field.Choice("3d", "In three days"),
                    new Field.Choice("next week", "Next week"),
                    new Field.Choice("2w", "In two weeks")));

    private static final Pattern AMOUNT =
            Pattern.compile("(?:in |for )?(a|an|one|two|three|four|five|six|\\d{1,2}) ?(h|hours?|d|days?|bd|w|weeks?)");
    private static final String[] NUMBERS = {"zero", "one", "two", "three", "four", "five", "six"};
    private static final int LONGEST_DAYS = 92;

    private final Planner planner;

    public Until(Planner planner) {
        this.planner = planner;
    }

    /** In the working hours of this teammate; empty when the words name no time, or one too far away. */
    Optional<Instant> read(String words, Teammate owner) {
        String said = words.strip().toLowerCase(Locale.ROOT);
        return switch (said) {
            case "later", "tomorrow", "until tomorrow" -> Optional.of(planner.tomorrow(owner));
            case "next week", "until next week" -> Optional.of(planner.nextWeek(owner));
            default ->
                weekday(said)
                        .map(day -> planner.next(day, owner))
                        .or(() -> term(said).map(term -> planner.due(owner, term)));
        };
    }

    /** Whole or in its first three letters. */
    private static Optional<DayOfWeek> weekday(String said) {
        String name = said.replaceFirst("^(?:until |on |next )+", "");
        return Stream.of(DayOfWeek.values())
                .filter(day -> {
                    String whole = day.name().toLowerCase(Locale.ROOT);
                    return name.equals(whole) || name.equals(whole.substring(0, 3));
                })
                .findFirst();
    }

    private static Optional<Term> term(String said) {
        Matcher form = AMOUNT.matcher(said);
        if (!form.matches()) {
            return Optional.empty();
        }
        int amount = number(form.group(1));
        String unit = form.group(2).equals("bd") ? "bd" : form.group(2).substring(0, 1);
        int days = unit.equals("w") ? 7 * amount : unit.equals("h") ? amount / 24 : amount;
        return amount < 1 || days > LONGEST_DAYS ? Optional.empty() : Optional.of(Term.parse(amount + unit));
    }

    private static int number(String written) {
        for (int i = 1; i < NUMBERS.length; i++) {
            if (NUMBERS[i].equals(written)) {
                return i;
            }
        }
        return written.startsWith("a") ? 1 : Integer.parseInt(written);
    }
}
