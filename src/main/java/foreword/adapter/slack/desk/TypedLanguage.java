package foreword.adapter.slack.desk;

import foreword.people.LanguageTag;
import foreword.people.Teammate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /foreword settings language de}: in which language we speak to a teammate; {@code slack} for that of their profile. */
final class TypedLanguage {
    private final Office office;

    TypedLanguage(Office office) {
        this.office = office;
    }

    String set(Teammate by, String typed) {
        boolean usual = typed.equalsIgnoreCase("slack") || typed.equalsIgnoreCase("usual");
        Optional<Locale> chosen =
                usual ? Optional.empty() : LanguageTag.read(typed).filter(this::spoken);
        if (chosen.isEmpty() && !usual) {
            return "I do not speak that language yet. Type one of " + languages()
                    + ", or slack for the one that you read Slack in: `/foreword settings language de`.";
        }
        office.rows().people().language(by.id(), chosen.orElse(null));
        return chosen.map(locale -> "Noted. I speak " + locale.getDisplayLanguage(Locale.ENGLISH)
                        + " to you now, wherever I have the words.")
                .orElse("Noted. I speak to you in the language that you read Slack in, wherever I have the words.");
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
