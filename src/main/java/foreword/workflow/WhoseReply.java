package foreword.workflow;

import foreword.ask.Reply;
import foreword.draft.Draft;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which conversation is this mail part of? By the token in the address it came to, else by each id it answers, else by each
 * id it refers to, the last first. Never by its subject.
 */
final class WhoseReply {
    private final Rows rows;
    private final OurAddresses ours;

    WhoseReply(Rows rows, OurAddresses ours) {
        this.rows = rows;
        this.ours = ours;
    }

    /** The mail of ours that it answers. */
    Optional<Draft> sent(ReceivedMail mail) {
        return Stream.concat(byToken(mail), ids(mail).map(rows.drafts()::byMessageId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The conversation it belongs to: of our mails, of the bridge mail, or of an answer to one of them. */
    Optional<Conversation> conversation(ReceivedMail mail) {
        return Stream.concat(
                        byToken(mail).map(draft -> draft.map(WhoseReply::of)),
                        ids(mail).map(this::withId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<Optional<Draft>> byToken(ReceivedMail mail) {
        return mail.deliveredTo().stream()
                .flatMap(address -> ours.token(address).stream())
                .map(rows.drafts()::byThreadToken);
    }

    private static Stream<String> ids(ReceivedMail mail) {
        return Stream.concat(mail.inReplyTo().stream(), reversed(mail.references()).stream());
    }

    private Optional<Conversation> withId(String id) {
        return rows.drafts()
                .byMessageId(id)
                .map(WhoseReply::of)
                .or(() -> rows.introductions().byBridge(id).map(WhoseReply::of))
                .or(() -> rows.replies().byMessageId(id).map(this::of));
    }

    private static Conversation of(Draft draft) {
        return new Conversation(draft.about(), draft, draft.letter().subject(), draft.createdAt());
    }

    private static Conversation of(Introduction introduction) {
        return new Conversation(introduction.id().ref(), null, introduction.subject(), introduction.madeAt());
    }

    private Conversation of(Reply reply) {
        String subject = rows.drafts().about(reply.about()).stream()
                .filter(draft -> draft.state() == Draft.State.SENT)
                .findFirst()
                .map(draft -> draft.letter().subject())
                .orElse("");
        return new Conversation(reply.about(), null, subject, reply.at());
    }

    private static List<String> reversed(List<String> references) {
        return IntStream.rangeClosed(1, references.size())
                .mapToObj(back -> references.get(references.size() - back))
                .toList();
    }
}
