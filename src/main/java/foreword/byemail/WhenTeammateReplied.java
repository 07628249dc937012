package foreword.byemail;

import foreword.followup.Nudge;
import foreword.inbox.ReceivedMail;
import foreword.outbox.CardMail;
import foreword.outbox.Parcel;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.template.Phrases;
import foreword.workflow.Result;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody answers a card by mail, or the mail comes back. An answer counts only with the secret of the address it came to, from the one person the card was
 * sent to, as our own mail server vouches; it can end or put off a reminder and answer a question, and never approves a draft.
 */
public final class WhenTeammateReplied {
    private static final String TAG = "n.";
    /** Whoever is vouched for is told each time what came of their words; somebody who borrows an address hardly ever. */
    private static final Duration ANSWERED_EVERY = Duration.ofMinutes(1);

    private static final Duration UNPROVEN_ANSWERED_EVERY = Duration.ofDays(1);

    private final Rows rows;
    private final Desks desks;
    private final Steps steps;
    private final Links links;
    private final WritesCards.Office office;
    private final TellsCards tells;
    private final Deeds deeds;
    private final Until until;
    private final InSlackInstead instead;

    public WhenTeammateReplied(
            Desks desks, Steps steps, Until until, Links links, WritesCards.Office office, LinkDesk.Time time) {
        this.rows = desks.rows();
        this.desks = desks;
        this.steps = steps;
        this.until = until;
        this.links = links;
        this.office = office;
        this.tells = new TellsCards(desks, time.clock());
        this.deeds = new Deeds(desks, until);
        this.instead = new InSlackInstead(rows, steps);
    }

    /** A mail that came to the address of a card. */
    private record Answer(ReceivedMail mail, CardMail card, String token, Teammate by) {}

    /** Works on the mail when it is an answer to a card; false when it is not, and somebody else has to. */
    public boolean took(ReceivedMail mail) {
        List<String> tokens =
                mail.deliveredTo().stream().flatMap(this::token).distinct().toList();
        if (tokens.isEmpty()) {
            return false;
        }
        if (mail.kind() == ReceivedMail.Kind.BOUNCE) {
            tokens.forEach(this::cameBack);
            return true;
        }
        Optional<Answer> answer = written(mail)
                ? tokens.stream().flatMap(token -> answer(mail, token).stream()).findFirst()
                : Optional.empty();
        if (answer.isEmpty()) {
            steps.note("card-mail.ignored", "mail", mail.kind() + ", not an answer of the person it was sent to");
        } else {
            received(answer.get());
        }
        return true;
    }

    /** The secret in the return address proves that it was one of ours. */
    private void cameBack(String token) {
        rows.cardMails()
                .withToken(new MailSecret(token).hash())
                .ifPresent(card -> rows.people()
                        .teammate(card.to())
                        .ifPresent(to -> instead.show(card.card(), to, "the mail came back")));
    }

    /** By a person, for us: a machine, a calendar and a forward are never acted on and never answered. */
    private static boolean written(ReceivedMail mail) {
        return !mail.automatic() && (mail.kind() == ReceivedMail.Kind.REPLY || mail.kind() == ReceivedMail.Kind.NEW);
    }

    private Optional<Answer> answer(ReceivedMail mail, String token) {
        return rows.cardMails()
                .withToken(new MailSecret(token).hash())
                .filter(card -> card.expiresAt().isAfter(steps.now()))
                .flatMap(card -> rows.people()
                        .teammate(card.to())
                        .filter(desks.reach()::canMail)
                        .filter(by -> by.email() != null && by.email().equals(mail.from()))
                        .map(by -> new Answer(mail, card, token, by)));
    }

    private void received(Answer answer) {
        Optional<Told> told = tells.tell(answer.card().card(), answer.by());
        if (told.isEmpty()) {
            reply(answer, "What you answered to is gone. Nothing was done.");
            return;
        }
        AnswerWords words = AnswerWords.of(answer.card().card().kind(), told.get());
        Optional<AnswerWords.Wish> wish = words.read(answer.mail().text(), told.get());
        if (wish.isEmpty()) {
            reply(answer, "Your answer was not understood, and nothing was done." + understood(words));
        } else if (wish.get().approving()) {
            reply(
                    answer,
                    "An answer by mail never approves a draft: anybody can write your address into a mail. Nothing was sent. "
                            + whereToApprove(answer, told.get()));
        } else if (answer.mail().authentication() != ReceivedMail.Authentication.PASS) {
            reply(
                    answer,
                    "Nothing was done, because your mail server did not vouch that this answer is from you. Use the links of the"
                            + " mail instead. Whoever runs Foreword can set mail.authserv-id.");
        } else {
            act(answer, told.get(), wish.get());
        }
    }

