package foreword.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One small story, told with the values of every template that we ship. */
public final class TemplateStory {
    private static final List<String> NAMES = List.of(
            "praise-thanks",
            "ask-question",
            "ask-forwardable",
            "ask-advice",
            "name-drop",
            "first-reply",
            "follow-up",
            "thanks-attempt",
            "thanks-introduction",
            "thanks-outcome",
            "report-back",
            "quote-permission",
            "ask-open",
            "expectation",
            "hopper-touch");
    private static final Map<String, String> STORY = Map.ofEntries(
            Map.entry("introducer.firstName", "Nadia"),
            Map.entry("introducer.company", "Fennel & Rye"),
            Map.entry("quote", "our first quiet December in four years"),
            Map.entry("quote.day", "on Monday"),
            Map.entry("target.name", "Ines Moreau"),
            Map.entry("target.firstName", "Ines"),
            Map.entry("target.company", "Quayside Foods"),
            Map.entry(
                    "target.why",
                    "You are opening two depots this autumn, the stage at which order errors tend to creep in."),
            Map.entry("asker.name", "Tom Aske"),
            Map.entry("asker.firstName", "Tom"),
            Map.entry("asker.company", "Larkfield Studio"),
            Map.entry("asker.signature", "+44 20 7946 0018"),
            Map.entry("fact", "Larkfield rebuilt the order desk at Fennel & Rye last year."),
            Map.entry("card.who", "food wholesalers that open a second depot"),
            Map.entry("card.why", "We have sat at such desks ourselves."),
            Map.entry("card.what", "We would show where the errors start, and sell nothing."),
            Map.entry("content.title", "Ten questions before a second depot"),
            Map.entry("content.line", "attached two-page checklist"),
            Map.entry("times.first", "Tuesday 14th at 10:00"),
            Map.entry("times.second", "Thursday 16th at 10:00"),
            Map.entry("introduction.subject", "Ines, meet Tom (Quayside Foods / Larkfield)"),
            Map.entry("ask.subject", "Ines Moreau at Quayside Foods?"),
            Map.entry("deed", "writing to Ines last Tuesday"),
            Map.entry("outcome", "Quayside has decided to start with us in March."),
            Map.entry("news", "Ines and I met on Tuesday, and it was a good hour."),
            Map.entry("next", "She will try the checklist with her depot managers first."));
    private static final Map<String, String> OF_THEM = Map.of(
            "ask-question", "She is opening two depots this autumn, and order desks are what we do.",
            "ask-advice", "Quayside is opening two depots this autumn, and order desks are what we do.",
            "name-drop", "She is opening two depots this autumn, and order desks are what we do.",
            "first-reply", "Two new depots in one autumn is the stage we know best.");

    private TemplateStory() {}

    /** The names of all templates. */
    public static List<String> names() {
        return NAMES;
    }

    /** The values of one template. */
    public static Map<String, Object> of(String name) {
        Map<String, Object> story = new HashMap<>(STORY);
        if (OF_THEM.containsKey(name)) {
            story.put("target.why", OF_THEM.get(name));
        }
        if (name.equals("thanks-attempt")) {
            story.put("outcome", "Ines has her hands full until spring and would rather not.");
        }
        return story;
    }
}
