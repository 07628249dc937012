package foreword.calendar;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody put beside their name in the chat.
 *
 * @param emoji without colons, empty for none
 * @param words empty for none
 * @param ends when it goes by itself; null when they did not say
 */
public record Status(String emoji, String words, @Nullable Instant ends) {
    public static final Status NONE = new Status("", "", null);

    private static final Set<String> AWAY_EMOJI = Set.of(
            "palm_tree",
            "desert_island",
            "beach_with_umbrella",
            "umbrella_on_ground",
            "airplane_departure",
            "face_with_thermometer",
            "camping",
            "skier",
            "baby_bottle");
    private static final Pattern AWAY =
            Pattern.compile("\\b(vacation(ing)?|on holidays?|(annual|sick|parental|maternity|paternity|family|on) leave"
                    + "|pto|ooo|out of (the )?office|(out|off|home) sick|sick( day)?|day off|time off|off (today|until|till)"
                    + "|(im|in) urlaub|urlaub|krank|elternzeit|en (vacances|congés?)|de vacaciones|in ferie)\\b");
    /** Such as "back from vacation", "planning my time off", "no PTO left". */
    private static final Pattern NOT_AWAY = Pattern.compile(
            "\\b(back|returned|from|plan(ning)?|no|not|before|until my|need(s|ing)?|want(s|ing)?|tired|sick (of|and))\\b.*");

    /** True when it says that they are away from work for a while, by its emoji or its words. */
    public boolean away() {
        String said = words.toLowerCase(Locale.ROOT);
        if (NOT_AWAY.matcher(said).find() && !said.contains("back on") && !said.contains("back in")) {
            return false;
        }
        return AWAY.matcher(said).find() || AWAY_EMOJI.contains(emoji);
    }

    @Override
    public String toString() {
        return words.isBlank() ? ":" + emoji + ":" : words;
    }
}
