package foreword;

import foreword.people.People;
import foreword.people.Teammate;
import java.util.List;
import java.util.function.Supplier;

/** The names by which clients speak of us: those of our people. */
final class OurNames implements Supplier<List<String>> {
    private final People people;

    OurNames(People people) {
        this.people = people;
    }

    @Override
    public List<String> get() {
        return people.teammates().stream().map(Teammate::name).toList();
    }
}
