package foreword.adapter.slack.desk;

import foreword.people.Segment;
import foreword.target.ProfileCard;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The three sentences of a great-introduction card, as a modal brings them. */
final class CardFields {
    private final Clock clock;

    CardFields(Clock clock) {
        this.clock = clock;
    }

    /** Empty when a sentence is missing, which then stands among the errors. */
    Optional<ProfileCard> filled(Form form, Segment segment, Map<String, String> errors) {
        for (String block : new String[] {"card_who", "card_why", "card_what"}) {
            if (form.value(block).isEmpty()) {
                errors.put(block, "Say this in one sentence.");
            }
        }
        return errors.isEmpty()
                ? Optional.of(new ProfileCard(
                        segment,
                        form.value("card_who"),
                        form.value("card_why"),
                        form.value("card_what"),
                        clock.instant()))
                : Optional.empty();
    }
}
