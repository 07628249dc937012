package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.AnswerReader;
import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.ReadAnswer;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.ask.reading.HowWell;
import foreword.inbox.ReceivedMail;
import foreword.outbox.Card;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When somebody answers an ask by mail: the words are shown to the owner, and a clear answer of the person asked moves the ask. */
final class WhenAskReplied {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final AnswerReader answers;
    private final WhenAnswered whenAnswered;
    private final Repeats repeats;
    private final WhenAcquainted whenAcquainted;
    private final Together together;

    WhenAskReplied(Rows rows, Steps steps, Cards cards, AnswerReader answers, WhenAnswered whenAnswered) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.answers = answers;
        this.whenAnswered = whenAnswered;
        this.repeats = new Repeats(rows, steps);
        this.whenAcquainted = new WhenAcquainted(rows, steps, cards);
        this.together = new Together(rows);
    }

    /** An answer. Only a sure one moves the ask; any other waits for a teammate's word. */
    void replied(Ask ask, ReceivedMail mail, EmailAddress from, Tie tie) {
        keep(ask, mail, from, tie, null);
    }

    /** It would make the introduction, were it sure. */
    void bridgeInDoubt(Ask ask, ReceivedMail mail, EmailAddress from, Tie tie, Reply.Brought brought) {
        keep(ask, mail, from, tie, brought);
    }

    /** What the words say, as an answer to an ask. */
    Answer answerIn(ReceivedMail mail) {
        return answers.read(mail.text(), LocalDate.ofInstant(mail.date(), ZoneOffset.UTC))
                .answer();
    }

    private void keep(Ask ask, ReceivedMail mail, EmailAddress from, Tie tie, Reply.@Nullable Brought brought) {
        Optional<Teammate> owner = rows.people().teammate(ask.owner());
        if (owner.isEmpty() || repeats.seen(ask.id().ref(), mail, from, tie.holds())) {
            return;
        }
        ReadAnswer read = answers.read(words(mail), writtenOn(mail, owner.get()));
        List<Ask> open = together.open(ask);
        Optional<Ask> meant = together.meant(open, mail.text());
        Answer answer = Together.answer(meant.orElse(ask), read, mail.text());
        boolean plain = meant.isPresent() || !Together.chooses(answer);
        boolean acts = tie.holds() && !open.isEmpty() && clear(answer) && plain && mail.forwarded() == null;
        Reply reply = new Reply(
                Reply.Id.fresh(),
                ask.id().ref(),
                owner.get().id(),
                mail.fromName().isBlank() || mail.fromName().equals(from.value())
                        ? from.value()
                        : mail.fromName() + " <" + from + ">",
                words(mail),
                answer,
                read.because(),
                tie,
                brought,
                acts ? "Foreword" : "",
                steps.now(),
                mail.messageId() == null ? "" : mail.messageId());
        rows.replies().add(reply);
        steps.note(
                "contact/" + ask.introducer().value(), "ask.replied", ask.id().ref(), what(answer, tie));
        showToOwners(ask, open, reply);
        if (tie.holds()) {
            hearHowWell(meant.orElse(ask), mail);
        }
        if (acts) {
            Cause said = Cause.contact(ask.introducer(), "read from their reply", steps.now());
            whenAnswered.apply(meant.orElse(open.get(0)), answer, new WhenAnswered.Said(read.notBefore(), said));
        } else if (tie.holds()) {
            whenAnswered.stopFollowUps(ask, "they replied");
        }
    }

    /** Their own words, not those they pass on. */
    private void hearHowWell(Ask ask, ReceivedMail mail) {
        Optional.ofNullable(ask.target())
                .flatMap(rows.targets()::find)
                .flatMap(target -> HowWell.in(mail.text(), target.name()))
                .ifPresent(read -> whenAcquainted.read(ask, read.closeness(), read.words()));
    }

    private void showToOwners(Ask ask, List<Ask> open, Reply reply) {
        Stream.concat(Stream.of(ask), open.stream())
                .map(Ask::owner)
                .distinct()
                .flatMap(id -> rows.people().teammate(id).stream())
                .forEach(to ->
                        cards.show(to, new Card(Card.Kind.REPLY, reply.id().value())));
    }

    private static LocalDate writtenOn(ReceivedMail mail, Teammate owner) {
        return LocalDate.ofInstant(mail.date(), owner.zone());
    }

    private static boolean clear(Answer answer) {
        return answer != Answer.UNCLEAR && answer != Answer.REFERRED_ON;
    }

    private static String what(Answer answer, Tie tie) {
        return tie.holds() ? answer.name() : answer.name() + ", " + tie.name();
    }

    /** What they wrote, and below it what they pass on. */
    private static String words(ReceivedMail mail) {
        ReceivedMail.Forwarded inside = mail.forwarded();
        if (inside == null) {
            return mail.text();
        }
        String writer = inside.fromName().isBlank() ? String.valueOf(inside.from()) : inside.fromName();
        return (mail.text() + "\n\n" + writer + " wrote:\n" + inside.text()).strip();
    }
}
