package foreword.ask.reading;

import foreword.ask.Answer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the answer to a request for advice amounts to: the advice, an offer to introduce us, or that they cannot help. */
public final class AdviceGiven {
    private static final Pattern OFFERS = Pattern.compile(
            "(?<!not )(?<!n't )\\b(?:happy to|glad to|i can|i could|i will|i'll|let me|gladly|gerne|ich kann|je peux)\\b[^.!?]{0,40}"
                    + "(?:introduc|make (?:an?|the) intro|connect you|in touch|in contact|vorstellen|présenter|mettre en (?:contact|relation))");
    private static final Pattern ADVISES = Pattern.compile(
            "\\b(?:i would|i'd|you (?:should|could|might)|try|best (?:way|bet|person|is|to)|start with|begin with|go (?:through|via)"
                    + "|(?:talk|speak|write|reach out) (?:to|with)|call|approach|my advice|i suggest|i recommend|look at"
                    + "|ich würde|am besten|versuchen sie|sprechen sie|je commencerais|essayez)\\b");

    private AdviceGiven() {}

    /**
     * Reads it more closely than a yes and a no do.
     *
     * @param read what the words amount to as an answer to any ask
     */
    public static Answer in(String words, Answer read) {
        String text = words.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        if (OFFERS.matcher(text).find()) {
            return Answer.OFFERED;
        }
        return switch (read) {
            case NO, NOT_NOW, QUESTION -> read;
            case REFERRED_ON -> Answer.ADVISED;
            default -> ADVISES.matcher(text).find() ? Answer.ADVISED : Answer.UNCLEAR;
        };
    }
}
