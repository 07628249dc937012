package foreword.adapter.slack.desk;

import foreword.ask.Ask;
import foreword.people.EmailAddress;
import foreword.workflow.Result;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /foreword intro}: what needs attention, one introduction with each next step a click away, or one recorded by hand. */
final class IntroCommand implements Commands.Deed {
    private final Office office;
    private final Talk talk;

    IntroCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        if (call.rest().isEmpty()) {
            return Optional.of(office.answers().introductions(call.slackId()));
        }
        Optional<Named.Found> found = talk.named(call.rest());
        if (found.isEmpty()) {
            return Optional.of(office.answers().introductions(call.rest(), call.slackId()));
        }
        Optional<Ask> ask = office.rows().asks().to(found.get().contact().id()).stream()
                .filter(Ask::mayBeIntroduced)
                .findFirst();
        if (ask.isEmpty()
                && !office.rows().introductions().by(found.get().contact().id()).isEmpty()) {
            return Optional.of(
                    office.answers().introductions(found.get().contact().name(), call.slackId()));
        }
        if (ask.isEmpty()) {
            return talk.said("No ask to " + found.get().contact().name() + " is open, so there is nothing to record.");
        }
        EmailAddress target = addressIn(found.get().rest()).orElse(null);
        Result result = office.whenIntroduced().byHand(ask.get().id(), target, call.by());
        return Optional.of(office.rows()
                .introductions()
                .of(ask.get().id())
                .map(office.answers()::introRecorded)
                .orElseGet(() -> office.answers().said(result.sentence())));
    }

    private static Optional<EmailAddress> addressIn(String text) {
        return Stream.of(text.split("[\\s<>|,]+", -1))
                .map(word -> word.startsWith("mailto:") ? word.substring("mailto:".length()) : word)
                .flatMap(word -> EmailAddress.read(word).stream())
                .findFirst();
    }
}
