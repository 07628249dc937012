package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.praise.Praise;
import foreword.praise.PraiseSearch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kept praise that was looked for, page by page.
 *
 * @param query as typed
 * @param skip how many were shown on earlier pages
 */
record SearchScreen(Scene scene, String query, int skip) {
    private static final int PAGE = 10;
    private static final int QUERY = 300;
    /** Slack refuses a message whose blocks are much larger, counted as JSON. */
    private static final int HEAVY = 9_500;

    private static final int QUOTE = 400;
    private static final int SHORT_QUOTE = 120;
    private static final String TRY = "Try fewer words, a first name, a company, or a kind: `gratitude`, `admiration`,"
            + " `result`, `recommendation`. For example `/foreword praise search result`.";

    String ephemeral() {
        List<String> words = words();
        List<Praise> found = scene.rows()
                .search()
                .find(words.stream().limit(PraiseSearch.MOST_WORDS).toList(), skip, PAGE + 1);
        return found.isEmpty() ? nothing() : fitting(found, words.size() > PraiseSearch.MOST_WORDS);
    }

    private List<String> words() {
        return Stream.of(query.split("\\s+", -1))
                .map(word -> word.replaceAll("^[@\"\u201c\u201d\u201e]+|[\"\u201c\u201d,;]+$", ""))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private String nothing() {
        Sentence first = skip > 0
                ? say("There are no more kind words of this sort.")
                : words().isEmpty()
                        ? say("No kind words are kept yet.")
                        : say("No kept words of praise go with {}.", Part.prose(Cut.to(QUERY, query)));
        return Page.of(first).small(TRY).ephemeral();
    }

    /** As many as one message holds: long names and words leave room for fewer of them. */
    private String fitting(List<Praise> found, boolean tooManyWords) {
        String page = "";
        for (int many = Math.min(PAGE, found.size()); many > 0; many /= 2) {
            for (int quote : new int[] {QUOTE, SHORT_QUOTE}) {
                page = page(found.subList(0, many), found.size() > many, quote, tooManyWords);
                if (page.length() < HEAVY) {
                    return page;
                }
            }
        }
        return page;
    }

    private String page(List<Praise> shown, boolean more, int quote, boolean tooManyWords) {
        Page page = Page.of(first(shown.size()));
        shown.forEach(praise -> one(page, praise, quote));
        if (more) {
            String next = (skip + shown.size()) + ":" + Cut.to(QUERY, query);
            page.buttons("praise_more", List.of(Button.of("praise.more", "More", next)));
        }
        return page.small(
                        tooManyWords ? "Only the first " + PraiseSearch.MOST_WORDS + " words were looked for" : "",
                        "Only you see this",
                        "Quote nobody to others before they allow it")
                .ephemeral();
    }

    private Sentence first(int many) {
        Part range = Part.of(many == 1 ? "number " + (skip + 1) : (skip + 1) + " to " + (skip + many));
        return words().isEmpty()
                ? say("All kept words of praise, the newest first: {}.", range)
                : say("Kept words of praise with {}: {}.", Part.prose(Cut.to(QUERY, query)), range);
    }

    private void one(Page page, Praise praise, int quote) {
        QuoteRights rights = QuoteRights.of(scene, praise);
        String kind = praise.kind().isBlank() ? "" : ", " + Mrkdwn.inline(praise.kind());
        page.add(Blocks.section(Mrkdwn.quote(praise.quote(), quote) + "\n" + speaker(praise) + ", "
                        + scene.date(praise.heardAt()) + kind))
                .buttons("found_" + praise.id().value(), rights.buttons())
                .small(rights.line(), Heard.link(scene, praise));
    }

    private String speaker(Praise praise) {
        Contact.Id known = praise.speaker();
        if (known != null) {
            return Mrkdwn.bold(scene.nameOf(known)) + " (" + Mrkdwn.inline(scene.companyOf(known)) + ")";
        }
        return Optional.ofNullable(praise.stranger())
                .flatMap(scene.rows().people()::stranger)
                .map(Stranger::name)
                .map(name -> Mrkdwn.bold(name) + " (not known yet)")
                .orElse("somebody");
    }
}
