package foreword.testing;

import foreword.introduction.Introduction;
import foreword.introduction.Qualification;
import foreword.introduction.Qualifications;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How introductions fit, in a map. */
public final class InMemoryQualifications implements Qualifications {
    private final Map<Introduction.Id, Qualification> rows = new HashMap<>();

    @Override
    public void save(Qualification qualification) {
        rows.put(qualification.introduction(), qualification);
    }

    @Override
    public Optional<Qualification> of(Introduction.Id introduction) {
        return Optional.ofNullable(rows.get(introduction));
    }
}
