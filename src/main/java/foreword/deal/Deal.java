package foreword.deal;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.money.Amount;
import foreword.people.Company;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of business with a company, won or not.
 *
 * @param version grows with every change
 * @param name as its source calls it, may be empty
 * @param amount null when nobody said
 * @param times when the sources say that each field took its value
 * @param hidden gone at its source; history and thanks stay
 * @param openedAt when it began, as far as we know
 * @param movedAt when anything about it changed last
 */
public record Deal(
        Id id,
        int version,
        Whose whose,
        String name,
        Position position,
        @Nullable Amount amount,
        Times times,
        boolean hidden,
        Instant openedAt,
        Instant movedAt) {

    /** A deal may reopen; its history stays. Only to {@link Stage#UNKNOWN} it never goes. */
    public static final Lifecycle<Stage> CHANGES = Lifecycle.of(Stage.class)
            .allow(Stage.OPEN, Set.of(Stage.ON_HOLD, Stage.WON, Stage.LOST))
            .allow(Stage.ON_HOLD, Set.of(Stage.OPEN, Stage.WON, Stage.LOST))
            .allow(Stage.WON, Set.of(Stage.OPEN, Stage.ON_HOLD, Stage.LOST))
            .allow(Stage.LOST, Set.of(Stage.OPEN, Stage.ON_HOLD, Stage.WON));

    /** Names a deal. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("dl"));
        }

        public String ref() {
            return "deal/" + value;
        }
    }

    /**
     * With whom it is, and who of us looks after it.
     *
     * @param company null while it is not on our list
     * @param companyName as it was said
     * @param owner null when nobody does yet
     */
    public record Whose(Company.@Nullable Id company, String companyName, Teammate.@Nullable Id owner) {}

    /**
     * Where it stands.
     *
     * @param stage never {@link Stage#UNKNOWN}
     * @param called the source's own word for it, may be empty
     * @param because why it was lost or put on hold, null when nobody said
     */
    public record Position(
            Stage stage,
            Phase phase,
            String called,
            @Nullable LostReason because) {
        public static final Position BEGINNING = new Position(Stage.OPEN, Phase.OPEN, "", null);

        public Position {
            if (stage == Stage.UNKNOWN) {
                throw new IllegalArgumentException("a deal stands somewhere");
            }
        }

        /** Still to be won. */
        public boolean live() {
            return stage == Stage.OPEN || stage == Stage.ON_HOLD;
        }

        private Position after(DealUpdate news) {
            String word = news.stageName() == null ? "" : news.stageName();
            LostReason reason = news.lostReason() == null && news.stage() == stage ? because : news.lostReason();
            if (news.stage() == Stage.OPEN) {
                boolean same = stage == Stage.OPEN && word.isEmpty();
                return same ? this : new Position(Stage.OPEN, Phase.read(word), word, null);
            }
            boolean wordless = word.isEmpty() && news.stage() == stage;
            return new Position(news.stage(), phase, wordless ? called : word, reason);
        }
    }

    /** The sources' own times of three fields, each null while the field was never said. */
    public record Times(
            @Nullable Instant stage,
            @Nullable Instant amount,
            @Nullable Instant name) {
        public static final Times NONE = new Times(null, null, null);
    }

    /** A deal that nobody had told us of; {@link #after} gives it what is said of it. */
    public static Deal begun(Whose whose, Instant at) {
        return new Deal(Id.fresh(), 1, whose, "", Position.BEGINNING, null, Times.NONE, false, at, at);
    }

    /**
     * What the news makes of it: field by field, and never an older word over a newer one. What nobody said stays.
     *
     * @param now counts where the news has no time of its own
     */
    public Deal after(DealUpdate news, Instant now) {
        Instant at = news.at() == null ? now : news.at();
        boolean staged = news.stage() != Stage.UNKNOWN && !newer(times.stage(), at);
        Amount sum = newer(times.amount(), at) ? null : news.amount();
        String named = newer(times.name(), at) || news.deal() == null
                ? ""
                : news.deal().strip();
        Times said = new Times(
                staged ? at : times.stage(), sum == null ? times.amount() : at, named.isEmpty() ? times.name() : at);
        Deal next = new Deal(
                id,
                version,
                whose,
                named.isEmpty() ? name : named,
                staged ? position.after(news) : position,
                sum == null ? amount : inSameCurrency(sum),
                said,
                false,
                openedAt,
                movedAt);
        return next.differsFrom(this) ? next.moved(now) : next;
    }

    /** Nothing that people see changed. */
    public boolean sameAs(Deal other) {
        return !differsFrom(other);
    }

    /** Where it stood before, taken back. */
    public Deal backTo(Turn before, Instant now) {
        return new Deal(
                id,
                version,
                whose,
                name,
                before.became(),
                before.amount(),
                new Times(now, now, times.name()),
                hidden,
                openedAt,
                now);
    }

    /** It stands there; what else is known of it stays. */
    public Deal at(Position there, Instant now) {
        return new Deal(id, version, whose, name, there, amount, times, hidden, openedAt, now);
    }

    /** Something was said later than that of where it stands. */
    public boolean toldSince(Instant at) {
        return newer(times.stage(), at);
    }

    public Deal with(Whose others) {
        return new Deal(id, version, others, name, position, amount, times, hidden, openedAt, movedAt);
    }

    /** The same, begun no later than then. */
    public Deal begunBy(Instant at) {
        Instant first = at.isBefore(openedAt) ? at : openedAt;
        return new Deal(id, version, whose, name, position, amount, times, hidden, first, movedAt);
    }

    public Deal hidden(boolean gone) {
        return new Deal(id, version, whose, name, position, amount, times, gone, openedAt, movedAt);
    }

    /** How it is called: by its name, else by the company's. */
    public String title() {
        return name.isBlank() ? whose.companyName() : name;
    }

    /** Somebody said whose it is; else its own name stands for the company's. */
    public boolean companySaid() {
        return whose.company() != null || !whose.companyName().equals(name);
    }

    /** Its title, and whose it is where that says more: {@code Roof with Acme}. */
    public String titleAndCompany() {
        return title().equals(whose.companyName()) ? title() : title() + " with " + whose.companyName();
    }

    private Deal moved(Instant at) {
        return new Deal(id, version, whose, name, position, amount, times, hidden, openedAt, at);
    }

    private boolean differsFrom(Deal other) {
        return !name.equals(other.name)
                || !position.equals(other.position)
                || hidden != other.hidden
                || !Objects.equals(amount, other.amount);
    }

    private Amount inSameCurrency(Amount said) {
        return amount == null ? said : said.orIn(amount.currency());
    }

    private static boolean newer(@Nullable Instant known, Instant said) {
        return known != null && known.isAfter(said);
    }

    /**
     * One change of it.
     *
     * @param was where it stood before, null at the beginning
     * @param actor a teammate's id, or {@code foreword}
     */
    public record Turn(
            @Nullable Stage was,
            Position became,
            @Nullable Amount amount,
            Source source,
            String actor,
            String why,
            Instant at) {}
}
