package foreword.workflow;

import foreword.activity.Activity;
import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.concern.ConcernDetector;
import foreword.concern.ConcernKind;
import foreword.inbox.Utterance;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.people.Teammate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody outside complains, or a teammate says that they did: a concern opens, and its company's owner sees it. */
public final class WhenConcerned {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhoComplains who;
    private final OpenConcerns open;

    public WhenConcerned(Rows rows, Steps steps, Cards cards, ConcernDetector detector) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.who = new WhoComplains(rows, detector);
        this.open = new OpenConcerns(rows, steps, cards);
    }

    /** Somebody said something new. Hearing it twice changes nothing, and what is older than a concern rests is no news. */
    public void heard(Utterance said) {
        if (said.at().isAfter(steps.now().minus(Concern.REST))) {
            who.in(said).ifPresent(found -> steps.run(() -> keep(found)));
        }
    }

    /** A teammate passed on what somebody outside said. */
    void heard(Utterance said, Teammate relayedBy) {
        who.in(said).ifPresent(found -> steps.run(() -> keep(found.relayedBy(relayedBy.name()))));
    }

    /** A message was edited: it is read again. */
    public void changed(Utterance said) {
        Optional<Complaint> known = rows.concerns().complaint(said.key());
        if (known.isEmpty()) {
            heard(said);
            return;
        }
        steps.run(() ->
                who.in(said).ifPresentOrElse(found -> reword(known.get(), found), () -> takenBack(known.get())));
    }

    /** A message was deleted: its words are erased here too; that something was wrong is still for a person to settle. */
    public void deleted(String conversation, String message) {
        String source = Utterance.key(Utterance.Channel.SLACK, conversation, message);
        rows.concerns()
                .complaint(source)
                .ifPresent(complaint -> steps.run(() -> {
                    rows.concerns().erase(complaint.id());
                    rows.concerns().bySource(source).ifPresent(concern -> {
                        steps.note("concern.erased", concern.id().ref(), "the message was deleted");
                        redraw(concern.id());
                    });
                }));
    }

    /**
     * A teammate says that somebody complained.
     *
     * @param client whose words they are, null when it is the company's
     */
    public Result logged(Company company, @Nullable Contact client, Utterance said, Teammate by) {
        return steps.step(() -> {
            WhoComplains.Found found = who.own(said, client, company).relayedBy(by.name());
            Optional<Concern.Id> kept = keep(found);
            if (kept.isEmpty()) {
                return Result.refused("These words are noted already. `/foreword concern` shows what is open.");
            }
            if (!found.reading().concern()) {
                rows.concerns()
                        .complaint(said.key())
                        .ifPresent(missed -> new WhenConcernSettled(rows, steps, cards).taught(missed, true, by));
            }
            return Result.done("Noted: a concern at " + company.name()
                    + ". Nobody there is asked for anything while it is open" + " or younger than 14 days.");
        });
    }

    private Optional<Concern.Id> keep(WhoComplains.Found found) {
        boolean typed = found.said().conversation().startsWith(Utterance.TYPED_BY);
        boolean known = rows.concerns().complaint(found.said().key()).isPresent();
        if (known || (!typed && rows.concerns().dismissedBefore(found.quote()))) {
            return Optional.empty();
        }
        Company company = found.company();
        if (company == null) {
            hold(found);
            return Optional.empty();
        }
        return open.with(company, complaint(found, null));
    }

    private void hold(WhoComplains.Found found) {
        new WhoIsThis(rows, steps, cards).ask(found.said()).ifPresent(asked -> {
            rows.concerns().hold(complaint(found, asked.id()));
            asked.show(cards);
        });
    }

    private void reword(Complaint known, WhoComplains.Found found) {
        rows.concerns()
                .reword(
                        known.id(),
                        found.said().text(),
                        found.quote(),
                        found.reading().confidence(),
                        kind(found),
                        found.reading().reason());
        rows.concerns().bySource(known.source()).ifPresent(concern -> redraw(concern.id()));
    }

    /** What a teammate logged stays logged. */
    private void takenBack(Complaint known) {
        Optional<Concern> concern = rows.concerns().bySource(known.source());
        rows.concerns().erase(known.id());
        concern.ifPresent(it -> {
            boolean others = it.complaints().stream()
                    .anyMatch(complaint -> !complaint.gone() && !complaint.id().equals(known.id()));
            if (!others && it.state() == Concern.State.OPEN) {
                String because = "the message was edited and complains no more";
                rows.concerns()
                        .settle(
                                it.id(),
                                Concern.State.DISMISSED,
                                new Teammate.Id(Activity.FOREWORD),
                                steps.now(),
                                because);
                steps.note("concern.dismissed", it.id().ref(), because);
            }
            redraw(it.id());
        });
    }

    private Complaint complaint(WhoComplains.Found found, Stranger.@Nullable Id stranger) {
        Utterance said = found.said();
        Contact client = found.client();
        return new Complaint(
                Complaint.Id.fresh(),
                said.key(),
                client == null ? null : client.id(),
                stranger,
                found.speakerName(),
                said.channel(),
                said.conversation(),
                said.message(),
                said.permalink(),
                said.text(),
                found.quote(),
                found.reading().concern() ? found.reading().confidence() : 1.0,
                kind(found),
                found.reading().concern() ? found.reading().reason() : "logged by a teammate",
                found.relayedBy(),
                said.at().isBefore(steps.now()) ? said.at() : steps.now(),
                false);
    }

    private static String kind(WhoComplains.Found found) {
        ConcernKind kind = found.reading().kind();
        return (kind == null ? ConcernKind.COMPLAINT : kind).name().toLowerCase(Locale.ROOT);
    }

    private void redraw(Concern.Id id) {
        cards.redraw(card(id));
    }

    private static Card card(Concern.Id id) {
        return new Card(Card.Kind.CONCERN, id.value());
    }
}
