package foreword.workflow;

import foreword.draft.Draft;
import foreword.outbox.Card;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the owner of a mail hears when it did not go out as planned; whatever holds for a whole day is said once a day. */
final class MailNews {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;

    MailNews(Rows rows, Steps steps, Cards cards) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
    }

    void refused(Draft draft, String words) {
        owner(draft)
                .ifPresent(owner -> cards.tell(
                        owner,
                        Card.Kind.TROUBLE,
                        new Cards.Message(
                                "The email to " + name(draft) + " was not sent: the mail server refused it.",
                                "Your draft is safe. The server said: " + words,
                                "FW-3107",
                                ref(draft))));
    }

    void stopped(Draft draft, String because) {
        owner(draft)
                .ifPresent(owner -> cards.tell(
                        owner,
                        Card.Kind.TROUBLE,
                        new Cards.Message(
                                "The email to " + name(draft) + " was held back at the last moment, and not sent.",
                                because + " The draft is safe and waits for you.",
                                "FW-3111",
                                ref(draft))));
    }

    void undecided(Draft draft) {
        owner(draft)
                .ifPresent(owner -> cards.tellOnce(
                        owner,
                        Card.Kind.TROUBLE,
                        new Cards.Message(
                                "Nobody knows whether the email to " + name(draft) + " arrived.",
                                "The mail server's answer was lost and no trace of the email was found. Look into your sent mail"
                                        + " or ask. Foreword does not send it again by itself.",
                                "FW-3109",
                                ref(draft)),
                        "undecided/" + ref(draft) + "/v" + draft.version()));
    }

    void arrivedAfterAll(Draft draft, boolean sentTwice) {
        String ending = sentTwice
                ? "It was sent again in between, so they have it twice."
                : "It is not sent again, and its card says that it was sent.";
        owner(draft)
                .ifPresent(owner -> cards.tell(
                        owner,
                        Card.Kind.NOTICE,
                        new Cards.Message(
                                "The first email to " + name(draft) + " did go out after all.",
                                ending,
                                "",
                                ref(draft))));
    }

    void held(Draft draft, EmailAddress account, Instant until) {
        owner(draft)
                .ifPresent(owner -> cards.tellOnce(
                        owner,
                        Card.Kind.NOTICE,
                        new Cards.Message(
                                "The email to " + name(draft) + " and those after it wait until "
                                        + TIME.format(until.atZone(owner.zone())) + ".",
                                "As many emails as one day allows have left " + account
                                        + ". The rest goes out by itself, the oldest first. The limit is mail.limits.per-day.",
                                "",
                                ref(draft)),
                        "limit/" + account + "/" + day(owner)));
    }

    /** Said to the owner, if it is a letter of somebody, and to whoever looks after Foreword. */
    void serverDown(Optional<Draft> draft, EmailAddress account, String words) {
        Cards.Message message = new Cards.Message(
                "Emails of " + account + " do not go out at the moment: the mail server cannot be used.",
                "It says: " + words + " Nothing is lost: they wait and go out by themselves once it works."
                        + " \"foreword doctor\" tries the login.",
                "FW-3110",
                "");
        Stream.of(draft.flatMap(this::owner), new Owners(rows.people(), cards::reach).of(null, null))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(teammate ->
                        cards.tellOnce(teammate, Card.Kind.TROUBLE, message, "down/" + account + "/" + day(teammate)));
    }

    private Optional<Teammate> owner(Draft draft) {
        return rows.people().teammate(draft.owner());
    }

    private String day(Teammate teammate) {
        return steps.now().atZone(teammate.zone()).toLocalDate().toString();
    }

    private static String name(Draft draft) {
        return draft.letter().toName();
    }

    private static String ref(Draft draft) {
        return "draft/" + draft.id().value();
    }
}
