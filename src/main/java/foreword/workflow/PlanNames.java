package foreword.workflow;

import foreword.ask.Ask;
import foreword.expectation.Expectation;
import foreword.followup.HopperEntry;
import foreword.followup.WeekPlan;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds whom a teammate may turn to in a week: what is overdue first, nobody whom somebody is asking already, nobody twice. */
final class PlanNames {
    private static final int WEEKS_DISMISSED = 4;

    private final Rows rows;
    private final Judging judging;

    PlanNames(Rows rows, Judging judging) {
        this.rows = rows;
        this.judging = judging;
    }

    /**
     * @param until the end of the week
     * @param asks so many may be asked at most
     */
    List<WeekPlan.Row> of(Teammate mate, LocalDate week, Instant now, Instant until, int asks) {
        Set<String> seen = new HashSet<>();
        Set<String> taken = rows.plans().taken(week, mate.id());
        Set<String> unwanted = rows.plans().dismissed(mate.id(), week.minusWeeks(WEEKS_DISMISSED));
        List<WeekPlan.Row> chosen = new ArrayList<>();
        int left = asks;
        for (Name name : names(mate, now, until)) {
            boolean thanks = name.kind() == WeekPlan.Kind.THANKS;
            boolean free = thanks || (!taken.contains(name.who()) && !beingAsked(name.who()));
            boolean room = chosen.size() < WeekPlan.MOST && (!name.kind().asks() || left > 0);
            if (free && room && !unwanted.contains(name.about()) && seen.add(name.who())) {
                left -= name.kind().asks() ? 1 : 0;
                chosen.add(new WeekPlan.Row(
                        chosen.size() + 1, name.kind(), name.about(), name.who(), WeekPlan.State.OPEN));
            }
        }
        return chosen;
    }

    private record Name(WeekPlan.Kind kind, String about, String who, boolean overdue, Instant since) {}

    private List<Name> names(Teammate mate, Instant now, Instant until) {
        List<Name> names = new ArrayList<>();
        rows.thanks().owedBy(mate.id()).stream()
                .filter(due -> due.state() == ThankYou.State.OWED)
                .forEach(due -> names.add(new Name(
                        WeekPlan.Kind.THANKS,
                        "thanks/" + due.id().value(),
                        ref(due.to()),
                        due.dueAt().isBefore(now),
                        due.dueAt())));
        rows.hopper().open(mate.id()).stream()
                .filter(entry -> entry.wake().isBefore(until) && !entry.tried())
                .forEach(entry -> names.add(new Name(
                        WeekPlan.Kind.HOPPER,
                        entry.id().ref(),
                        rested(entry),
                        entry.wake().isBefore(now),
                        entry.wake())));
        rows.moments().saved(mate.id()).stream()
                .filter(moment -> mayAsk(moment.contact(), mate))
                .forEach(moment -> names.add(new Name(
                        WeekPlan.Kind.MOMENT,
                        "moment/" + moment.id().value(),
                        ref(moment.contact()),
                        false,
                        moment.openedAt())));
        rows.expectations().toSay(mate.id()).stream()
                .filter(it -> it.state() == Expectation.State.OPEN)
                .forEach(it -> toTell(it)
                        .ifPresent(to -> names.add(
                                new Name(WeekPlan.Kind.EXPECTATION, it.id().ref(), ref(to), false, it.since()))));
        names.sort(Comparator.comparing((Name name) -> !name.overdue())
                .thenComparing(Name::kind)
                .thenComparing(Name::since)
                .thenComparing(Name::about));
        eligible(mate)
                .forEach(contact ->
                        names.add(new Name(WeekPlan.Kind.ASK, ref(contact.id()), ref(contact.id()), false, now)));
        return names;
    }

    /** Those in this teammate's care; whoever was asked least comes first, and then whom we know best. */
    private List<Contact> eligible(Teammate mate) {
        record Standing(Contact contact, WhoKnows.Standing standing) {}
        return rows.people().companies().stream()
                .filter(company -> mate.id().equals(company.owner()))
                .filter(company -> !company.segment().equals(foreword.people.Segment.PROSPECT))
                .flatMap(company -> rows.people().contactsAt(company.id()).stream())
                .map(contact -> new Standing(contact, judging.standing(contact, mate)))
                .filter(it -> it.standing().verdict().askNow())
                .sorted(Comparator.comparing((Standing it) -> it.standing().asked())
                        .thenComparing(it -> -it.standing().strength())
                        .thenComparing(it -> it.contact().id().value()))
                .map(Standing::contact)
                .toList();
    }

