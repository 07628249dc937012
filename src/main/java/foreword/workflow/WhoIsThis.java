package foreword.workflow;

import foreword.inbox.Utterance;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Stranger;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody outside is not known: a teammate is asked once who they are. */
public final class WhoIsThis {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;

    public WhoIsThis(Rows rows, Steps steps, Cards cards) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
    }

    /** A stranger, and whom to ask. */
    record Asked(Stranger.Id id, Teammate teammate, boolean open) {
        void show(Cards cards) {
            if (open) {
                cards.show(teammate, new Card(Card.Kind.STRANGER, id.value()));
            }
        }
    }

    /** Finds or adds the stranger; empty when they are no client of ours, or when there is nobody to ask. */
    Optional<Asked> ask(Utterance said) {
        Optional<Stranger> known = find(said.speaker());
        if (known.isPresent()) {
            return known.filter(stranger -> stranger.state() == Stranger.State.ASKED)
                    .flatMap(stranger -> rows.people()
                            .teammate(stranger.asked())
                            .map(teammate -> new Asked(stranger.id(), teammate, true)));
        }
        Company guess = guess(said).orElse(null);
        String channel = said.channel() == Utterance.Channel.SLACK ? said.conversation() : null;
        return new Owners(rows.people(), cards::reach).of(guess, channel).map(teammate -> {
            Stranger stranger = new Stranger(
                    Stranger.Id.fresh(),
                    said.speaker().slackId(),
                    said.speaker().email(),
                    said.speaker().name(),
                    guess == null ? null : guess.id(),
                    teammate.id(),
                    Stranger.State.ASKED);
            rows.people().save(stranger);
            steps.note("stranger.seen", "stranger/" + stranger.id().value(), "asked " + teammate.name());
            return new Asked(stranger.id(), teammate, true);
        });
    }

    /** They are a contact at the company we guessed. */
    public Result yes(Stranger.Id id, Company.Id company, Teammate by, WhenHeard whenHeard) {
        return rows.people()
                .stranger(id)
                .map(stranger ->
                        known(stranger, company, new Named(stranger.name(), stranger.email(), ""), by, whenHeard))
                .orElse(Result.refused("This person is gone from our list."));
    }

    /** What a teammate tells us about a stranger. */
    public record Named(String name, @Nullable EmailAddress email, String role) {}

    /** They are this person. */
    public Result is(Stranger.Id id, Company company, Named named, Teammate by, WhenHeard whenHeard) {
        return rows.people()
                .stranger(id)
                .map(stranger -> {
                    Company before = rows.people().company(company.id()).orElse(null);
                    rows.people().save(company);
                    Result result = known(stranger, company.id(), named, by, whenHeard);
                    if (result.done()) {
                        steps.run(() -> new Expecting(rows, steps).kept(before, company, by));
                    }
                    return result;
                })
                .orElse(Result.refused("This person is gone from our list."));
    }

    public Result notAClient(Stranger.Id id, Teammate by) {
        return steps.step(() -> {
            if (!rows.people().settle(id, Stranger.State.ASKED, Stranger.State.NOT_A_CLIENT)) {
                return Result.refused("Somebody has answered this already.");
            }
            rows.praises().of(id).forEach(praise -> rows.praises().erase(praise.id()));
            rows.concerns().drop(id);
            steps.note(by.id().value(), "stranger.not-a-client", "stranger/" + id.value(), "");
            cards.redraw(new Card(Card.Kind.STRANGER, id.value()));
            return Result.done("Noted: not a client. Their words are not kept.");
        });
    }

    private Result known(Stranger stranger, Company.Id company, Named named, Teammate by, WhenHeard whenHeard) {
        return steps.step(() -> {
            if (!rows.people().settle(stranger.id(), Stranger.State.ASKED, Stranger.State.KNOWN)) {
                return Result.refused("Somebody has answered this already.");
            }
            Contact contact = contact(stranger, company, named);
            rows.people().save(contact);
            steps.note(
                    by.id().value(), "contact.added", "contact/" + contact.id().value(), "was a stranger");
            List.copyOf(rows.praises().of(stranger.id())).forEach(praise -> whenHeard.nowKnown(praise, contact));
            new OpenConcerns(rows, steps, cards).nowKnown(stranger.id(), contact);
            cards.redraw(new Card(Card.Kind.STRANGER, stranger.id().value()));
            return Result.done(contact.name() + " is on the list now.");
        });
    }

    private Contact contact(Stranger stranger, Company.Id company, Named named) {
        EmailAddress email = named.email() == null ? stranger.email() : named.email();
        Optional<Contact> existing =
                email == null ? Optional.empty() : rows.people().contactWithEmail(email);
        String slackId = stranger.slackId();
        if (existing.isPresent()) {
            return slackId == null ? existing.get() : existing.get().withSlackId(slackId);
        }
        return new Contact(
                Contact.Id.fresh(), company, named.name(), email, slackId, named.role(), Contact.Standing.OPEN, "");
    }

    private Optional<Stranger> find(Utterance.Speaker speaker) {
        Optional<Stranger> bySlack =
                speaker.slackId() == null ? Optional.empty() : rows.people().strangerWithSlackId(speaker.slackId());
        return bySlack.isPresent() || speaker.email() == null
                ? bySlack
                : rows.people().strangerWithEmail(speaker.email());
    }

    private Optional<Company> guess(Utterance said) {
        EmailAddress email = said.speaker().email();
        Optional<Company> byDomain =
                email == null ? Optional.empty() : rows.companies().at(email.domain());
        return byDomain.or(() -> switch (said.channel()) {
            case SLACK -> rows.people().companyOfChannel(said.conversation());
            case SURVEY -> rows.people().companyNamed(said.conversation());
            case EMAIL -> Optional.empty();
        });
    }
}
