package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.praise.Moment;
import foreword.target.ProfileCard;
import foreword.target.Target;
import foreword.workflow.Result;
import foreword.workflow.WhenAsked;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Modal {@code ask}: whom to ask about whom. */
final class AskSubmission {
    private final Office office;
    private final WantedFields wanted;
    private final CardFields cards;

    AskSubmission(Office office, Clock clock) {
        this.office = office;
        this.wanted = new WantedFields(office);
        this.cards = new CardFields(clock);
    }

    SubmissionAnswer ask(Form form) {
        Optional<Contact> contact = office.rows().people().contact(new Contact.Id(form.value("contact")));
        if (contact.isEmpty()) {
            return Form.error("contact", "Choose whom to ask.");
        }
        Ask.Kind kind = kind(form.value("kind"));
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Target> target = kind.needsTarget() ? wanted.wanted(form, errors) : Optional.empty();
        Optional<ProfileCard> card = profile(form, contact.get(), errors);
        if (!errors.isEmpty()) {
            return SubmissionAnswer.errors(errors);
        }
        card.ifPresent(filled -> office.whenAsked().fillCard(filled, 0, form.by()));
        Target.Id id =
                target.map(it -> office.whenAsked().target(it, form.by()).id()).orElse(null);
        Moment.Id moment = form.about("m").isEmpty() ? null : new Moment.Id(form.about("m"));
        Result result = office.whenAsked()
                .ask(new WhenAsked.Proposal(kind, contact.get().id(), id, moment), form.by());
        if (!result.done()) {
            return Form.error("contact", result.sentence());
        }
        return result.sentence().equals(WhenAsked.DRAFTED)
                ? SubmissionAnswer.close()
                : SubmissionAnswer.update(office.modals().notice(result.sentence()));
    }

    private static Ask.Kind kind(String chosen) {
        return switch (chosen) {
            case "advice" -> Ask.Kind.ADVICE;
            case "name-drop" -> Ask.Kind.NAME_DROP;
            case "open" -> Ask.Kind.OPEN;
            default -> Ask.Kind.INTRODUCTION;
        };
    }

    private Optional<ProfileCard> profile(Form form, Contact contact, Map<String, String> errors) {
        if (office.whenAsked().cardFilled(contact)) {
            return Optional.empty();
        }
        boolean shown = form.submission().values().keySet().stream().anyMatch(block -> block.startsWith("card_"));
        if (!shown) {
            errors.put(
                    "contact",
                    "The segment " + office.whenAsked().segmentOf(contact).name()
                            + " has no great-introduction card yet: fill it in with /foreword card "
                            + office.whenAsked().segmentOf(contact).name() + ".");
            return Optional.empty();
        }
        return cards.filled(form, office.whenAsked().segmentOf(contact), errors);
    }
}
