package foreword;

import foreword.adapter.slack.screen.TieReasons;
import foreword.people.Background;
import foreword.people.Contact;
import foreword.target.Acquaintance;
import foreword.target.Bond;
import foreword.target.Target;
import foreword.workflow.Rows;
import foreword.workflow.Ties;
import java.time.Clock;
import java.util.Optional;

/** Who knows whom, from the rows, for the cards. */
final class ShownTies implements TieReasons {
    private final Rows rows;
    private final Clock clock;

    ShownTies(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String why(Contact.Id contact, Target target) {
        return rows.people()
                .contact(contact)
                .flatMap(who -> new Ties(rows).between(who, target, clock.instant()))
                .map(Bond::because)
                .orElse("");
    }

    @Override
    public Background background(Contact.Id contact) {
        return rows.backgrounds().of("contact/" + contact.value());
    }

    @Override
    public Optional<Acquaintance.Closeness> said(Contact.Id contact, Target.Id target) {
        return rows.acquaintances().of(contact).stream()
                .filter(it -> it.target().equals(target))
                .map(Acquaintance::closeness)
                .findFirst();
    }
}
