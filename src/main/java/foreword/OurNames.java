package foreword;

import foreword.people.People;
import foreword.people.Teammate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The names by which clients speak of us: those of our people, our products and teams. */
final class OurNames implements Supplier<List<String>> {
    private final People people;
    private final List<String> others;

    OurNames(People people, List<String> others) {
        this.people = people;
        this.others = others;
    }

    @Override
    public List<String> get() {
        return Stream.concat(people.teammates().stream().map(Teammate::name), others.stream())
                .toList();
    }
}
