package foreword.testing;

import foreword.people.Contact;
import foreword.thanks.Favour;
import foreword.thanks.Favours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What we did for whom, in a list. */
public final class InMemoryFavours implements Favours {
    private final List<Favour> rows = new ArrayList<>();

    @Override
    public void add(Favour favour) {
        rows.add(favour);
    }

    @Override
    public List<Favour> to(Contact.Id contact) {
        return rows.stream()
                .filter(favour -> favour.to().equals(contact))
                .sorted(Comparator.comparing(Favour::at).reversed())
                .toList();
    }
}
