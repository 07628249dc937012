package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.screen.AskStart;
import foreword.ask.Ask;
import foreword.followup.HopperEntry;
import foreword.people.Contact;
import foreword.workflow.Result;
import java.util.Map;
import java.util.Optional;

/** The buttons of somebody in the hopper. */
final class HopperPresses {
    private final Office office;

    HopperPresses(Office office) {
        this.office = office;
    }

    Map<String, Presses.Deed> deeds() {
        return Map.of(
                "hopper.wake", call -> office.whenResting().touch(new HopperEntry.Id(call.id()), call.by()),
                "hopper.later", call -> office.whenResting().later(new HopperEntry.Id(call.id()), call.by()),
                "hopper.drop", call -> office.whenResting().drop(new HopperEntry.Id(call.id()), call.by()),
                "hopper.advice", this::advice);
    }

    /** Advice may be asked for where an introduction may not; whoever was introduced to us is asked in person. */
    private Result advice(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Optional<Contact.Id> contact = office.whenResting().ourContact(new HopperEntry.Id(call.id()));
        if (contact.isEmpty()) {
            return Result.refused("They were introduced to you: ask them in your own words.");
        }
        office.views()
                .open(
                        call.press().triggerId(),
                        office.modals().ask(new AskStart(contact.get(), Ask.Kind.ADVICE, null, "", "")));
        return Result.done("");
    }
}
