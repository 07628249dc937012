package foreword.workflow;

import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Target;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who of us is in touch already, since when, and how it stands. What was declined is nobody else's business. */
public final class InTouch {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Rows rows;

    public InTouch(Rows rows) {
        this.rows = rows;
    }

    /** Somebody has asked this person, and it is still open. */
    public Optional<String> withIntroducer(Contact contact, Teammate asker) {
        return rows.asks().to(contact.id()).stream()
                .filter(ask -> ask.state().open())
                .findFirst()
                .map(ask -> who(ask, asker) + " asked " + contact.name() + targetOf(ask) + " " + since(ask, asker)
                        + "; " + stands(ask) + ".");
    }

    /** Somebody else tries to meet this person. */
    public Optional<String> withTarget(Target.@Nullable Id id, Ask.@Nullable Id but, Teammate asker) {
        Optional<Target> target = Optional.ofNullable(id).flatMap(rows.targets()::find);
        List<Ask> others = target.map(it -> rows.asks().about(it.id())).orElse(List.of());
        return others.stream()
                .filter(ask -> !ask.id().equals(but))
                .filter(ask -> ask.state().open() || ask.state() == Ask.State.INTRODUCED)
                .findFirst()
                .map(ask -> who(ask, asker) + (ask.owner().equals(asker.id()) ? " are" : " is") + " in touch with "
                        + target.map(Target::name).orElse("them") + " already: "
                        + rows.people()
                                .contact(ask.introducer())
                                .map(Contact::name)
                                .orElse("somebody")
                        + " was asked " + since(ask, asker) + ", and " + stands(ask) + ".");
    }

    private String who(Ask ask, Teammate asker) {
        return ask.owner().equals(asker.id())
                ? "You"
                : rows.people().teammate(ask.owner()).map(Teammate::name).orElse("A teammate");
    }

    private String targetOf(Ask ask) {
        return Stream.ofNullable(ask.target())
                .flatMap(id -> rows.targets().find(id).stream())
                .map(target -> " about " + target.name())
                .findFirst()
                .orElse("");
    }

    private static String since(Ask ask, Teammate asker) {
        Instant at = ask.askedAt() == null ? ask.createdAt() : ask.askedAt();
        return "on " + DAY.format(at.atZone(asker.zone()));
    }

    private static String stands(Ask ask) {
        return switch (ask.state()) {
            case QUESTION ->
                ask.introducerSide() == Ask.IntroducerSide.NOT_ASKED
                        ? "the message waits for approval"
                        : "there is no answer yet";
            case HESITANT -> "it is not decided yet";
            case WILLING -> ask.kind() == Ask.Kind.NAME_DROP ? "the name may be used" : "the answer was a yes";
            case FORWARDABLE -> "the note to pass on is with them";
            case INTRODUCED -> "the introduction is made";
            case UNABLE, DECLINED, SILENT, FELL_THROUGH, ADVISED, REPORTED, WITHDRAWN -> "it has ended";
        };
    }
}
