package foreword.deal;

import foreword.activity.Key;
import foreword.money.Amount;
import foreword.people.NameKey;
import foreword.people.Teammate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deal news that was heard and waits for one of us to say whether it is right. Until then no deal moves.
 *
 * @param to who is asked
 * @param deal the deal it became, or the one it would take back; null before
 * @param settledBy who answered, null while it waits or when it settled by itself
 * @param at when it was heard
 */
public record Proposal(
        Id id,
        Said said,
        DealUpdate news,
        Teammate.Id to,
        State state,
        Deal.@Nullable Id deal,
        Teammate.@Nullable Id settledBy,
        Instant at) {

    /** A proposal's key. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("dp"));
        }

        /** As the activity log writes it. */
        public String ref() {
            return "proposal/" + value;
        }
    }

    /** How far it is. */
    public enum State {
        WAITING,
        CONFIRMED,
        WRONG,
        /** The message was deleted, or says something else now. */
        WITHDRAWN
    }

    /**
     * The words it was read in.
     *
     * @param source which message
     * @param number which of the news in that message, from 0
     * @param thread the key of the message that began the thread, the message's own where it is the first
     * @param speaker the writer's Slack id or mail address, empty for programs
     * @param words empty once it is settled
     * @param permalink where a teammate can read it in context, null when there is no such address
     */
    public record Said(
            Source source,
            int number,
            String thread,
            String speaker,
            String speakerName,
            String words,
            @Nullable String permalink) {}

    /** The company or the deal that it is about. */
    public String about() {
        String company = news.company() == null ? news.deal() : news.company();
        return company == null ? "a deal" : company;
    }

    /** What was understood, without a full stop: {@code Acme is won, 40,000 EUR}. */
    public String sentence() {
        Amount amount = news.amount();
        String sum = amount == null ? "" : amount.said();
        if (takesBack()) {
            return "what was said of " + about() + " is taken back";
        }
        if (news.stage() == Stage.UNKNOWN) {
            return about() + " is about " + sum;
        }
        String finer = news.stage() == Stage.OPEN && news.stageName() != null ? " (" + news.stageName() + ")" : "";
        String because = news.lostReason() == null
                ? ""
                : ", because of " + news.lostReason().words();
        return about() + " is " + news.stage().word().replace('-', ' ') + finer + (sum.isEmpty() ? "" : ", " + sum)
                + because;
    }

    /** Whether some news is about the same company or deal. */
    public boolean isAbout(DealUpdate other) {
        String company = other.company() == null ? other.deal() : other.company();
        return company != null && NameKey.ofCompany(company).equals(NameKey.ofCompany(about()));
    }

    /** It would take back what was said before. */
    public boolean takesBack() {
        return news.certainty() == Certainty.RETRACTED;
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    /** The same for the same words about the same company, whoever says them; the words cannot be read from it. */
    public static String wordsKey(String words, DealUpdate news) {
        String plain = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String about = news.company() == null ? String.valueOf(news.deal()) : news.company();
        return UUID.nameUUIDFromBytes((about + "/" + plain).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
