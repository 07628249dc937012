package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.SubmissionAnswer;
import foreword.people.Contact;
import foreword.workflow.Result;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The buttons of App Home that open what a command shows, so that nobody has to remember it. */
final class HomePresses {
    private final Office office;
    private final Clock clock;

    HomePresses(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    Map<String, Presses.Deed> deeds() {
        return Map.of(
                "praise.new",
                        call -> Presses.open(
                                office, call, office.modals().home().praise()),
                "hopper.list", this::hopper,
                "help.open",
                        call -> Presses.open(
                                office,
                                call,
                                office.modals()
                                        .home()
                                        .showing(
                                                "What you can do",
                                                office.answers().help())));
    }

    private Result hopper(Presses.Call call) throws SlackRefused, SlackUnavailable {
        String list = office.answers().hopper(office.whenResting()::next, call.user());
        return Presses.open(office, call, office.modals().home().showing("Hopper", list));
    }

    /** Modal {@code praise}. */
    SubmissionAnswer praise(Form form) {
        Optional<Contact> contact = office.rows().people().contact(new Contact.Id(form.value("contact")));
        if (contact.isEmpty()) {
            return Form.error("contact", "This contact is not on the list any more.");
        }
        if (form.value("words").isBlank()) {
            return Form.error("words", "Say what they said.");
        }
        String kept = new TypedPraise(office, clock)
                .keep(
                        form.by(),
                        form.submission().user(),
                        contact.get(),
                        form.value("words").strip());
        return SubmissionAnswer.update(office.modals().noticeOf(kept));
    }
}
