package foreword.workflow;

import foreword.draft.Draft;
import foreword.inbox.ReceivedMail;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which mail of ours is this the answer to? By the token in the address it came to, else by the ids it names. */
final class WhoseReply {
    private final Rows rows;
    private final OurAddresses ours;

    WhoseReply(Rows rows, OurAddresses ours) {
        this.rows = rows;
        this.ours = ours;
    }

    Optional<Draft> sent(ReceivedMail mail) {
        Stream<Optional<Draft>> byToken = mail.deliveredTo().stream()
                .flatMap(address -> ours.token(address).stream())
                .map(rows.drafts()::byThreadToken);
        Stream<Optional<Draft>> byId = Stream.concat(mail.inReplyTo().stream(), reversed(mail.references()).stream())
                .map(rows.drafts()::byMessageId);
        return Stream.concat(byToken, byId).flatMap(Optional::stream).findFirst();
    }

    private static List<String> reversed(List<String> references) {
        return IntStream.rangeClosed(1, references.size())
                .mapToObj(back -> references.get(references.size() - back))
                .toList();
    }
}