    private void act(Answer answer, Told told, AnswerWords.Wish wish) {
        Result result = done(answer, told, wish);
        steps.note(
                answer.by().id().value(),
                result.done() ? "card-mail.answered" : "card-mail.not-done",
                "card-mail/" + answer.card().id().value(),
                "by a mail whose sender our mail server vouches for (DMARC)");
        if (!result.done()) {
            reply(answer, "Not done: " + result.sentence());
        }
    }

    private Result done(Answer answer, Told told, AnswerWords.Wish wish) {
        if ("row.later".equals(wish.action())) {
            return putOff(answer, wish.until());
        }
        Optional<Deed> deed = told.deed(String.valueOf(wish.action()));
        if (deed.isEmpty()) {
            return new Result(false, told.sentence());
        }
        Map<String, String> fields = wish.until().isEmpty() ? Map.of() : Map.of("until", wish.until());
        return deeds.perform(new Deeds.Call(deed.get().with(List.of()), answer.by(), fields, steps.now()));
    }

    /** The reminder that brought the card. */
    private Result putOff(Answer answer, String words) {
        Optional<Instant> time = until.read(words, answer.by());
        Optional<Nudge> nudge =
                rows.nudges().openAbout(answer.card().card().row()).stream().findFirst();
        if (time.isEmpty() || nudge.isEmpty()) {
            return new Result(
                    false,
                    time.isEmpty() ? "Say until when: tomorrow, 3d, next week." : "There is no reminder to put off.");
        }
        return desks.whenTimePasses().snooze(nudge.get().id(), time.get(), answer.by());
    }

    private static String understood(AnswerWords words) {
        return words.understood()
                .map(known -> " The first line of an answer can say " + known
                        + ". For everything else use the links of the mail.")
                .orElse(" For this, use the links of the mail.");
    }

    private String whereToApprove(Answer answer, Told told) {
        String url = office.publicUrl();
        Optional<Deed> deed = told.deed("draft.approve");
        return url == null || deed.isEmpty()
                ? "Approve it on its card in Slack."
                : "Read it and press the button here: " + url + "/act/"
                        + links.token(
                                deed.get(),
                                answer.card().card(),
                                answer.by().id(),
                                steps.now().plus(Keyring.LONGEST_LINK));
    }

    /** At most one a day for each card, only to the teammate whose card it is. */
    private static Duration rest(Answer answer) {
        return answer.mail().authentication() == ReceivedMail.Authentication.PASS
                ? ANSWERED_EVERY
                : UNPROVEN_ANSWERED_EVERY;
    }

    private void reply(Answer answer, String sentence) {
        Instant now = steps.now();
        EmailAddress to = answer.by().email();
        if (to == null || !rows.cardMails().answer(answer.card().id(), now, now.minus(rest(answer)))) {
            return;
        }
        Told told = Told.open(
                "Re: " + answer.mail().subject().replaceFirst("^(?i:re: ?)+", ""), sentence, List.of(), List.of());
        Phrases phrases = desks.phrasebook().in(told.language());
        String about = tells.tell(answer.card().card(), answer.by())
                .map(Told::sentence)
                .orElse("a card that is gone");
        MailDress.Frame frame = new MailDress.Frame(phrases, List.of(), List.of(phrases.say(MailPhrase.ABOUT, about)));
        rows.outbox()
                .put(
                        "card-mail/" + answer.card().id().value() + "/answer/" + now.toEpochMilli(),
                        new Parcel.Mail(
                                answer.card().card().toString(),
                                office.composer()
                                        .compose(new MailToTeammate(
                                                        to,
                                                        new MailSecret(answer.token()),
                                                        answer.mail().messageId(),
                                                        now)
                                                .saying(told, frame, office.dress()))),
                        now);
    }

    private Stream<String> token(EmailAddress address) {
        String tag = tag(address);
        return desks
                .us()
                .mailbox()
                .filter(box ->
                        box.domain().equals(address.domain()) && local(address).equals(local(box)))
                .filter(box -> tag.startsWith(TAG))
                .map(box -> tag.substring(TAG.length()))
                .stream();
    }

    private static String tag(EmailAddress address) {
        int plus = address.localPart().indexOf('+');
        return plus < 0 ? "" : address.localPart().substring(plus + 1);
    }

    private static String local(EmailAddress address) {
        int plus = address.localPart().indexOf('+');
        return plus < 0 ? address.localPart() : address.localPart().substring(0, plus);
    }
}
