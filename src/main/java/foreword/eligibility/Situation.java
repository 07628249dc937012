package foreword.eligibility;

import foreword.people.Contact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is looked at when somebody thinks of asking a contact, across every teammate and every kind of ask.
 *
 * @param load what was asked of them before
 * @param debts what we owe them
 * @param trouble what they complained of lately, null when nothing
 */
public record Situation(
        Contact contact,
        Readiness readiness,
        Load load,
        Debts debts,
        Bond bond,
        @Nullable Trouble trouble) {

    /**
     * Whether we are ready to ask.
     *
     * @param keptBack why their address is not written to, as half a sentence; null when it may be
     * @param segment the name of their company's segment
     * @param cardFilled the segment has its great-introduction card
     * @param whomMissing an ask that needs somebody to meet has nobody
     */
    public record Readiness(@Nullable String keptBack, String segment, boolean cardFilled, boolean whomMissing) {}

    /**
     * What was asked of them.
     *
     * @param running the ask that is under way, null when none is
     * @param asked when they were asked, each time, the newest first
     * @param lastNo their last no, null when they never said it
     */
    public record Load(
            @Nullable Running running,
            List<Instant> asked,
            @Nullable Refusal lastNo) {
        public Load {
            asked = List.copyOf(asked);
        }

        /** How often they were asked in the six months before now. */
        public long inSixMonths(Instant now) {
            Instant since = now.minus(Caps.SIX_MONTHS);
            return asked.stream().filter(at -> at.isAfter(since)).count();
        }

        /** They were never asked for anything. */
        public static final Load NONE = new Load(null, List.of(), null);
    }

    /** An ask under way: whose, and since when. */
    public record Running(String by, Instant since) {}

    /**
     * A no.
     *
     * @param told whoever thinks of asking knows of it, because it was said to them; nobody else hears that there was one
     */
    public record Refusal(Instant at, boolean told) {}

    /**
     * What we owe them.
     *
     * @param thanks what they were not thanked for yet, as it follows "a thank-you for"; null when nothing
     * @param news the person whom they introduced, and of whom they never heard again; null when nobody
     */
    public record Debts(@Nullable String thanks, @Nullable String news) {
        public static final Debts NONE = new Debts(null, null);
    }

    /**
     * How strong the relationship is, and how strong it must be.
     *
     * @param strength 0 to 100
     * @param bar the strength from which their segment is asked
     * @param measured there is something to judge by; where not even a word was exchanged that we know of, whoever wants to ask
     *     knows better
     * @param because what the strength comes from, in sentences
     */
    public record Bond(int strength, int bar, boolean measured, List<String> because) {
        public Bond {
            because = List.copyOf(because);
        }
    }

    /**
     * Something they are unhappy about.
     *
     * @param words what they said
     * @param open nobody has settled it
     */
    public record Trouble(String words, Instant since, boolean open) {}

    String firstName() {
        return contact.firstName();
    }
}
