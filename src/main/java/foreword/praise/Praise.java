package foreword.praise;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.people.Stranger;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Kind words of somebody outside about us or our work.
 *
 * @param source the utterance's key: one utterance, one praise
 * @param speaker whose praise it is, null while the speaker is a stranger
 * @param stranger the unknown speaker, null when the speaker is known
 * @param conversation the channel or mail thread, with {@code message} where to find it
 * @param text the whole message; empty once erased
 * @param quote the exact words that made it praise, a part of {@code text}; empty once erased
 * @param relayedBy the teammate who passed it on, null when heard first-hand
 */
public record Praise(
        Id id,
        String source,
        Contact.@Nullable Id speaker,
        Stranger.@Nullable Id stranger,
        Utterance.Channel channel,
        String conversation,
        String message,
        @Nullable String permalink,
        String text,
        String quote,
        double confidence,
        Band band,
        String kind,
        String reason,
        @Nullable String relayedBy,
        State state,
        Instant heardAt) {
    /** Fewer words may stand in another sentence by chance. */
    private static final int FEWEST_WORDS = 4;

    /** Names a praise. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("p"));
        }

        /** How other rows refer to it. */
        public String ref() {
            return "praise/" + value;
        }
    }

    /** The same words with their speaker: a contact, or a stranger until a teammate says who they are. */
    public Praise by(Contact.@Nullable Id contact, Stranger.@Nullable Id unknown) {
        return new Praise(
                id,
                source,
                contact,
                unknown,
                channel,
                conversation,
                message,
                permalink,
                text,
                quote,
                confidence,
                band,
                kind,
                reason,
                relayedBy,
                state,
                heardAt);
    }

    /**
     * The same kind words again, whatever their case, blanks, punctuation and quotation marks: the quotes are equal, or one
     * holds the other, which has at least four words. Fewer words are often said anew, so there the messages decide.
     *
     * @param words the other message
     * @param kind the words in it that praise
     */
    public boolean repeats(String words, String kind) {
        String ours = folded(quote);
        String theirs = folded(kind);
        if (ours.equals(theirs) && !telling(ours)) {
            return !ours.isEmpty() && overlap(folded(text), folded(words));
        }
        return overlap(ours, theirs) && telling(ours.length() < theirs.length() ? ours : theirs);
    }

    private static boolean telling(String folded) {
        return folded.split(" ", -1).length >= FEWEST_WORDS;
    }

    private static boolean overlap(String one, String other) {
        String first = " " + one + " ";
        String second = " " + other + " ";
        return first.contains(second) || second.contains(first);
    }

    /** Letters, digits and single blanks: an apostrophe stands inside a word, all else between two. */
    private static String folded(String words) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(letter -> letter != '\'' && letter != '\u2019')
                .map(letter -> (Character.isLetterOrDigit(letter) || mark(letter)) ? letter : ' ')
                .filter(letter -> letter != ' ' || !endsBlank(folded))
                .forEach(folded::appendCodePoint);
        return folded.toString().strip();
    }

    private static boolean mark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean endsBlank(StringBuilder text) {
        return text.length() == 0 || text.charAt(text.length() - 1) == ' ';
    }

    /** Heard by us, confirmed or dismissed by a teammate, erased with its message. */
    public enum State {
        HEARD,
        CONFIRMED,
        DISMISSED,
        ERASED;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(HEARD, Set.of(CONFIRMED, DISMISSED, ERASED))
                .allow(CONFIRMED, Set.of(DISMISSED, ERASED))
                .allow(DISMISSED, Set.of(CONFIRMED, ERASED));
    }
}
