package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.inbox.ReceivedMail.Forwarded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case of the set of forwards. Where the set names a body as the file of the subject, a plain "Fwd: x" stands for it.
 *
 * @param note the forwarder's own words
 * @param inner the text of the mail inside
 */
public record ForwardCase(
        String id,
        @Nullable String subject,
        String body,
        boolean forwarded,
        String note,
        String address,
        String name,
        String inner) {

    public static List<ForwardCase> all() {
        return SharedMail.expected("forward/crisp").stream()
                .map(ForwardCase::read)
                .toList();
    }

    private static ForwardCase read(JsonNode line) {
        @Nullable String file = text(line.path("subjectFile"));
        @Nullable String subject = file == null ? null : content(file).strip();
        return new ForwardCase(
                line.get("id").asText(),
                subject == null || subject.indexOf('\n') >= 0 ? null : subject,
                content(line.get("file").asText()),
                line.get("forwarded").asBoolean(),
                orEmpty(line.path("message")),
                orEmpty(line.path("email").path("from").path("address")),
                orEmpty(line.path("email").path("from").path("name")),
                orEmpty(line.path("email").path("body")));
    }

    private static String content(String file) {
        return new String(SharedMail.bytes("forward/crisp", file), UTF_8);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static String orEmpty(JsonNode node) {
        String text = text(node);
        return text == null ? "" : text;
    }

    public byte[] mail() {
        String given = subject == null ? forwarded ? "Fwd: x" : "Re: x" : subject;
        return SharedMail.mail(given, "text/plain", body);
    }

    /** The name or the address, whichever the mail gives. */
    public boolean senderIs(@Nullable String address, @Nullable String name) {
        return this.address.isEmpty()
                ? this.name.equals(name == null ? "" : name)
                : this.address.equalsIgnoreCase(address == null ? "" : address);
    }

    public boolean senderIs(Forwarded found) {
        return senderIs(found.from() == null ? "" : found.from().value(), found.fromName());
    }

    public boolean noteIs(@Nullable String text) {
        return same(note, text);
    }

    public boolean innerIs(@Nullable String text) {
        return same(inner, text);
    }

    private static boolean same(String want, @Nullable String got) {
        return ReplyCase.squeezed(want).equals(ReplyCase.squeezed(got == null ? "" : got));
    }
}
