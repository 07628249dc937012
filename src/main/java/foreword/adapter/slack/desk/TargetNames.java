package foreword.adapter.slack.desk;

import foreword.people.NameKey;
import foreword.target.Target;
import foreword.target.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Finds the target a teammate means: case, accents, order of the names and one wrong letter are forgiven. */
final class TargetNames {
    private final Targets targets;

    TargetNames(Targets targets) {
        this.targets = targets;
    }

    /**
     * What was found.
     *
     * @param exact those who bear the name, in any spelling; else those with this name among theirs
     * @param near those who nearly bear it, when nobody does
     */
    record Found(List<Target> exact, List<Target> near) {}

    /** @param company may be empty: any */
    Found find(String name, String company) {
        String key = NameKey.ofPerson(name);
        List<Target> same = at(company, targets.called(key));
        if (!same.isEmpty()) {
            return new Found(same, List.of());
        }
        List<Target> wanted = targets.wanted();
        List<Target> partly = at(company, matching(wanted, target -> has(NameKey.ofPerson(target.name()), key)));
        return partly.isEmpty()
                ? new Found(
                        List.of(),
                        matching(
                                wanted,
                                target -> NameKey.nearly(NameKey.ofPerson(target.name()), key)
                                        || NameKey.nearly(NameKey.of(target.name()), NameKey.of(name))))
                : new Found(partly, List.of());
    }

    private static boolean has(String name, String words) {
        return !words.isEmpty() && Arrays.asList(name.split(" ", -1)).containsAll(Arrays.asList(words.split(" ", -1)));
    }

    private static List<Target> matching(List<Target> among, Predicate<Target> fits) {
        return among.stream().filter(fits).toList();
    }

    private static List<Target> at(String company, List<Target> among) {
        String key = NameKey.ofCompany(company);
        return company.isBlank()
                ? among
                : matching(among, target -> NameKey.ofCompany(target.company()).equals(key));
    }
}
