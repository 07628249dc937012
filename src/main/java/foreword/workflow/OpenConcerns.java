package foreword.workflow;

import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Stranger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Puts a complaint on the concern of its company, and shows that to the company's owner. */
final class OpenConcerns {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;

    OpenConcerns(Rows rows, Steps steps, Cards cards) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
    }

    /** Complaints of one company within a day are one concern. */
    Optional<Concern.Id> with(Company company, Complaint complaint) {
        Optional<Concern> open =
                rows.concerns().open(company.id(), complaint.heardAt().minus(Concern.TOGETHER));
        if (open.isPresent() && repeats(open.get(), complaint)) {
            return Optional.empty();
        }
        Concern.Id id = open.map(Concern::id).orElseGet(Concern.Id::fresh);
        if (open.isPresent()) {
            rows.concerns().add(id, complaint);
        } else {
            Instant at = complaint.heardAt();
            rows.concerns()
                    .add(new Concern(id, company.id(), Concern.State.OPEN, at, at, null, null, "", List.of(complaint)));
        }
        steps.note(open.isPresent() ? "concern.grew" : "concern.opened", id.ref(), complaint.kind());
        new Owners(rows.people(), cards::reach)
                .of(company, complaint.conversation())
                .ifPresentOrElse(
                        owner -> cards.show(owner, new Card(Card.Kind.CONCERN, id.value())),
                        () -> steps.note("concern.unowned", id.ref(), "nobody of us is known yet"));
        return Optional.of(id);
    }

    /** The same words often come by two ways. */
    private static boolean repeats(Concern concern, Complaint complaint) {
        return concern.complaints().stream()
                .anyMatch(before -> !before.gone()
                        && plain(before.quote()).equals(plain(complaint.quote()))
                        && Objects.equals(before.speaker(), complaint.speaker()));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Whoever complained is known now: what they said goes to their company. */
    void nowKnown(Stranger.Id stranger, Contact contact) {
        List<Complaint> held = rows.concerns().of(stranger);
        rows.concerns().drop(stranger);
        rows.concerns().spokenBy(stranger, contact.id());
        rows.people()
                .company(contact.company())
                .ifPresent(company -> held.stream()
                        .filter(complaint ->
                                rows.concerns().complaint(complaint.source()).isEmpty())
                        .forEach(complaint -> with(company, complaint.by(contact.id()))));
    }
}
