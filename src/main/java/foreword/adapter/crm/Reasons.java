package foreword.adapter.crm;

import foreword.deal.LostReason;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Why a deal was lost, from what a system's field says; whatever fits nothing is another reason. */
final class Reasons {
    private static final Map<Pattern, LostReason> WORDS = new LinkedHashMap<>();

    static {
        put(
                "competit|konkurren|wettbewerb|concurren|went with (an)?other|other vendor|in.?house",
                LostReason.COMPETITOR);
        put("budget|funding|no money|kein geld", LostReason.BUDGET);
        put("price|pricing|expensive|cost|teuer|preis|prix|precio|cheaper", LostReason.PRICE);
        put("feature|functionalit|missing|capabilit|funktion", LostReason.MISSING_FEATURE);
        put("decision|decid|champion|stakeholder|entscheid", LostReason.NO_DECISION);
        put("unrespons|no response|no reply|ghost|went dark|silent|not reach|contact lost", LostReason.UNRESPONSIVE);
        put("too long|long (sales )?cycle|took too", LostReason.LONG_CYCLE);
        put("timing|not now|too early|too late|postpon|priorit|later|zeitpunkt", LostReason.TIMING);
        put("fit\\b|not qualified|unqualified|disqualified|requirements", LostReason.POOR_FIT);
    }

    private Reasons() {}

    static LostReason of(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(LostReason.OTHER);
    }

    private static void put(String words, LostReason reason) {
        WORDS.put(Pattern.compile(words), reason);
    }
}
