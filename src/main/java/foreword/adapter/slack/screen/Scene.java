package foreword.adapter.slack.screen;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Who is looking, when, and what we know.
 *
 * @param viewer the Slack id of the teammate who looks
 * @param zone where they live
 */
record Scene(Rows rows, Instant now, String viewer, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    static Scene of(Rows rows, Clock clock, String viewer) {
        ZoneId zone =
                rows.people().teammateWithSlackId(viewer).map(Teammate::zone).orElse(ZoneOffset.UTC);
        return new Scene(rows, clock.instant(), viewer, zone);
    }

    /** The hour when it is today, else the day and the hour. */
    String when(Instant at) {
        boolean today = DAY.format(at.atZone(zone)).equals(DAY.format(now.atZone(zone)));
        return (today ? TIME : DAY_AND_TIME).format(at.atZone(zone));
    }

    String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    LocalDate localDay(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** A day that may be far ahead, with its year. */
    String day(LocalDate day) {
        return DATE.format(day);
    }

    /** The day with its year, for what may be old. */
    String date(Instant at) {
        return DATE.format(at.atZone(zone));
    }

    String dayAndTime(Instant at) {
        return DAY_AND_TIME.format(at.atZone(zone));
    }

    String nameOf(Contact.Id contact) {
        return rows.people().contact(contact).map(Contact::name).orElse("somebody");
    }

    String firstNameOf(Contact.Id contact) {
        return rows.people().contact(contact).map(Contact::firstName).orElse("them");
    }

    String companyOf(Contact.Id contact) {
        return rows.people()
                .contact(contact)
                .flatMap(person -> rows.people().company(person.company()))
                .map(Company::name)
                .orElse("no company yet");
    }

    /** Reads what stands for a teammate in a row: an id, a Slack id or a name. */
    String teammateNamed(String written) {
        return rows.people()
                .teammate(new Teammate.Id(written))
                .or(() -> rows.people().teammateWithSlackId(written))
                .map(Teammate::name)
                .orElse(written);
    }

    /** A teammate as a mention, or by name when Slack does not know them. */
    Sentence.Part teammate(Teammate.Id id) {
        return rows.people()
                .teammate(id)
                .map(mate -> mate.slackId() == null
                        ? Sentence.Part.name(mate.name())
                        : new Sentence.Part("<@" + mate.slackId() + ">", Mrkdwn.inline(mate.name())))
                .orElse(Sentence.Part.of("a teammate"));
    }
}
