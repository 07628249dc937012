package foreword.adapter.slack.desk;

import foreword.expectation.Expectation;
import foreword.people.Contact;
import java.util.Map;

/** The buttons of what we say to a client about introductions. */
final class ExpectationPresses {
    private final Office office;

    ExpectationPresses(Office office) {
        this.office = office;
    }

    Map<String, Presses.Deed> deeds() {
        return Map.of(
                "expectation.draft",
                        call -> office.whenExpected()
                                .draft(id(call), call.more().isEmpty() ? null : new Contact.Id(call.more()), call.by()),
                "expectation.said", call -> office.whenExpected().said(id(call), call.by()),
                "expectation.agreed", call -> office.whenExpected().agreed(id(call), call.by()),
                "expectation.declined", call -> office.whenExpected().declined(id(call), call.by()),
                "expectation.later", call -> office.whenExpected().later(id(call), call.by()));
    }

    private static Expectation.Id id(Presses.Call call) {
        return new Expectation.Id(call.id());
    }
}
