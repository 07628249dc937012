package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import java.util.List;
import java.util.stream.Stream;

/** When somebody new is in copy of an introduction, such as an assistant: the owner is asked once whether they take part. */
final class WhenAdded {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final OurAddresses ours;

    WhenAdded(Rows rows, Steps steps, Cards cards, OurAddresses ours) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.ours = ours;
    }

    void inCopy(Introduction introduction, ReceivedMail mail) {
        EmailAddress from = mail.from();
        if (from == null) {
            return;
        }
        Stream.concat(mail.to().stream(), mail.cc().stream())
                .distinct()
                .filter(address -> !address.equals(from) && isNew(introduction, address))
                .forEach(address -> offer(introduction, mail, address));
    }

    private boolean isNew(Introduction introduction, EmailAddress address) {
        return !ours.include(address)
                && rows.people().teammateWithEmail(address).isEmpty()
                && !address.equals(introduction.targetEmail())
                && rows.people()
                        .contactWithEmail(address)
                        .map(Contact::id)
                        .filter(introduction.introducer()::equals)
                        .isEmpty()
                && !rows.introductions().participants(introduction.id()).contains(address)
                && rows.replies().about(introduction.id().ref()).stream()
                        .map(Reply::brought)
                        .noneMatch(
                                brought -> brought != null && brought.address().equals(address));
    }

    private void offer(Introduction introduction, ReceivedMail mail, EmailAddress address) {
        String name = mail.names().getOrDefault(address, "");
        rows.people().teammate(introduction.owner()).ifPresent(owner -> {
            Reply reply = new Reply(
                    Reply.Id.fresh(),
                    introduction.id().ref(),
                    owner.id(),
                    mail.fromName() + " <" + mail.from() + ">",
                    "",
                    Answer.UNCLEAR,
                    "",
                    Tie.ADDED,
                    new Reply.Brought(address, name, mail.subject(), List.of()),
                    "",
                    steps.now(),
                    "");
            rows.replies().add(reply);
            steps.note("introduction.somebody-added", introduction.id().ref(), "the owner is asked");
            cards.show(owner, new Card(Card.Kind.REPLY, reply.id().value()));
        });
    }
}
