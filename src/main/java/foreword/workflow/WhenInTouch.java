package foreword.workflow;

import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.inbox.ReceivedMail;
import foreword.inbox.Utterance;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Interaction;
import foreword.people.Interaction.Direction;
import foreword.people.Interaction.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When we are in touch with somebody outside, by whatever way: it is written down once, and a silence ends with it. */
public final class WhenInTouch {
    private final Rows rows;
    private final Steps steps;

    public WhenInTouch(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** Somebody said or wrote something: a contact to us, or one of us in Slack to those who are meant. */
    public void said(Utterance said) {
        if (said.speaker().robot()) {
            return;
        }
        Way way = switch (said.channel()) {
            case SLACK -> Way.SLACK;
            case EMAIL -> Way.MAIL;
            case SURVEY -> Way.SURVEY;
        };
        steps.run(() -> {
            if (said.speaker().ours()) {
                addressed(said).forEach(contact -> add(contact, way, Direction.OUT, said.at(), said.key()));
            } else {
                speaker(said).ifPresent(contact -> add(contact, way, Direction.IN, said.at(), said.key()));
            }
        });
    }

    /** One of us wrote a mail, from whatever program. */
    void writtenByUs(ReceivedMail mail) {
        Stream.concat(mail.to().stream(), mail.cc().stream())
                .distinct()
                .flatMap(address -> rows.people().contactWithEmail(address).stream())
                .forEach(contact -> add(contact, Way.MAIL, Direction.OUT, mail.date(), key(mail)));
    }

    /** A draft went out. */
    void sent(Draft draft) {
        rows.people()
                .contactWithEmail(draft.letter().to())
                .ifPresent(contact -> add(
                        contact,
                        Way.MAIL,
                        Direction.OUT,
                        steps.now(),
                        "draft/" + draft.id().value()));
    }

    /** A meeting is set with these people, or was moved. */
    void meeting(String uid, Instant start, List<EmailAddress> people) {
        String key = "MEETING/" + uid;
        rows.interactions().forget(key);
        people.stream()
                .distinct()
                .flatMap(address -> rows.people().contactWithEmail(address).stream())
                .forEach(contact -> add(contact, Way.MEETING, Direction.IN, start, key));
    }

    /** A meeting was called off. */
    void noMeeting(String uid) {
        rows.interactions().forget("MEETING/" + uid);
    }

    /** Named as the words of the mail are, so that a complaint in it is known to be no good contact. */
    static String key(ReceivedMail mail) {
        String id = mail.messageId() == null ? mail.date() + "/" + mail.from() : mail.messageId();
        return Utterance.key(Utterance.Channel.EMAIL, mail.subject(), id);
    }

    private void add(Contact contact, Way way, Direction direction, Instant at, String key) {
        Instant when = way == Way.MEETING || at.isBefore(steps.now()) ? at : steps.now();
        if (at.equals(Instant.EPOCH)) {
            return;
        }
        boolean added = rows.interactions().add(new Interaction(contact.id(), way, direction, when, key));
        if (added) {
            endSilence(contact, direction, when);
            if (direction == Direction.IN) {
                new Resting(rows, steps).inTouch(contact, when);
            }
        }
    }

    /** Old mail that is read late ends no silence that began after it. */
    private void endSilence(Contact contact, Direction direction, Instant at) {
        String about = Silences.about(contact.company());
        List<Nudge> open = rows.nudges().openAbout(about).stream()
                .filter(nudge -> Silences.KINDS.contains(nudge.kind()))
                .toList();
        if (open.isEmpty()
                || rows.interactions()
                        .lastWith(contact.company())
                        .filter(last -> !last.isAfter(at))
                        .isEmpty()) {
            return;
        }
        String because =
                direction == Direction.IN ? contact.name() + " was in touch again" : "we wrote to " + contact.name();
        for (Nudge nudge : open) {
            rows.nudges().move(nudge.id(), nudge.state(), Nudge.State.CANCELLED, because);
        }
        steps.note("company.heard-again", about, because);
    }

    private Optional<Contact> speaker(Utterance said) {
        String slackId = said.speaker().slackId();
        EmailAddress email = said.speaker().email();
        return Optional.ofNullable(slackId)
                .flatMap(rows.people()::contactWithSlackId)
                .or(() -> Optional.ofNullable(email).flatMap(rows.people()::contactWithEmail));
    }

    /** In the channel of a company: whom the message names, else who wrote there last. */
    private List<Contact> addressed(Utterance said) {
        Optional<Company.Id> company =
                rows.people().companyOfChannel(said.conversation()).map(Company::id);
        if (company.isEmpty()) {
            return List.of();
        }
        List<Contact> there = rows.people().contactsAt(company.get());
        List<Contact> named = new ArrayList<>(there);
        named.removeIf(
                contact -> !said.text().contains(contact.name()) && !said.text().contains("@" + contact.firstName()));
        if (!named.isEmpty()) {
            return named;
        }
        String keysBegin = Utterance.key(said.channel(), said.conversation(), "");
        return rows.interactions()
                .lastToWrite(company.get(), keysBegin)
                .flatMap(rows.people()::contact)
                .map(List::of)
                .orElse(List.of());
    }
}
