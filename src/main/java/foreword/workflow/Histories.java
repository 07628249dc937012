package foreword.workflow;

import foreword.ask.Ask;
import foreword.eligibility.AskHistory;
import foreword.people.Contact;
import foreword.thanks.ThankYou;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Gathers what was asked of a person before, by anybody of us. */
final class Histories {
    private static final Duration SIX_MONTHS = Duration.ofDays(182);
    private static final Set<Ask.IntroducerSide> NOES = Set.of(Ask.IntroducerSide.DECLINED, Ask.IntroducerSide.CANNOT);

    private final Rows rows;

    Histories(Rows rows) {
        this.rows = rows;
    }

    AskHistory of(Contact contact, Instant now) {
        List<Ask> asks = rows.asks().to(contact.id());
        return new AskHistory(
                contact,
                asks.stream().anyMatch(ask -> ask.state().open()),
                latest(asks),
                latest(asks.stream()
                        .filter(ask -> NOES.contains(ask.introducerSide()))
                        .toList()),
                asks.stream()
                        .filter(ask -> askedSince(ask, now.minus(SIX_MONTHS)))
                        .count(),
                rows.thanks().owedTo(contact.id()).stream()
                        .anyMatch(thanks ->
                                thanks.state() == ThankYou.State.OWED || thanks.state() == ThankYou.State.DRAFTED));
    }

    private static Optional<Instant> latest(List<Ask> asks) {
        return asks.stream().map(Ask::askedAt).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    private static boolean askedSince(Ask ask, Instant since) {
        Instant at = ask.askedAt();
        return at != null && at.isAfter(since);
    }
}
