package foreword.workflow;

import foreword.people.Background;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.target.Acquaintance;
import foreword.target.Bond;
import foreword.target.Ranking;
import foreword.target.Somebody;
import foreword.target.Suggested;
import foreword.target.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what may tie contacts to targets, and weighs it. */
public final class Ties {
    private final Rows rows;

    public Ties(Rows rows) {
        this.rows = rows;
    }

    /** How a contact is tied to a target; empty when it was said that they do not know each other. */
    public Optional<Bond> between(Contact contact, Target target, Instant now) {
        Acquaintance said = rows.acquaintances().of(contact.id()).stream()
                .filter(it -> it.target().equals(target.id()))
                .findFirst()
                .orElse(null);
        return Ranking.bond(
                somebody(contact),
                somebody(target, rows.backgrounds().of(target.id().ref())),
                said,
                now);
    }

    /** The targets this contact may know, in the order in which to ask about them; none that they said not to know. */
    List<Suggested> targets(Contact contact, Instant now) {
        Somebody asked = somebody(contact);
        List<Target> candidates = rows.candidates().targets(contact.id(), asked);
        Map<String, Background> known = rows.backgrounds()
                .all(candidates.stream().map(it -> it.id().ref()).toList());
        Map<Target.Id, Acquaintance> said = rows.acquaintances().of(contact.id()).stream()
                .collect(Collectors.toMap(Acquaintance::target, it -> it));
        List<Suggested> suggested = new ArrayList<>();
        for (Target target : candidates) {
            Somebody wanted = somebody(target, known.getOrDefault(target.id().ref(), Background.NONE));
            Ranking.bond(asked, wanted, said.get(target.id()), now)
                    .ifPresent(bond -> suggested.add(new Suggested(target, bond)));
        }
        return Ranking.targets(suggested);
    }

    /** The contacts with some tie to this target, and the tie; none who said not to know them. */
    Map<Contact, Bond> contacts(Target target, Instant now) {
        Somebody wanted = somebody(target, rows.backgrounds().of(target.id().ref()));
        List<Contact> candidates = rows.people().contacts(rows.candidates().contacts(target.id(), wanted));
        Map<String, Background> known =
                rows.backgrounds().all(candidates.stream().map(Ties::ref).toList());
        Map<Company.Id, Company> companies =
                rows
                        .people()
                        .companies(candidates.stream()
                                .map(Contact::company)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Company::id, it -> it));
        Map<Contact.Id, Acquaintance> said = rows.acquaintances().about(target.id()).stream()
                .collect(Collectors.toMap(Acquaintance::contact, it -> it));
        Map<Contact, Bond> bonds = new LinkedHashMap<>();
        for (Contact contact : candidates) {
            String company = Optional.ofNullable(companies.get(contact.company()))
                    .map(Company::name)
                    .orElse("");
            Somebody asked = somebody(contact, company, known.getOrDefault(ref(contact), Background.NONE));
            Ranking.bond(asked, wanted, said.get(contact.id()), now)
                    .filter(bond -> bond.band() != Bond.Band.NONE)
                    .ifPresent(bond -> bonds.put(contact, bond));
        }
        return bonds;
    }

    private Somebody somebody(Contact contact) {
        String company =
                rows.people().company(contact.company()).map(Company::name).orElse("");
        return somebody(contact, company, rows.backgrounds().of(ref(contact)));
    }

    private static Somebody somebody(Contact contact, String company, Background background) {
        String role = Optional.ofNullable(contact.role()).orElse("");
        return new Somebody(contact.name(), company, role, background);
    }

    private static Somebody somebody(Target target, Background background) {
        return new Somebody(target.name(), target.company(), target.role(), background);
    }

    private static String ref(Contact contact) {
        return "contact/" + contact.id().value();
    }
}
