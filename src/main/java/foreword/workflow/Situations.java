package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Turned;
import foreword.eligibility.Bars;
import foreword.eligibility.Situation;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Relationship;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers all that the gate looks at, from the rows of every teammate. */
public final class Situations {
    private static final Set<Ask.IntroducerSide> NOES = Set.of(Ask.IntroducerSide.DECLINED, Ask.IntroducerSide.CANNOT);

    private final Rows rows;
    private final Known known;

    /**
     * What is measured elsewhere.
     *
     * @param bars how strong a relationship must be in each segment
     */
    public record Known(Bonds bonds, Function<Segment, Bars> bars, Troubles troubles) {}

    /** How strong the relationship to somebody is. */
    @FunctionalInterface
    public interface Bonds {
        Relationship of(Contact contact, Instant now);
    }

    /** What a company is unhappy about: open, or fresh. */
    @FunctionalInterface
    public interface Troubles {
        Optional<Situation.Trouble> at(Company.Id company, Instant now);
    }

    public Situations(Rows rows, Known known) {
        this.rows = rows;
        this.known = known;
    }

    /** What stands for and against asking this contact now, as this teammate may know it; nobody knows of no answer. */
    public Situation of(Contact contact, Wish wish, Teammate.@Nullable Id asker, Instant now) {
        Ask.Id itself = wish.itself();
        List<Ask> asks = rows.asks().to(contact.id()).stream()
                .filter(ask -> !ask.id().equals(itself))
                .filter(ask -> itself == null || !itself.equals(ask.joined()))
                .toList();
        return new Situation(
                contact,
                readiness(contact, wish, now),
                new Situation.Load(running(asks), asked(asks), lastNo(asks, asker)),
                new Situation.Debts(thanksOwed(contact, asker), unreported(contact)),
                bond(contact, wish, now),
                known.troubles().at(contact.company(), now).orElse(null));
    }

    private Situation.Readiness readiness(Contact contact, Wish wish, Instant now) {
        Segment segment = segmentOf(contact);
        EmailAddress email = contact.email();
        String keptBack = Optional.ofNullable(email)
                .flatMap(address -> rows.suppressions().find(address, now))
                .map(it -> it.reason().because())
                .orElse(null);
        return new Situation.Readiness(
                keptBack,
                segment.name(),
                wish.cardOnTheWay() || rows.cards().of(segment).isPresent(),
                wish.whomMissing());
    }

    private Situation.Bond bond(Contact contact, Wish wish, Instant now) {
        Relationship relationship = known.bonds().of(contact, now);
        Bars bars = known.bars().apply(segmentOf(contact));
        return new Situation.Bond(
                relationship.strength(),
                wish.open() ? bars.openAsk() : bars.ask(),
                relationship.known() || wish.open(),
                relationship.because());
    }

    private Segment segmentOf(Contact contact) {
        return rows.people().company(contact.company()).map(Company::segment).orElse(Segment.CLIENT);
    }

    private Situation.@Nullable Running running(List<Ask> asks) {
        return asks.stream()
                .filter(ask -> ask.state().open())
                .findFirst()
                .map(ask -> new Situation.Running(nameOf(ask.owner()), begun(ask)))
                .orElse(null);
    }

    private String nameOf(Teammate.Id id) {
        return rows.people().teammate(id).map(Teammate::name).orElse("somebody of us");
    }

    private static Instant begun(Ask ask) {
        Instant asked = ask.askedAt();
        return asked == null ? ask.createdAt() : asked;
    }

    private static List<Instant> asked(List<Ask> asks) {
        return asks.stream()
                .map(Ask::askedAt)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Situation.@Nullable Refusal lastNo(List<Ask> asks, Teammate.@Nullable Id asker) {
        return asks.stream()
                .filter(ask -> NOES.contains(ask.introducerSide()))
                .map(ask -> new Situation.Refusal(refusedAt(ask), ask.owner().equals(asker)))
                .max(Comparator.comparing(Situation.Refusal::at))
                .orElse(null);
    }

    /** When they said it; where no history is kept, the day of asking is the last that is sure. */
    private Instant refusedAt(Ask ask) {
        return rows.asks().history(ask.id()).stream()
                .filter(turned -> turned.side() == Turned.Side.INTRODUCER)
                .filter(turned -> turned.to().equals(ask.introducerSide().name()))
                .map(turned -> turned.cause().at())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> begun(ask));
    }

    /** For what, only whoever owes it knows: the others would read a no out of it. */
    private @Nullable String thanksOwed(Contact contact, Teammate.@Nullable Id asker) {
        return rows.thanks().owedTo(contact.id()).stream()
                .filter(thanks -> thanks.state().open())
                .findFirst()
                .map(thanks -> thanks.owner().equals(asker) ? deed(thanks.occasion()) : "the last time")
                .orElse(null);
    }

    private static String deed(ThankYou.Occasion occasion) {
        return switch (occasion) {
            case SAID_YES -> "being willing to introduce us";
            case INTRODUCED -> "the introduction they made";
            case ANSWERED_NO -> "their answer to the last ask";
            case NO_ANSWER -> "the last ask";
            case GAVE_ADVICE -> "their advice";
            case LENT_NAME -> "lending us their name";
            case TRIED -> "asking on our behalf";
            case WITHDRAWN -> "being ready to introduce us";
            case OUTCOME -> "what came of their introduction";
        };
    }

    private @Nullable String unreported(Contact contact) {
        return rows.introductions().by(contact.id()).stream()
                .filter(introduction -> ReportBack.NEWS.contains(introduction.state()))
                .filter(introduction -> !ReportBack.isTold(rows, introduction))
                .findFirst()
                .map(Introduction::targetName)
                .orElse(null);
    }
}
