package foreword.workflow;

import foreword.deal.DealUpdate;
import foreword.inbox.Utterance;
import foreword.people.Company;
import foreword.people.Teammate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is asked whether some deal news is right. */
final class DealHearers {
    private final Rows rows;
    private final Cards cards;

    DealHearers(Rows rows, Cards cards) {
        this.rows = rows;
        this.cards = cards;
    }

    /** The teammate who said it, else whoever looks after the company. */
    Optional<Teammate> of(Utterance said, DealUpdate news) {
        return speaker(said).or(() -> owner(news, said.conversation()));
    }

    Optional<Teammate> speaker(Utterance said) {
        Utterance.Speaker speaker = said.speaker();
        if (!speaker.ours()) {
            return Optional.empty();
        }
        return Optional.ofNullable(speaker.slackId())
                .flatMap(rows.people()::teammateWithSlackId)
                .or(() -> Optional.ofNullable(speaker.email()).flatMap(rows.people()::teammateWithEmail))
                .filter(cards::reach);
    }

    Optional<Teammate> owner(DealUpdate news, @Nullable String channel) {
        Company company = Optional.ofNullable(news.company())
                .flatMap(rows.people()::companyNamed)
                .orElse(null);
        return new Owners(rows.people(), cards::reach).of(company, channel);
    }
}
