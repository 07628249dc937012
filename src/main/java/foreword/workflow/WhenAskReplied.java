package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.AnswerReader;
import foreword.ask.Ask;
import foreword.ask.ReadAnswer;
import foreword.ask.Reply;
import foreword.inbox.ReceivedMail;
import foreword.outbox.Card;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.util.Optional;

/** When somebody answers an ask by mail: the words are shown to the owner, and a clear answer of the person asked moves the ask. */
final class WhenAskReplied {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final AnswerReader answers;
    private final WhenAnswered whenAnswered;

    WhenAskReplied(Rows rows, Steps steps, Cards cards, AnswerReader answers, WhenAnswered whenAnswered) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.answers = answers;
        this.whenAnswered = whenAnswered;
    }

    /** {@code sure} when the person asked wrote it, and it surely answers this ask. */
    void replied(Ask ask, ReceivedMail mail, EmailAddress from, boolean sure) {
        Optional<Teammate> owner = rows.people().teammate(ask.owner());
        if (owner.isEmpty()) {
            return;
        }
        ReadAnswer read = answers.read(mail.text());
        boolean acts = sure && read.answer() != Answer.UNCLEAR && read.answer() != Answer.REFERRED_ON;
        Reply reply = new Reply(
                Reply.Id.fresh(),
                ask.id().ref(),
                owner.get().id(),
                mail.fromName().isBlank() ? from.value() : mail.fromName() + " <" + from + ">",
                mail.text(),
                read.answer(),
                read.because(),
                sure,
                acts ? "Foreword" : "",
                steps.now(),
                mail.messageId() == null ? "" : mail.messageId());
        rows.replies().add(reply);
        steps.note(
                "contact/" + ask.introducer().value(),
                "ask.replied",
                ask.id().ref(),
                read.answer().name());
        cards.show(owner.get(), new Card(Card.Kind.REPLY, reply.id().value()));
        if (acts) {
            whenAnswered.apply(ask, read.answer(), owner.get());
        } else if (sure) {
            whenAnswered.stopFollowUps(ask, "they replied");
        }
    }
}
