package foreword.workflow;

import foreword.people.Contact;
import foreword.target.Suggested;
import foreword.target.Target;
import java.util.Optional;

/** The best person to ask a contact about. */
final class Suggestions {
    private final Rows rows;
    private final Steps steps;

    Suggestions(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    Optional<Target> best(Contact contact) {
        return WhoKnows.targets(rows, contact, steps.now()).stream().findFirst().map(Suggested::target);
    }
}
