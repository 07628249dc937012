package foreword.adapter.slack.screen;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.template.Phrase;
import foreword.template.Phrases;
import foreword.workflow.OftenPhrase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Who is looking, when, and what we know.
 *
 * @param viewer the Slack id of the teammate who looks
 * @param zone where they live
 * @param phrases what we say to them, in their language
 */
record Scene(Rows rows, Instant now, String viewer, ZoneId zone, Phrases phrases) {
    static Scene of(Rows rows, Clock clock, String viewer) {
        Optional<Teammate> mate = rows.people().teammateWithSlackId(viewer);
        return new Scene(
                rows,
                clock.instant(),
                viewer,
                mate.map(Teammate::zone).orElse(ZoneOffset.UTC),
                rows.phrasebook().in(mate.map(Teammate::language).orElse(null)));
    }

    /** A phrase of ours for them; the parts go into its places, in their order. */
    Sentence say(Phrase phrase, Sentence.Part... parts) {
        return Sentence.say(phrases, phrase, parts);
    }

    /** The same of one or of several. */
    Sentence say(Phrase phrase, long count, Sentence.Part... parts) {
        return Sentence.say(phrases, phrase, count, parts);
    }

    /** The hour when it is today, else the day and the hour. */
    String when(Instant at) {
        boolean today = localDay(at).equals(localDay(now));
        return today ? phrases.dates().time(at, zone) : dayAndTime(at);
    }

    String day(Instant at) {
        return phrases.dates().day(at, zone);
    }

    LocalDate localDay(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** A day that may be far ahead, with its year. */
    String day(LocalDate day) {
        return phrases.dates().date(day);
    }

    /** The day with its year, for what may be old. */
    String date(Instant at) {
        return phrases.dates().date(localDay(at));
    }

    String dayAndTime(Instant at) {
        return phrases.dates().dayAndTime(at, zone);
    }

    String nameOf(Contact.Id contact) {
        return rows.people().contact(contact).map(Contact::name).orElseGet(() -> phrases.say(OftenPhrase.SOMEBODY));
    }

    String firstNameOf(Contact.Id contact) {
        return rows.people().contact(contact).map(Contact::firstName).orElseGet(() -> phrases.say(OftenPhrase.THEM));
    }

    String companyOf(Contact.Id contact) {
        return rows.people()
                .contact(contact)
                .flatMap(person -> rows.people().company(person.company()))
                .map(Company::name)
                .orElseGet(() -> phrases.say(OftenPhrase.NO_COMPANY_YET));
    }

    /** Reads what stands for a teammate in a row: an id, a Slack id or a name. */
    String teammateNamed(String written) {
        return rows.people()
                .teammate(new Teammate.Id(written))
                .or(() -> rows.people().teammateWithSlackId(written))
                .map(Teammate::name)
                .orElse(written);
    }

    /** One of us whose name is not known. */
    Sentence.Part aTeammate() {
        return Sentence.Part.of(phrases.say(OftenPhrase.A_TEAMMATE));
    }

    /** A teammate as a mention, or by name when Slack does not know them. */
    Sentence.Part teammate(Teammate.Id id) {
        return rows.people()
                .teammate(id)
                .map(mate -> mate.slackId() == null
                        ? Sentence.Part.name(mate.name())
                        : new Sentence.Part("<@" + mate.slackId() + ">", Mrkdwn.inline(mate.name())))
                .orElseGet(this::aTeammate);
    }
}
