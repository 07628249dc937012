package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.ask.Ask;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.Outlook;
import foreword.deal.Phase;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.money.Amount;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.report.Business;
import foreword.report.Debts;
import foreword.report.Leg;
import foreword.report.Load;
import foreword.report.Milestone;
import foreword.report.Reached;
import foreword.report.Rest;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Every figure of a report over random histories, held against the activities one by one. */
@OnEachDatabase
class SqlCountsTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int ROWS = 25;
    private static final int ACTIVITIES = 900;

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private final Random random = new Random(20_261_128);
    private final Instant begun = Given.NOW.minus(YEAR);
    private final List<Activity> all = new ArrayList<>();
    private final Map<String, Whose> whose = new HashMap<>();
    private final Map<String, List<String>> leadsTo = new HashMap<>();
    private final Map<String, Contact.Id> introducers = new HashMap<>();
    private final Map<String, Sold> sold = new HashMap<>();
    private final Set<String> dismissed = new HashSet<>();
    private final List<String> thanks = new ArrayList<>();

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        database.step(this::live);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private record Whose(String owner, String segment) {}

    private record Sold(
            String leadSource, int share, boolean proposed, Optional<Amount> amount, boolean hidden, boolean won) {}

    @Test
    void every_figure_is_a_count_over_the_activities() {
        SqlCounts counts = new SqlCounts(database);
        for (int round = 0; round < 40; round++) {
            Instant from = round < 2 ? Instant.EPOCH : some(all).at();
            Instant to = round < 2 ? Given.NOW : some(all).at();
            if (from.isAfter(to)) {
                continue;
            }
            for (Milestone milestone : Milestone.values()) {
                Leg leg = counts.leg(milestone, from, to);
                Counted counted = counted(milestone, from, to);
                assertThat(leg.reached())
                        .as("%s from %s to %s", milestone, from, to)
                        .containsExactlyInAnyOrderElementsOf(counted.reached());
                assertThat(Optional.ofNullable(leg.median())).isEqualTo(counted.median());
            }
            assertThat(counts.loads(from, to, ROWS)).containsExactlyInAnyOrderElementsOf(loads(from, to));
            assertThat(counts.introducers(from, to))
                    .isEqualTo(loads(from, to).stream()
                            .filter(load -> load.asked() > 0)
                            .count());
            assertThat(counts.debts(from, to)).isEqualTo(debts(from, to));
            assertThat(counts.rest(from, to))
                    .isEqualTo(new Rest(
                            many(from, to, "hopper.added"),
                            many(from, to, "hopper.taken-up"),
                            many(from, to, "hopper.dropped") + many(from, to, "hopper.archived")));
            assertThat(counts.business(from, to)).containsExactlyInAnyOrderElementsOf(business(from, to));
        }
    }

    @Test
    void those_who_were_asked_most_come_first() {
        SqlCounts counts = new SqlCounts(database);

        List<Load> loads = counts.loads(Instant.EPOCH, Given.NOW, 5);

        assertThat(loads).hasSize(5);
        assertThat(loads).extracting(Load::asked).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    private record Counted(List<Reached> reached, Optional<Duration> median) {}

    /** The first activity that says so and stands, for each row that one is about. */
    private Map<String, Instant> firsts(Milestone milestone, Instant from) {
        Map<String, Instant> firsts = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Activity activity = all.get(i);
            Optional<String> row =
                    row(milestone, activity).filter(it -> !activity.at().isBefore(from));
            if (row.isPresent() && stands(milestone, i)) {
                firsts.merge(row.get(), activity.at(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return firsts;
    }

    private Optional<String> row(Milestone milestone, Activity activity) {
        Set<String> whats = switch (milestone) {
            case PRAISE -> Set.of("praise.heard");
            case MOMENT -> Set.of("moment.opened");
            case ASKED -> Set.of("ask.asked");
            case PROMISED -> Set.of("ask.willing", "introduction.made");
            case MADE -> Set.of("introduction.made");
            case MET -> Set.of("introduction.met", "introduction.qualified", "introduction.won", "introduction.lost");
            case WON -> Set.of("introduction.won");
        };
        if (!whats.contains(activity.what())) {
            return Optional.empty();
        }
        return milestone == Milestone.PROMISED && activity.what().equals("introduction.made")
                ? leadsTo.entrySet().stream()
                        .filter(it -> it.getValue().contains(activity.about()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.of(activity.about());
    }

    private boolean stands(Milestone milestone, int at) {
        if (dismissed.contains(all.get(at).about())) {
            return false;
        }
        return milestone != Milestone.WON
                || all.subList(at + 1, all.size()).stream()
                        .noneMatch(later -> later.what().equals("introduction.qualified")
                                && later.about().equals(all.get(at).about()));
    }

    private Counted counted(Milestone milestone, Instant from, Instant to) {
        Map<Whose, long[]> groups = new HashMap<>();
        List<Long> took = new ArrayList<>();
        firsts(milestone, Instant.EPOCH).forEach((row, at) -> {
            if (!at.isBefore(from) && at.isBefore(to)) {
                long[] group =
                        groups.computeIfAbsent(whose.getOrDefault(row, new Whose("", "")), none -> new long[] {0, 0});
                Optional<Instant> next = milestone.next().flatMap(it -> next(it, row, at));
                group[0]++;
                group[1] += next.isPresent() ? 1 : 0;
                next.ifPresent(then -> took.add(Duration.between(at, then).toMillis()));
            }
        });
        List<Reached> reached = groups.entrySet().stream()
                .map(it -> new Reached(it.getKey().owner(), it.getKey().segment(), it.getValue()[0], it.getValue()[1]))
                .toList();
        return new Counted(reached, median(took));
    }

    private Optional<Instant> next(Milestone next, String row, Instant at) {
        boolean sameRow = next == Milestone.PROMISED || next == Milestone.MET || next == Milestone.WON;
        List<String> rows = sameRow ? List.of(row) : leadsTo.getOrDefault(row, List.of());
        Map<String, Instant> firsts = firsts(next, at);
        return rows.stream().filter(firsts::containsKey).map(firsts::get).min(Instant::compareTo);
    }

    private static Optional<Duration> median(List<Long> took) {
        List<Long> sorted = took.stream().sorted().toList();
        int n = sorted.size();
        return n == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0)));
    }

    private List<Load> loads(Instant from, Instant to) {
        Map<Contact.Id, long[]> loads = new HashMap<>();
        within(from, to)
                .filter(it -> it.what().equals("ask.asked") || it.what().equals("introduction.made"))
                .filter(it -> introducers.containsKey(it.about()))
                .map(it -> Map.entry(it.what(), it.about()))
                .distinct()
                .forEach(it -> loads.computeIfAbsent(introducers.get(it.getValue()), none -> new long[] {0, 0})[
                        it.getKey().equals("ask.asked") ? 0 : 1]++);
        return loads.entrySet().stream()
                .map(it -> new Load(it.getKey(), it.getValue()[0], it.getValue()[1]))
                .toList();
    }

    private Debts debts(Instant from, Instant to) {
        List<String> owed = within(from, to)
                .filter(it -> it.what().equals("thanks.owed"))
                .map(Activity::about)
                .toList();
        return new Debts(owed.size(), count(owed, "thanks.paid"), count(owed, "thanks.waived"));
    }

    private long count(List<String> abouts, String what) {
        return abouts.stream()
                .filter(about -> all.stream()
                        .anyMatch(it -> it.what().equals(what) && it.about().equals(about)))
                .count();
    }

    private List<Business> business(Instant from, Instant to) {
        Map<Business, Long> alike = new HashMap<>();
        for (String about : sold.keySet()) {
            boolean heard = within(from, to).anyMatch(is("deal.heard", about));
            boolean won = all.stream()
                    .filter(is("deal.won", about))
                    .reduce((earlier, later) -> later)
                    .filter(last -> !last.at().isBefore(from) && last.at().isBefore(to))
                    .isPresent();
            Sold deal = sold.get(about);
            if (heard && !deal.hidden()) {
                alike.merge(business(Business.Stage.HEARD, deal), 1L, Long::sum);
            }
            if (won && deal.won() && !deal.hidden()) {
                alike.merge(business(Business.Stage.WON, deal), 1L, Long::sum);
            }
        }
        return alike.entrySet().stream()
                .map(it -> new Business(
                        it.getKey().stage(),
                        it.getKey().leadSource(),
                        it.getKey().share(),
                        it.getKey().proposed(),
                        it.getKey().amount(),
                        it.getValue()))
                .toList();
    }

    private static Business business(Business.Stage stage, Sold deal) {
        return new Business(
                stage,
                deal.leadSource(),
                deal.share(),
                deal.proposed(),
                deal.amount().orElse(null),
                1);
    }

    private static Predicate<Activity> is(String what, String about) {
        return it -> it.what().equals(what) && it.about().equals(about);
    }

    private long many(Instant from, Instant to, String what) {
        return within(from, to).filter(it -> it.what().equals(what)).count();
    }

    private Stream<Activity> within(Instant from, Instant to) {
        return all.stream().filter(it -> !it.at().isBefore(from) && it.at().isBefore(to));
    }

    private void live() {
        List<String> praises = new ArrayList<>();
        List<String> moments = new ArrayList<>();
        List<String> asks = new ArrayList<>();
        List<String> introductions = new ArrayList<>();
        List<String> deals = new ArrayList<>();
        List<Contact> people = people();
        List<Teammate> team = List.of(Given.teammate(), Given.teammate());
        for (int i = 0; i < ROWS; i++) {
            Contact person = some(people);
            Whose theirs = new Whose(some(team).id().value(), segment(person));
            Teammate owner = team.stream()
                    .filter(it -> it.id().value().equals(theirs.owner()))
                    .findFirst()
                    .orElseThrow();
            Praise praise = Given.praise(person);
            new SqlPraises(database).add(praise);
            praises.add(known(praise.id().ref(), new Whose("tm_owner", segment(person))));
            Moment moment = Given.moment(praise, person, owner);
            String momentRef = "moment/" + moment.id().value();
            if (random.nextInt(6) == 0) {
                new SqlPraises(database).move(praise.id(), Praise.State.HEARD, Praise.State.DISMISSED);
                dismissed.add(praise.id().ref());
            }
            if (random.nextInt(3) > 0) {
                new SqlMoments(database).add(moment);
                moments.add(known(momentRef, theirs));
                leads(praise.id().ref(), momentRef);
                if (random.nextInt(6) == 0) {
                    new SqlMoments(database).move(moment.id(), Moment.State.OPEN, Moment.State.DISMISSED);
                    dismissed.add(momentRef);
                }
            }
            for (int more = random.nextInt(3); more >= 0; more--) {
                Ask ask = ask(Given.ask(person, owner), moment);
                new SqlAsks(database).add(ask);
                asks.add(known(ask.id().ref(), theirs));
                introducers.put(ask.id().ref(), person.id());
                leads(momentRef, ask.id().ref());
                if (random.nextBoolean()) {
                    Introduction introduction = introduction(Given.introduction(person, owner), ask);
                    new SqlIntroductions(database).add(introduction);
                    introductions.add(known(introduction.id().ref(), theirs));
                    introducers.put(introduction.id().ref(), person.id());
                    leads(ask.id().ref(), introduction.id().ref());
                }
            }
            deals.add(deal(introductions, person, owner));
            thanks.add("thanks/th_" + i);
        }
        thanks.forEach(about -> note(Given.NOW.minusMillis(random.nextLong(YEAR.toMillis())), "thanks.owed", about));
        deals.forEach(about -> note(Given.NOW.minusMillis(random.nextLong(YEAR.toMillis())), "deal.heard", about));
        for (int i = 0; i < ACTIVITIES; i++) {
            Instant at = begun.plus(Duration.ofHours(random.nextInt((int) YEAR.toHours())));
            switch (random.nextInt(10)) {
                case 0 -> note(at, "praise.heard", some(praises));
                case 1 -> note(at, "moment.opened", some(moments));
                case 2, 3 -> note(at, some(List.of("ask.asked", "ask.willing", "ask.declined")), some(asks));
                case 4, 5 ->
                    note(
                            at,
                            "introduction."
                                    + some(List.of("made", "met", "qualified", "won", "lost", "not-now", "answered")),
                            some(introductions));
                case 6 -> note(at, "thanks." + some(List.of("paid", "waived", "overdue")), some(thanks));
                case 7 ->
                    note(
                            at,
                            "hopper." + some(List.of("added", "taken-up", "dropped", "archived", "touched")),
                            "hopper/h_" + random.nextInt(ROWS));
                case 8 ->
                    note(
                            at,
                            "deal." + some(List.of("won", "won", "lost", "open", "on-hold", "taken-back", "changed")),
                            some(deals));
                default -> {
                    String nobody = "/of_nobody_" + random.nextInt(3);
                    boolean asked = random.nextBoolean();
                    note(at, asked ? "ask.asked" : "praise.heard", (asked ? "ask" : "praise") + nobody);
                }
            }
        }
    }

    private List<Contact> people() {
        List<Contact> people = new ArrayList<>();
        for (Segment segment : List.of(Segment.CLIENT, Segment.PARTNER, new Segment("key account"))) {
            Company made = Given.company();
            Company company = new Company(made.id(), made.name(), segment, made.domain(), new Teammate.Id("tm_owner"));
            new SqlPeople(database).save(company);
            for (int i = 0; i < 3; i++) {
                Contact contact = Given.contact(company);
                new SqlPeople(database).save(contact);
                people.add(contact);
            }
        }
        return people;
    }

    private String segment(Contact contact) {
        return new SqlPeople(database)
                .company(contact.company())
                .orElseThrow()
                .segment()
                .name();
    }

    private String deal(List<String> introductions, Contact person, Teammate owner) {
        Deal made = Given.deal();
        Optional<Amount> amount = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(new Amount(
                        new BigDecimal(some(List.of("1000", "1000.10", "0.1", "0.2"))),
                        some(List.of("EUR", "USD", "JPY"))));
        boolean hidden = random.nextInt(8) == 0;
        boolean won = random.nextInt(3) > 0;
        Deal deal = new Deal(
                made.id(),
                1,
                made.whose(),
                "",
                won ? new Deal.Position(Stage.WON, Phase.OPEN, "", null) : made.position(),
                amount.orElse(null),
                made.times(),
                hidden,
                made.openedAt(),
                made.movedAt());
        SqlDeals deals = new SqlDeals(database);
        deals.add(deal, Given.turn(deal, ""));
        String source = some(List.of("", "Trade fair", "Website"));
        deals.outlook(deal.id(), new Outlook(null, source));
        int share = introductions.isEmpty() ? 0 : some(List.of(0, 40, 100));
        boolean proposed = !introductions.isEmpty() && share == 0 && random.nextBoolean();
        if (share > 0 || proposed) {
            Link whole = Given.link(deal, Given.introduction(person, owner), "");
            Link.State state = proposed ? Link.State.PROPOSED : Link.State.CONFIRMED;
            new SqlLinks(database)
                    .add(
                            new Link(
                                    whole.id(),
                                    deal.id(),
                                    some(introductions),
                                    whole.role(),
                                    share,
                                    state,
                                    "",
                                    whole.by(),
                                    whole.at()),
                            "");
        }
        sold.put(deal.id().ref(), new Sold(source, share, proposed, amount, hidden, won));
        return deal.id().ref();
    }

    private static Ask ask(Ask made, Moment moment) {
        return new Ask(
                made.id(),
                made.kind(),
                made.introducer(),
                made.target(),
                moment.id().value(),
                made.owner(),
                made.state(),
                made.introducerSide(),
                made.targetSide(),
                0,
                made.createdAt(),
                null,
                1,
                null,
                null);
    }

    private static Introduction introduction(Introduction made, Ask ask) {
        return new Introduction(
                made.id(),
                ask.id(),
                made.introducer(),
                made.targetName(),
                made.targetCompany(),
                made.targetEmail(),
                made.owner(),
                made.bridge(),
                made.subject(),
                made.state(),
                made.madeAt());
    }

    private String known(String ref, Whose theirs) {
        whose.put(ref, theirs);
        return ref;
    }

    private void leads(String from, String to) {
        leadsTo.computeIfAbsent(from, none -> new ArrayList<>()).add(to);
    }

    private void note(Instant at, String what, String about) {
        Activity activity = new Activity(at, Activity.FOREWORD, what, about, "");
        new SqlActivityLog(database).append(activity);
        all.add(activity);
    }

    private <T> T some(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
