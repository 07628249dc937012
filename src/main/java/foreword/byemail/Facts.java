package foreword.byemail;

import foreword.activity.Activity;
import foreword.ask.Ask;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.template.Phrases;
import foreword.thanks.ThankYou;
import foreword.workflow.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What we know, in the words and the time zone of the teammate who reads.
 *
 * @param viewer who reads
 * @param phrases what we say to them, in their language
 */
record Facts(Rows rows, Teammate viewer, Instant now, Phrases phrases) {
    String day(Instant at) {
        return phrases.dates().day(at, viewer.zone());
    }

    String when(Instant at) {
        return phrases.dates().dayAndTime(at, viewer.zone());
    }

    String name(Contact.Id id) {
        return rows.people().contact(id).map(Contact::name).orElse("somebody");
    }

    String firstName(Contact.Id id) {
        return rows.people().contact(id).map(Contact::firstName).orElse("them");
    }

    /** For example {@code Dana Ortiz (Acme)}. */
    String nameAndCompany(Contact.Id id) {
        return name(id) + company(id).map(company -> " (" + company + ")").orElse("");
    }

    Optional<String> company(Contact.Id id) {
        return rows.people()
                .contact(id)
                .flatMap(contact -> rows.people().company(contact.company()))
                .map(Company::name);
    }

    Optional<Contact> contact(EmailAddress email) {
        return rows.people().contactWithEmail(email);
    }

    String teammate(Teammate.Id id) {
        return rows.people().teammate(id).map(Teammate::name).orElse("a teammate");
    }

    /** What the ask that a row such as {@code ask/a_12} names asks for. */
    Optional<Ask.Kind> kindOfAsk(String about) {
        return about.startsWith("ask/")
                ? rows.asks().find(new Ask.Id(id(about))).map(Ask::kind)
                : Optional.empty();
    }

    /** Whom we want to meet by way of a row such as {@code ask/a_12}. */
    Optional<String> whom(String about) {
        return switch (about.substring(0, Math.max(0, about.indexOf('/')))) {
            case "ask" -> rows.asks().find(new Ask.Id(id(about))).flatMap(this::whom);
            case "introduction" ->
                rows.introductions()
                        .find(new Introduction.Id(id(about)))
                        .map(it -> named(it.targetName(), it.targetCompany()));
            case "thanks" -> rows.thanks().find(new ThankYou.Id(id(about))).flatMap(it -> whom(it.about()));
            default -> Optional.empty();
        };
    }

    Optional<Contact.Id> introducer(String about) {
        return about.startsWith("ask/")
                ? rows.asks().find(new Ask.Id(id(about))).map(Ask::introducer)
                : Optional.empty();
    }

    /** The last thing that one of us did to this row: {@code approved by Alice Park, Tue 24 Nov, 10:14}. */
    Optional<String> lastDeed(String about) {
        List<Activity> all = rows.log().of(about);
        for (int i = all.size() - 1; i >= 0; i--) {
            Activity deed = all.get(i);
            Optional<Teammate> by = rows.people().teammate(new Teammate.Id(deed.actor()));
            if (by.isPresent()) {
                String word =
                        deed.what().substring(deed.what().indexOf('.') + 1).replace('-', ' ');
                return Optional.of(word + " by " + by.get().name() + ", " + when(deed.at()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> whom(Ask ask) {
        return Optional.ofNullable(ask.target())
                .flatMap(rows.targets()::find)
                .map((Target target) -> named(target.name(), target.company()));
    }

    private static String named(String name, String company) {
        return company.isBlank() ? name : name + " (" + company + ")";
    }

    private static String id(String about) {
        return about.substring(about.indexOf('/') + 1);
    }
}
