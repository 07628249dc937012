package foreword.workflow;

import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.thanks.Favour;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What happened with a contact, in a few lines. How somebody else's ask ended is told to nobody but its owner. */
final class StoryOf {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final Rows rows;

    StoryOf(Rows rows) {
        this.rows = rows;
    }

    String contact(Contact.Id id, Teammate viewer) {
        String name = rows.people().contact(id).map(Contact::name).orElse("This contact");
        String asks = rows.asks().to(id).stream()
                .map(ask -> "asked " + day(ask.createdAt(), viewer) + outcome(ask, viewer))
                .collect(Collectors.joining("; "));
        int praises = rows.praises().of(id).size();
        List<Favour> favours = rows.favours().to(id);
        return name + ": " + praises + " kind " + (praises == 1 ? "message" : "messages") + " kept; "
                + (asks.isEmpty() ? "never asked." : asks + ".") + helped(favours, viewer);
    }

    private String outcome(Ask ask, Teammate viewer) {
        if (ask.owner().equals(viewer.id())) {
            return ": " + ask.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        String by = rows.people().teammate(ask.owner()).map(Teammate::name).orElse("a teammate");
        return " by " + by + (ask.state().open() ? ", still open" : "");
    }

    private static String helped(List<Favour> favours, Teammate viewer) {
        return favours.isEmpty()
                ? " We have done nothing for them that anybody noted."
                : " What we did for them: "
                        + favours.stream()
                                .limit(5)
                                .map(favour -> favour.words() + " (" + day(favour.at(), viewer) + ")")
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    private static String day(Instant at, Teammate viewer) {
        return DAY.format(at.atZone(viewer.zone()));
    }
}