    private boolean mayAsk(Contact.Id id, Teammate mate) {
        return rows.people()
                .contact(id)
                .filter(contact -> judging.verdict(contact, Wish.ANY, mate).askNow())
                .isPresent();
    }

    private boolean beingAsked(String who) {
        return who.startsWith("contact/")
                && rows.asks().to(new Contact.Id(who.substring("contact/".length()))).stream()
                        .anyMatch(ask -> ask.state().open());
    }

    /** Whoever was introduced to us has no row among our contacts. */
    private String rested(HopperEntry entry) {
        return rows.ask(entry.about())
                .map(Ask::introducer)
                .map(PlanNames::ref)
                .orElse(entry.id().ref());
    }

    private Optional<Contact.Id> toTell(Expectation expectation) {
        return Optional.ofNullable(expectation.saidTo())
                .or(() -> rows.people().contactsAt(expectation.company()).stream()
                        .filter(contact -> contact.standing() == Contact.Standing.OPEN)
                        .map(Contact::id)
                        .findFirst());
    }

    private static String ref(Contact.Id contact) {
        return "contact/" + contact.value();
    }

    /** What has become of a name since its plan was made. */
    WeekPlan.State state(WeekPlan plan, WeekPlan.Row row) {
        return switch (row.kind()) {
            case THANKS ->
                rows.thankYou(row.about())
                        .map(due -> switch (due.state()) {
                            case OWED -> WeekPlan.State.OPEN;
                            case DRAFTED, PAID -> WeekPlan.State.DONE;
                            case WAIVED -> WeekPlan.State.GONE;
                        })
                        .orElse(WeekPlan.State.GONE);
            case HOPPER ->
                rows.hopper()
                        .find(new HopperEntry.Id(row.key()))
                        .map(entry -> rested(plan, entry))
                        .orElse(WeekPlan.State.GONE);
            case MOMENT ->
                rows.moments()
                        .find(new Moment.Id(row.key()))
                        .map(moment -> switch (moment.state()) {
                            case SAVED, OPEN -> WeekPlan.State.OPEN;
                            case TAKEN, THANKED -> WeekPlan.State.DONE;
                            case DISMISSED, EXPIRED -> WeekPlan.State.GONE;
                        })
                        .orElse(WeekPlan.State.GONE);
            case EXPECTATION ->
                rows.expectation(row.about())
                        .map(it -> switch (it.state()) {
                            case OPEN -> WeekPlan.State.OPEN;
                            case LATER -> WeekPlan.State.GONE;
                            default -> WeekPlan.State.DONE;
                        })
                        .orElse(WeekPlan.State.GONE);
            case ASK -> asked(plan, new Contact.Id(row.key()));
        };
    }

    private WeekPlan.State rested(WeekPlan plan, HopperEntry entry) {
        boolean drafted = rows.drafts().about(entry.id().ref()).stream()
                .anyMatch(draft -> !draft.createdAt().isBefore(plan.madeAt()));
        Instant touched = entry.touchedAt();
        boolean done = entry.state() == HopperEntry.State.TAKEN_UP
                || drafted
                || (touched != null && !touched.isBefore(plan.madeAt()));
        return done ? WeekPlan.State.DONE : entry.open() ? WeekPlan.State.OPEN : WeekPlan.State.GONE;
    }

    private WeekPlan.State asked(WeekPlan plan, Contact.Id id) {
        boolean done =
                rows.asks().to(id).stream().anyMatch(ask -> !ask.createdAt().isBefore(plan.madeAt()));
        boolean there = rows.people()
                .contact(id)
                .filter(contact -> contact.standing() == Contact.Standing.OPEN)
                .isPresent();
        return done ? WeekPlan.State.DONE : there ? WeekPlan.State.OPEN : WeekPlan.State.GONE;
    }
}
