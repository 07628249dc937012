package foreword.adapter.slack.desk;

import foreword.target.Target;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom a teammate wants to meet, as typed: "about Sam Lee, Northwind" or "Sam Lee at Northwind".
 *
 * @param company may be empty
 * @param rest whatever follows: the role, or why
 */
record Wanted(String name, String company, String rest) {
    static Optional<Wanted> read(String text) {
        String words = withoutAbout(text.strip());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int comma = words.indexOf(',');
        int at = words.toLowerCase(Locale.ROOT).indexOf(" at ");
        if (comma < 0 && at < 0) {
            return Optional.of(new Wanted(words, "", ""));
        }
        int cut = comma < 0 || (at >= 0 && at < comma) ? at : comma;
        String after = words.substring(cut + (cut == at ? 4 : 1)).strip();
        int next = after.indexOf(',');
        return Optional.of(new Wanted(
                words.substring(0, cut).strip(),
                next < 0 ? after : after.substring(0, next).strip(),
                next < 0 ? "" : after.substring(next + 1).strip()));
    }

    /** The target it makes, not yet on the list. */
    Target target() {
        return Target.of(Target.Id.fresh(), name, company).because(rest, "");
    }

    private static String withoutAbout(String text) {
        for (String word : new String[] {"about ", "for ", "to meet ", "to "}) {
            if (text.toLowerCase(Locale.ROOT).startsWith(word)) {
                return text.substring(word.length()).strip();
            }
        }
        return text;
    }
}
