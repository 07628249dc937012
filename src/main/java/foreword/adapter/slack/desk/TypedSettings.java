package foreword.adapter.slack.desk;

import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.people.Teammate;
import foreword.template.Phrases;
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
        String[] words = typed.strip().split("\\s+", 2);
        String word = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1] : "";
        if (TypedTimes.WORDS.contains(word)) {
            return times.set(by, typed);
        }
        return switch (word) {
            case "stage" -> new TypedStage(office).set(by, rest);
            case "language" -> new TypedLanguage(office).set(by, rest);
            case "show" -> shown(by);
            case "asks" -> rest.isEmpty() ? how(by) : asks(by, rest);
            case "notify" -> notify(by, rest.toLowerCase(Locale.ROOT));
            default -> phrases(by).say(TypedPhrase.NO_SETTING, word) + "\n" + how(by);
        };
    }

    private String asks(Teammate by, String rest) {
        if (!rest.matches("[0-9]{1,2}")) {
            return phrases(by).say(TypedPhrase.NO_ASKS, rest);
        }
        int asks = Integer.parseInt(rest);
        office.rows().plans().quota(by.id(), asks);
        return phrases(by).say(TypedPhrase.ASKS, asks);
    }

    private String shown(Teammate by) {
        return chosen(by).map(way -> told(by, way) + "\n").orElse("") + times.shown(by);
    }

    private String notify(Teammate by, String rest) {
        NotifyBy way = WAYS.get(rest);
        if (way == null) {
            return rest.isEmpty() ? how(by) : phrases(by).say(TypedPhrase.NO_WAY, rest);
        }
        Optional<String> objection = way == NotifyBy.SLACK ? Optional.empty() : objection(by);
        if (objection.isPresent()) {
            return objection.get();
        }
        office.rows().people().notifyBy(by.id(), way);
        return told(by, way);
    }

    private String how(Teammate by) {
        return phrases(by).say(TypedPhrase.HOW_TOLD)
                + " "
                + chosen(by)
                        .map(way -> told(by, way))
                        .orElseGet(() -> phrases(by).say(TypedPhrase.NOT_CHOSEN))
                + "\n" + times.shown(by);
    }

    private Optional<String> objection(Teammate by) {
        EmailAddress email = by.email();
        if (email == null) {
            return Optional.of(phrases(by).say(TypedPhrase.NO_ADDRESS));
        }
        return office.reach().canMail(by)
                ? Optional.empty()
                : Optional.of(phrases(by).say(TypedPhrase.NO_MAIL, email.value()));
    }

    private Optional<NotifyBy> chosen(Teammate by) {
        return office.rows().people().notifyBy(by.id());
    }

    private String told(Teammate by, NotifyBy way) {
        return phrases(by)
                .say(
                        switch (way) {
                            case SLACK -> TypedPhrase.BY_SLACK;
                            case EMAIL -> TypedPhrase.BY_EMAIL;
                            case BOTH -> TypedPhrase.BY_BOTH;
                        });
    }

    private Phrases phrases(Teammate by) {
        return office.phrasebook().in(by.language());
    }
}
