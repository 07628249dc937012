package foreword.adapter.slack.desk;

import foreword.people.LanguageTag;
import foreword.people.Teammate;
import foreword.template.Phrases;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /foreword settings language de}: in which language we speak to a teammate; {@code slack} for that of their profile. */
final class TypedLanguage {
    private final Office office;

    TypedLanguage(Office office) {
        this.office = office;
    }

    /** Answers in the new language. */
    String set(Teammate by, String typed) {
        boolean usual = typed.equalsIgnoreCase("slack") || typed.equalsIgnoreCase("usual");
        Optional<Locale> chosen =
                usual ? Optional.empty() : LanguageTag.read(typed).filter(this::spoken);
        if (chosen.isEmpty() && !usual) {
            return office.phrases(by).say(TypedPhrase.NO_LANGUAGE, languages());
        }
        office.rows().people().language(by.id(), chosen.orElse(null));
        Phrases now = office.phrases(office.rows().people().teammate(by.id()).orElse(by));
        return chosen.map(locale -> now.say(TypedPhrase.SPEAKS, locale.getDisplayLanguage(now.language())))
                .orElseGet(() -> now.say(TypedPhrase.SPEAKS_AS_IN_SLACK));
    }

    private boolean spoken(Locale locale) {
        return office.phrasebook().languages().stream()
                .anyMatch(one -> one.getLanguage().equals(locale.getLanguage()));
    }

    private String languages() {
        return office.phrasebook().languages().stream()
                .map(Locale::toLanguageTag)
                .collect(Collectors.joining(", "));
    }
}
