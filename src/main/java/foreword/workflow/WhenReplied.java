package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.AnswerReader;
import foreword.ask.Ask;
import foreword.ask.ReadAnswer;
import foreword.ask.Reply;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.inbox.ReceivedMail;
import foreword.inbox.Utterance;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When a mail came in: whose answer is it, or whose introduction, or whose praise? */
public final class WhenReplied {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Next next;
    private final Us us;

    public WhenReplied(Rows rows, Steps steps, Cards cards, Next next, Us us) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.next = next;
        this.us = us;
    }

    /** Who goes on with it. */
    public record Next(
            AnswerReader answers,
            WhenAnswered whenAnswered,
            WhenIntroduced whenIntroduced,
            WhenHeard whenHeard,
            WhenQuoted whenQuoted) {}

    /** Works on one mail, in one step. */
    public void received(ReceivedMail mail) {
        if (mail.from() != null && ours(mail.from())) {
            return;
        }
        steps.run(() -> {
            switch (mail.kind()) {
                case BOUNCE -> bounced(mail);
                case AUTO_REPLY -> automatic(mail);
                case CALENDAR -> steps.note("mail.calendar", "mail", "an invitation was not read");
                case FORWARD -> forwarded(mail);
                case REPLY, NEW -> written(mail);
            }
        });
    }

    private void bounced(ReceivedMail mail) {
        ReceivedMail.Bounce bounce = mail.bounce();
        Optional<Draft> draft = matched(mail)
                .or(() -> Optional.ofNullable(bounce)
                        .map(ReceivedMail.Bounce::originalMessageId)
                        .flatMap(rows.drafts()::byMessageId));
        if (bounce == null || draft.isEmpty()) {
            return;
        }
        Draft sent = draft.get();
        steps.note("mail.bounced", "draft/" + sent.id().value(), bounce.reason());
        rows.ask(sent.about()).ifPresent(ask -> next.whenAnswered().stopFollowUps(ask, "the mail came back"));
        rows.people()
                .teammate(sent.owner())
                .ifPresent(owner -> cards.tell(owner, Card.Kind.TROUBLE, bounced(sent, bounce)));
    }

    private static Cards.Message bounced(Draft sent, ReceivedMail.Bounce bounce) {
        String status = bounce.status() == null ? "" : " (" + bounce.status() + ")";
        return new Cards.Message(
                "The email to " + sent.letter().toName() + " came back" + status + ".",
                (bounce.permanent() ? "The address does not take mail: " : "It was refused: ") + bounce.reason(),
                "FW-3108",
                "draft/" + sent.id().value());
    }

    private void automatic(ReceivedMail mail) {
        matched(mail)
                .ifPresent(draft -> steps.note(
                        "mail.automatic", "draft/" + draft.id().value(), "an automatic reply; follow-ups go on"));
    }

    private void forwarded(ReceivedMail mail) {
        ReceivedMail.Forwarded inside = mail.forwarded();
        Optional<Teammate> by = Optional.ofNullable(mail.from()).flatMap(rows.people()::teammateWithEmail);
        if (inside == null || by.isEmpty()) {
            written(mail);
            return;
        }
        next.whenHeard().heard(utterance(mail, inside.from(), inside.fromName(), inside.text()), by.get());
    }

    private void written(ReceivedMail mail) {
        if (mail.automatic() || mail.from() == null) {
            return;
        }
        Optional<Draft> draft = matched(mail);
        if (draft.isPresent()) {
            answered(draft.get(), mail, mail.from());
        } else if (rows.people().teammateWithEmail(mail.from()).isEmpty()) {
            unmatched(mail, mail.from());
        }
    }

    private void answered(Draft draft, ReceivedMail mail, EmailAddress from) {
        if (from.equals(draft.letter().to()) && draft.kind() == MessageKind.QUOTE_PERMISSION) {
            next.whenQuoted().replied(draft, mail.text());
            return;
        }
        Optional<Ask> ask = rows.ask(draft.about());
        if (ask.isPresent()) {
            answeredAsk(ask.get(), draft, mail, from);
            return;
        }
        rows.introduction(draft.about())
                .ifPresentOrElse(
                        introduction -> answeredIntroduction(introduction, draft, mail, from),
                        () -> praiseIn(mail, from));
    }

    private void answeredAsk(Ask ask, Draft draft, ReceivedMail mail, EmailAddress from) {
        boolean asked = from.equals(draft.letter().to()) && mail.authentication() != ReceivedMail.Authentication.FAIL;
        Optional<EmailAddress> target = asked ? bridgedTo(ask, mail, from) : Optional.empty();
        if (target.isPresent()) {
            next.whenIntroduced().byMail(ask, mail, target.get());
            return;
        }
        reply(ask, mail, from, asked);
    }

    private void reply(Ask ask, ReceivedMail mail, EmailAddress from, boolean sure) {
        Optional<Teammate> owner = rows.people().teammate(ask.owner());
        if (owner.isEmpty()) {
            return;
        }
        ReadAnswer read = next.answers().read(mail.text());
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
            next.whenAnswered().apply(ask, read.answer(), owner.get());
        } else if (sure) {
            next.whenAnswered().stopFollowUps(ask, "they replied");
        }
    }

    private void answeredIntroduction(Introduction introduction, Draft draft, ReceivedMail mail, EmailAddress from) {
        if (!from.equals(draft.letter().to())) {
            return;
        }
        next.whenIntroduced().targetReplied(introduction);
        rows.people()
                .teammate(introduction.owner())
                .ifPresent(owner -> cards.tell(
                        owner,
                        Card.Kind.NOTICE,
                        new Cards.Message(
                                introduction.targetName() + " answered your first reply.",
                                mail.text(),
                                "",
                                introduction.id().ref())));
    }

    private void unmatched(ReceivedMail mail, EmailAddress from) {
        List<Ask> open =
                rows
                        .people()
                        .contactWithEmail(from)
                        .map(contact -> rows.asks().to(contact.id()))
                        .orElse(List.of())
                        .stream()
                        .filter(ask -> ask.state().open() || ask.state() == Ask.State.SILENT)
                        .toList();
        if (open.size() == 1) {
            Optional<EmailAddress> target = bridgedTo(open.get(0), mail, from);
            if (target.isPresent()) {
                next.whenIntroduced().byMail(open.get(0), mail, target.get());
                return;
            }
            if (aboutUs(mail)) {
                reply(open.get(0), mail, from, false);
                return;
            }
        }
        praiseIn(mail, from);
    }

    /** Addressed to the bot itself, or an answer to something: then it is a reply rather than news in copy. */
    private boolean aboutUs(ReceivedMail mail) {
        return mail.kind() == ReceivedMail.Kind.REPLY || mail.to().stream().anyMatch(this::ours);
    }

    private void praiseIn(ReceivedMail mail, EmailAddress from) {
        next.whenHeard().heard(utterance(mail, from, mail.fromName(), mail.text()));
    }

    private Utterance utterance(
            ReceivedMail mail, @org.jspecify.annotations.Nullable EmailAddress from, String name, String text) {
        String id = mail.messageId() == null ? mail.date() + "/" + from : mail.messageId();
        String shown = name.isBlank() ? (from == null ? "somebody" : from.value()) : name;
        return new Utterance(
                Utterance.Channel.EMAIL,
                mail.subject(),
                id,
                null,
                new Utterance.Speaker(
                        null,
                        from,
                        shown,
                        from != null && rows.people().teammateWithEmail(from).isPresent(),
                        false),
                text,
                mail.date(),
                null);
    }

    /** The introducer wrote to the target and to us: somebody who is neither of us, nor one of ours, is in the mail. */
    private Optional<EmailAddress> bridgedTo(Ask ask, ReceivedMail mail, EmailAddress from) {
        boolean ready = ask.state().open() && ask.kind() == Ask.Kind.INTRODUCTION;
        Optional<Contact> introducer = rows.people().contact(ask.introducer());
        if (!ready || introducer.map(Contact::email).filter(from::equals).isEmpty()) {
            return Optional.empty();
        }
        Predicate<EmailAddress> outsider = address -> !ours(address)
                && !address.equals(from)
                && rows.people().teammateWithEmail(address).isEmpty();
        List<EmailAddress> others = Stream.concat(mail.to().stream(), mail.cc().stream())
                .filter(outsider)
                .distinct()
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : byName(ask, others);
    }

    private Optional<EmailAddress> byName(Ask ask, List<EmailAddress> others) {
        String first = Optional.ofNullable(ask.target())
                .flatMap(rows.targets()::find)
                .map(target -> target.firstName().toLowerCase(java.util.Locale.ROOT))
                .orElse("\n");
        return others.stream()
                .filter(address -> address.localPart().contains(first))
                .findFirst();
    }

    private Optional<Draft> matched(ReceivedMail mail) {
        Stream<Optional<Draft>> byToken =
                mail.deliveredTo().stream().flatMap(this::token).map(rows.drafts()::byThreadToken);
        Stream<Optional<Draft>> byId = Stream.concat(mail.inReplyTo().stream(), reversed(mail.references()).stream())
                .map(rows.drafts()::byMessageId);
        return Stream.concat(byToken, byId).flatMap(Optional::stream).findFirst();
    }

    private Stream<String> token(EmailAddress address) {
        int plus = address.localPart().indexOf('+');
        if (plus < 0 || !ours(address)) {
            return Stream.empty();
        }
        String tag = address.localPart().substring(plus + 1);
        return tag.startsWith("r.") || tag.startsWith("b.") ? Stream.of(tag.substring(2)) : Stream.empty();
    }

    private boolean ours(EmailAddress address) {
        return us.mailbox()
                .filter(box -> box.domain().equals(address.domain()))
                .filter(box -> withoutTag(address).equals(withoutTag(box)))
                .isPresent();
    }

    private static String withoutTag(EmailAddress address) {
        String local = address.localPart();
        return local.contains("+") ? local.substring(0, local.indexOf('+')) : local;
    }

    private static List<String> reversed(List<String> references) {
        return java.util.stream.IntStream.rangeClosed(1, references.size())
                .mapToObj(back -> references.get(references.size() - back))
                .toList();
    }
}
