package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.people.Correction;
import foreword.people.Interaction;
import foreword.people.Relationship;
import foreword.people.Teammate;
import foreword.people.strength.Signals;
import foreword.people.strength.Strength;
import foreword.praise.Praise;
import foreword.thanks.ThankYou;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what really happened between us and a person, and judges how strong that makes the relationship. */
public final class Relationships {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Rows rows;
    private final ZoneId zone;

    /** @param zone in which days are named */
    public Relationships(Rows rows, ZoneId zone) {
        this.rows = rows;
        this.zone = zone;
    }

    public Relationship of(Contact contact, Instant now) {
        return Strength.of(signals(contact, now), now, zone);
    }

    private Signals signals(Contact contact, Instant now) {
        List<Concern> concerns = rows.concerns().at(contact.company());
        return new Signals(
                contact.firstName(),
                contacts(contact, concerns, now),
                praise(contact),
                grievances(contact, concerns),
                replies(contact),
                introductions(contact),
                thanksPaid(contact),
                deals(contact, Stage.WON),
                deals(contact, Stage.LOST),
                amendments(contact));
    }

    /** A complaint is no good contact. */
    private List<Interaction> contacts(Contact contact, List<Concern> concerns, Instant now) {
        Set<String> complaints = concerns.stream()
                .flatMap(concern -> concern.complaints().stream())
                .map(Complaint::source)
                .collect(Collectors.toSet());
        return rows.interactions().of(contact.id(), now.minus(REMEMBERED)).stream()
                .filter(interaction -> !complaints.contains(interaction.key()))
                .toList();
    }

    private List<Instant> praise(Contact contact) {
        return rows.praises().of(contact.id()).stream()
                .filter(praise -> praise.state() == Praise.State.HEARD || praise.state() == Praise.State.CONFIRMED)
                .map(Praise::heardAt)
                .toList();
    }

    private static List<Signals.Grievance> grievances(Contact contact, List<Concern> concerns) {
        List<Signals.Grievance> grievances = new ArrayList<>();
        for (Concern concern : concerns) {
            boolean open = concern.state() == Concern.State.OPEN;
            concern.complaints()
                    .forEach(complaint -> grievances.add(new Signals.Grievance(
                            complaint.heardAt(), contact.id().equals(complaint.speaker()), open)));
        }
        return grievances;
    }

    private List<Signals.Response> replies(Contact contact) {
        List<Signals.Response> replies = new ArrayList<>();
        for (Ask ask : rows.asks().to(contact.id())) {
            Instant asked = ask.askedAt();
            if (asked != null) {
                rows.replies().about(ask.id().ref()).stream()
                        .filter(reply -> reply.tie().holds() && !reply.at().isBefore(asked))
                        .min(Comparator.comparing(Reply::at))
                        .ifPresent(reply -> replies.add(new Signals.Response(asked, reply.at())));
            }
        }
        return replies;
    }

    private List<Instant> introductions(Contact contact) {
        return rows.introductions().by(contact.id()).stream()
                .map(Introduction::madeAt)
                .toList();
    }

    private List<Instant> thanksPaid(Contact contact) {
        return rows.thanks().to(contact.id()).stream()
                .filter(thanks -> thanks.state() == ThankYou.State.PAID)
                .map(ThankYou::owedSince)
                .toList();
    }

    /** When deals with their company came to this end; those that reopened since do not count. */
    private List<Instant> deals(Contact contact, Stage end) {
        return rows.deals().with(contact.company()).stream()
                .filter(deal -> !deal.hidden() && deal.position().stage() == end)
                .map(deal -> {
                    Instant said = deal.times().stage();
                    return said == null ? deal.movedAt() : said;
                })
                .toList();
    }

    private List<Signals.Amendment> amendments(Contact contact) {
        return rows.corrections().of(contact.id()).stream()
                .map(correction -> new Signals.Amendment(correction, name(correction)))
                .toList();
    }

    private String name(Correction correction) {
        return rows.people().teammate(correction.by()).map(Teammate::firstName).orElse("a teammate");
    }
}
