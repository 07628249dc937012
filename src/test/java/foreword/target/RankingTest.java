package foreword.target;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Background;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
    private static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");
    private static final String[] COMPANIES = {"Acme", "Northwind", "Contoso", "Fennel"};
    private static final String[] INDUSTRIES = {"", "logistics", "food"};
    private static final String[] PLACES = {"", "Rotterdam", "Leeds"};
    private static final String[] ROLES = {"", "COO", "Head of Sales"};
    private static final String[] EVENTS = {"Messe 2025", "Summit"};

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            nothing in common            | Acme;;;;;               | Northwind;;;;;                | -            | NONE   | no tie known: asking would be a guess
            only the level               | Acme;COO;;;;            | Northwind;CEO;;;;             | -            | NONE   | both at the top (no tie known: asking would be a guess)
            the industry                 | Acme;;;logistics;;      | Northwind;;;Logistics;;       | -            | WEAK   | both in the industry Logistics (a weak hint only)
            the place                    | Acme;;;;Rotterdam;      | Northwind;;;;rotterdam;       | -            | WEAK   | both in rotterdam (a weak hint only)
            industry and place           | Acme;;;food;Leeds;      | Northwind;;;food;Leeds;       | -            | WEAK   | both in Leeds; both in the industry food (a weak hint only)
            an event                     | Acme;;;;;Messe 2025     | Northwind;;;;;Messe 2025      | -            | WEAK   | both at Messe 2025 (a weak hint only)
            event, industry, place       | Acme;;;food;Leeds;Expo  | Northwind;;;food;Leeds;Expo   | -            | LIKELY | both at Expo; both in Leeds; both in the industry food (they may well know each other)
            a past employer of both      | Acme;;Contoso;;;        | Northwind;;Contoso Ltd.;;;    | -            | LIKELY | both worked at Contoso Ltd. before (they may well know each other)
            once at the target's company | Acme;;Northwind GmbH;;; | Northwind;;;;;                | -            | LIKELY | worked at Northwind before (they may well know each other)
            the target came from here    | Acme;;;;;               | Northwind;;Acme Inc;;;        | -            | LIKELY | Sam worked at Acme before (they may well know each other)
            colleagues now               | Northwind AG;;;;;       | Northwind;;;;;                | -            | STRONG | works at Northwind too, so speaks from inside (a strong tie)
            said to know them well       | Acme;;;;;               | Northwind;;;;;                | own WELL     | STRONG | Dana said in March 2026 to know Sam well (a strong tie)
            said to know them a little   | Acme;;;;;               | Northwind;;;;;                | own LITTLE   | LIKELY | Dana said in March 2026 to know Sam a little (they may well know each other)
            a colleague of ours says well | Acme;;;;;              | Northwind;;;;;                | ours WELL    | STRONG | a colleague of ours noted in March 2026 that Dana knows Sam well (a strong tie)
            a colleague of ours says little | Acme;;;;;            | Northwind;;;;;                | ours LITTLE  | LIKELY | a colleague of ours noted in March 2026 that Dana knows Sam a little (they may well know each other)
            well, but long ago           | Acme;;;;;               | Northwind;;;;;                | old WELL     | LIKELY | Dana said in March 2023 to know Sam well (they may well know each other)
            """)
    void weighs_what_speaks_for_a_tie(
            String what, String contact, String target, @Nullable String said, Bond.Band band, String because) {
        Bond bond = Ranking.bond(somebody("Dana Ortiz", contact), somebody("Sam Lee", target), said(said), NOW)
                .orElseThrow();

        assertThat(bond.because()).isEqualTo(because);
        assertThat(bond.band()).isEqualTo(band);
    }

    @Test
    void leaves_out_whoever_said_not_to_know_them() {
        assertThat(Ranking.bond(
                        somebody("Dana Ortiz", "Northwind;;;;;"),
                        somebody("Sam Lee", "Northwind;;;;;"),
                        said("own NOT"),
                        NOW))
                .isEmpty();
    }

    @Test
    void puts_a_likelier_tie_first_then_what_is_wanted_more() {
        Suggested known = suggested("Known", 5, 70);
        Suggested wanted = suggested("Wanted", 1, 0);
        Suggested hinted = suggested("Hinted", 3, 8);
        Suggested hintedMore = suggested("Hinted more", 2, 8);

        assertThat(Ranking.targets(List.of(wanted, hinted, known, hintedMore)))
                .containsExactly(known, hintedMore, hinted, wanted);
    }

    @Test
    void puts_whoever_may_be_asked_before_whoever_must_wait() {
        Introducer later = introducer("Later", 30, 90, 0, Introducer.When.LATER);
        Introducer now = introducer("Now", 30, 40, 0, Introducer.When.NOW);
        Introducer tired = introducer("Tired", 30, 40, 2, Introducer.When.NOW);
        Introducer sure = introducer("Sure", 70, 10, 0, Introducer.When.NOT);

        assertThat(Ranking.introducers(List.of(later, tired, now, sure))).containsExactly(sure, now, tired, later);
    }

    @Test
    void orders_the_same_whatever_the_order_of_asking() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Suggested> targets = IntStream.range(0, 12)
                    .mapToObj(i -> suggested("T" + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(4) * 20))
                    .toList();
            List<Introducer> introducers = IntStream.range(0, 12)
                    .mapToObj(i -> introducer(
                            "C" + random.nextInt(3),
                            random.nextInt(4) * 20,
                            random.nextInt(100),
                            random.nextInt(3),
                            List.of(Introducer.When.NOW, Introducer.When.LATER, Introducer.When.NOT)
                                    .get(random.nextInt(3))))
                    .toList();

            assertThat(Ranking.targets(shuffled(targets, random))).isEqualTo(Ranking.targets(targets));
            assertThat(Ranking.introducers(shuffled(introducers, random))).isEqualTo(Ranking.introducers(introducers));
        }
    }

    @Test
    void never_moves_anybody_down_for_another_tie() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            Somebody target = random(random);
            Somebody before = random(random);
            Somebody after = withOneMore(before, target, random);
            Acquaintance said = random.nextBoolean() ? null : said("own LITTLE");

            Bond less = Ranking.bond(before, target, said, NOW).orElseThrow();
            Bond more = Ranking.bond(after, target, said, NOW).orElseThrow();

            assertThat(more.points()).isGreaterThanOrEqualTo(less.points());
            assertThat(more.band()).isLessThanOrEqualTo(less.band());
            assertThat(rank(more)).isLessThanOrEqualTo(rank(less));
        }
    }

    /** The place among the same nine others. */
    private static int rank(Bond bond) {
        Introducer one = new Introducer(contact("M"), bond, 50, 1, new Introducer.Readiness(Introducer.When.NOW, ""));
        List<Introducer> all = new ArrayList<>(IntStream.range(0, 9)
                .mapToObj(i -> introducer("Z" + i, i * 11, 50, 1, Introducer.When.NOW))
                .toList());
        all.add(one);
        return Ranking.introducers(all).indexOf(one);
    }

    private static Somebody withOneMore(Somebody contact, Somebody target, Random random) {
        Background known = contact.background();
        List<String> employers = new ArrayList<>(known.employers());
        employers.add(target.company());
        List<String> events = new ArrayList<>(known.events());
        events.addAll(target.background().events());
        Background more = switch (random.nextInt(4)) {
            case 0 -> new Background(employers, known.industry(), known.place(), known.events());
            case 1 -> new Background(known.employers(), known.industry(), known.place(), events);
            case 2 -> new Background(known.employers(), target.background().industry(), known.place(), known.events());
            default ->
                new Background(
                        known.employers(), known.industry(), target.background().place(), known.events());
        };
        return new Somebody(contact.name(), contact.company(), contact.role(), more);
    }

    private static Somebody random(Random random) {
        return new Somebody(
                "Pat Doe",
                COMPANIES[random.nextInt(COMPANIES.length)],
                ROLES[random.nextInt(ROLES.length)],
                new Background(
                        random.nextBoolean() ? List.of() : List.of(COMPANIES[random.nextInt(COMPANIES.length)]),
                        INDUSTRIES[random.nextInt(INDUSTRIES.length)],
                        PLACES[random.nextInt(PLACES.length)],
                        random.nextBoolean() ? List.of() : List.of(EVENTS[random.nextInt(EVENTS.length)])));
    }

    private static <T> List<T> shuffled(List<T> of, Random random) {
        List<T> copy = new ArrayList<>(of);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** company;role;past employers;industry;place;events. */
    private static Somebody somebody(String name, String written) {
        String[] part = written.split(";", -1);
        return new Somebody(name, part[0], part[1], new Background(list(part[2]), part[3], part[4], list(part[5])));
    }

    private static List<String> list(String written) {
        return written.isEmpty() ? List.of() : Arrays.asList(written.split(",", -1));
    }

    private static @Nullable Acquaintance said(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String[] word = words.split(" ", -1);
        return new Acquaintance(
                new Contact.Id("c_1"),
                new Target.Id("t_1"),
                Acquaintance.Closeness.valueOf(word[1]),
                word[0].equals("ours") ? Acquaintance.Voice.TEAMMATE : Acquaintance.Voice.CONTACT,
                new Teammate.Id("tm_1"),
                word[0].equals("old") ? Instant.parse("2023-03-04T09:30:00Z") : NOW,
                "");
    }

    private static Suggested suggested(String name, int priority, int points) {
        return new Suggested(Target.of(Target.Id.fresh(), name, "Northwind").wanted(priority), bond(points));
    }

    private static Introducer introducer(String name, int points, int strength, long asked, Introducer.When when) {
        return new Introducer(contact(name), bond(points), strength, asked, new Introducer.Readiness(when, ""));
    }

    private static Contact contact(String name) {
        return new Contact(
                Contact.Id.fresh(), new Company.Id("co_1"), name, null, null, null, Contact.Standing.OPEN, "");
    }

    private static Bond bond(int points) {
        return points == 0 ? Bond.NONE : new Bond(List.of(new Evidence(Evidence.Kind.SAID, points, "they said so")));
    }
}
