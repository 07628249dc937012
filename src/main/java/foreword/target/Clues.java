package foreword.target;

import foreword.people.Background;
import foreword.people.NameKey;
import foreword.people.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weighs what speaks for a contact knowing a target. The weights are our own choice; docs/targets.md lists them. */
final class Clues {
    static final int SAID_WELL = 70;
    static final int HEARD_WELL = 55;
    static final int SAID_LITTLE = 35;
    static final int HEARD_LITTLE = 25;
    static final int SAME_COMPANY = 55;
    static final int WORKED_THERE = 40;
    static final int BOTH_WORKED = 30;
    static final int SAME_EVENT = 15;
    static final int SAME_INDUSTRY = 8;
    static final int SAME_PLACE = 8;
    static final int BOTH_INDUSTRY_AND_PLACE = 6;
    static final int SAME_LEVEL = 4;
    private static final Duration FRESH = Duration.ofDays(730);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final Somebody contact;
    private final Somebody target;
    private final List<Evidence> found = new ArrayList<>();

    Clues(Somebody contact, Somebody target) {
        this.contact = contact;
        this.target = target;
    }

    Bond bond(@Nullable Acquaintance said, Instant now) {
        if (said != null) {
            said(said, now);
        }
        companies();
        events();
        surroundings();
        return new Bond(found.stream()
                .sorted(Comparator.comparingInt(Evidence::points).reversed().thenComparing(Evidence::kind))
                .toList());
    }

    private void said(Acquaintance said, Instant now) {
        boolean own = said.voice() == Acquaintance.Voice.CONTACT;
        boolean well = said.closeness() == Acquaintance.Closeness.WELL;
        int points = well ? (own ? SAID_WELL : HEARD_WELL) : (own ? SAID_LITTLE : HEARD_LITTLE);
        boolean old = said.at().isBefore(now.minus(FRESH));
        String who = own
                ? first(contact) + " said in " + month(said.at()) + " to know "
                : "a colleague of ours noted in " + month(said.at()) + " that " + first(contact) + " knows ";
        add(Evidence.Kind.SAID, old ? points * 2 / 3 : points, who + first(target) + (well ? " well" : " a little"));
    }

    private void companies() {
        String here = contact.companyKey();
        String there = target.companyKey();
        if (here.equals(there)) {
            add(
                    Evidence.Kind.SAME_COMPANY,
                    SAME_COMPANY,
                    "works at " + target.company() + " too, so speaks from inside");
        }
        Map<String, String> contactsPast = keyed(contact.background().employers(), NameKey::ofCompany);
        Map<String, String> targetsPast = keyed(target.background().employers(), NameKey::ofCompany);
        if (!here.equals(there) && contactsPast.containsKey(there)) {
            add(Evidence.Kind.WORKED_THERE, WORKED_THERE, "worked at " + target.company() + " before");
        }
        if (!here.equals(there) && targetsPast.containsKey(here)) {
            add(
                    Evidence.Kind.CAME_FROM_HERE,
                    WORKED_THERE,
                    first(target) + " worked at " + contact.company() + " before");
        }
        shared(contactsPast, targetsPast)
                .ifPresent(names -> add(Evidence.Kind.BOTH_WORKED, BOTH_WORKED, "both worked at " + names + " before"));
    }

    private void events() {
        shared(
                        keyed(contact.background().events(), NameKey::of),
                        keyed(target.background().events(), NameKey::of))
                .ifPresent(names -> add(Evidence.Kind.SAME_EVENT, SAME_EVENT, "both at " + names));
    }

    private void surroundings() {
        Background one = contact.background();
        Background other = target.background();
        boolean industry = same(one.industry(), other.industry());
        boolean place = same(one.place(), other.place());
        if (industry) {
            add(Evidence.Kind.SAME_INDUSTRY, SAME_INDUSTRY, "both in the industry " + other.industry());
        }
        if (place) {
            add(
                    Evidence.Kind.SAME_PLACE,
                    industry ? SAME_PLACE + BOTH_INDUSTRY_AND_PLACE : SAME_PLACE,
                    "both in " + other.place());
        }
        Seniority.of(target.role())
                .filter(level ->
                        Seniority.of(contact.role()).filter(level::equals).isPresent())
                .ifPresent(level -> add(Evidence.Kind.SAME_LEVEL, SAME_LEVEL, "both " + level.words()));
    }

    private void add(Evidence.Kind kind, int points, String because) {
        found.add(new Evidence(kind, points, because));
    }

    private static String first(Somebody somebody) {
        return PersonName.first(somebody.name());
    }

    private static String month(Instant at) {
        return MONTH.format(at.atZone(ZoneOffset.UTC));
    }

    private static boolean same(String one, String other) {
        return !one.isBlank() && NameKey.of(one).equals(NameKey.of(other));
    }

    private static Map<String, String> keyed(List<String> names, Function<String, String> key) {
        return names.stream()
                .filter(name -> !name.isBlank())
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, java.util.TreeMap::new));
    }

    /** The names that stand in both, for a sentence. */
    private static Optional<String> shared(Map<String, String> one, Map<String, String> other) {
        Stream<String> names = other.entrySet().stream()
                .filter(entry -> one.containsKey(entry.getKey()))
                .map(Map.Entry::getValue);
        return Optional.of(names.collect(Collectors.joining(" and "))).filter(words -> !words.isEmpty());
    }
}
