package foreword.adapter.slack.desk;

import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.people.Teammate;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a teammate may set by typing: for themselves {@code notify email} and their time, for all of us what a CRM's stage means. */
final class TypedSettings {
    private static final Map<String, NotifyBy> WAYS =
            Map.of("email", NotifyBy.EMAIL, "mail", NotifyBy.EMAIL, "slack", NotifyBy.SLACK, "both", NotifyBy.BOTH);

    private final Office office;
    private final TypedTimes times;

    TypedSettings(Office office, Clock clock) {
        this.office = office;
        this.times = new TypedTimes(office, clock);
    }

    /** Sets it and says so, or says what can be typed. */
    String set(Teammate by, String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        if (words[0].equals("stage")) {
            return new TypedStage(office)
                    .set(by, typed.strip().substring("stage".length()).strip());
        }
        if (words.length == 2 && words[0].equals("asks") && words[1].matches("[0-9]{1,2}")) {
            office.rows().plans().quota(by.id(), Integer.parseInt(words[1]));
            return "Your plan aims at " + words[1] + (words[1].equals("1") ? " ask" : " asks") + " a week.";
        }
        if (words[0].equals("asks") && words.length > 1) {
            return "I do not understand that: not a number of asks a week: "
                    + typed.strip().substring("asks".length()).strip() + " (write 0 to 99). Nothing was changed.";
        }
        if (words[0].equals("show")) {
            return office.rows()
                            .people()
                            .notifyBy(by.id())
                            .map(way -> now(way) + "\n")
                            .orElse("")
                    + times.shown(by);
        }
        if (words[0].equals("language")) {
            return new TypedLanguage(office)
                    .set(by, typed.strip().substring("language".length()).strip());
        }
        if (TypedTimes.WORDS.contains(words[0])) {
            return times.set(by, typed);
        }
        NotifyBy way = words.length == 2 && words[0].equals("notify") ? WAYS.get(words[1]) : null;
        if (way == null) {
            return "You can set how you are told what waits for you: `/foreword settings notify email`, slack or both; and how many asks a week your plan aims at: `/foreword settings asks 2`. "
                    + office.rows()
                            .people()
                            .notifyBy(by.id())
                            .map(TypedSettings::now)
                            .orElse("You have not chosen yet.")
                    + "\n" + times.shown(by);
        }
        Optional<String> objection = way == NotifyBy.SLACK ? Optional.empty() : objection(by);
        if (objection.isPresent()) {
            return objection.get();
        }
        office.rows().people().notifyBy(by.id(), way);
        return now(way);
    }

    private Optional<String> objection(Teammate by) {
        EmailAddress email = by.email();
        if (email == null) {
            return Optional.of("Your address is not known. Put it into your Slack profile first.");
        }
        return office.reach().canMail(by)
                ? Optional.empty()
                : Optional.of("Nothing can be sent to " + email
                        + ": mail is switched off, or the address belongs to a client's company.");
    }

    private static String now(NotifyBy way) {
        return switch (way) {
            case SLACK -> "What waits for you comes here in Slack.";
            case EMAIL ->
                "What waits for you comes by email only, each card with links to everything its buttons can do.";
            case BOTH -> "What waits for you comes here and by email; what you do first counts.";
        };
    }
}
