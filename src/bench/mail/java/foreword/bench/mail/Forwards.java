package foreword.bench.mail;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.mail.reading.ForwardCase;
import foreword.adapter.mail.reading.MimeMailReader;
import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Forwarded;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whether the mail inside a forward is found, with its author and the forwarder's note. */
final class Forwards implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MimeMailReader mails = new MimeMailReader(null);

    @Override
    public String name() {
        return "forwards";
    }

    @Override
    public void print(Markdown out) throws IOException, InterruptedException {
        List<ForwardCase> cases = ForwardCase.all();
        long forwards = cases.stream().filter(ForwardCase::forwarded).count();
        out.title(
                "Forwards",
                cases.size() + " cases, " + forwards + " of them forwards.",
                "The set is the peer's own. Of a mail forwarded twice it wants the outer author, Foreword takes the innermost.");
        out.head("reader", "found", "wrongly", "note right", "sender right", "text right", "slowest mail");
        Tally ours = new Tally();
        for (ForwardCase forward : cases) {
            ours.add(forward, foreword(forward));
        }
        ours.print(out, "Foreword");
        try (NodeReader peer = NodeReader.start("email-forward-parser", "forwards", PATIENCE)) {
            Tally theirs = new Tally();
            for (ForwardCase forward : cases) {
                theirs.add(forward, peer(peer, forward));
            }
            theirs.print(out, "email-forward-parser 1.8.3 (npm)");
        }
    }

    private Found foreword(ForwardCase forward) {
        byte[] raw = forward.mail();
        mails.read(raw);
        long start = System.nanoTime();
        ReceivedMail mail = mails.read(raw);
        long nanos = System.nanoTime() - start;
        Forwarded inside = mail.forwarded();
        return inside == null
                ? new Found(false, mail.text(), false, "", nanos)
                : new Found(true, mail.text(), forward.senderIs(inside), inside.text(), nanos);
    }

    private static Found peer(NodeReader peer, ForwardCase forward) throws IOException, InterruptedException {
        String subject = forward.subject() == null ? "" : forward.subject();
        JsonNode answer = peer.answer(forward.id(), Map.of("body", forward.body(), "subject", subject));
        return new Found(
                answer.path("forwarded").asBoolean(),
                answer.path("note").asText(""),
                forward.senderIs(
                        answer.path("address").asText(""), answer.path("name").asText("")),
                answer.path("text").asText(""),
                answer.path("nanos").asLong(PATIENCE.toNanos()));
    }

    private record Found(boolean forwarded, String note, boolean sender, String text, long nanos) {}

    private static final class Tally {
        private int forwards;
        private int found;
        private int wrongly;
        private int notes;
        private int senders;
        private int texts;
        private long slowest;

        void add(ForwardCase forward, Found reading) {
            slowest = Math.max(slowest, reading.nanos());
            if (!forward.forwarded()) {
                wrongly += reading.forwarded() ? 1 : 0;
                return;
            }
            forwards++;
            found += reading.forwarded() ? 1 : 0;
            notes += reading.forwarded() && forward.noteIs(reading.note()) ? 1 : 0;
            senders += reading.forwarded() && reading.sender() ? 1 : 0;
            texts += reading.forwarded() && forward.innerIs(reading.text()) ? 1 : 0;
        }

        void print(Markdown out, String name) {
            out.row(
                    name,
                    share(found),
                    wrongly,
                    share(notes),
                    share(senders),
                    share(texts),
                    Markdown.millis(slowest));
        }

        private double share(int some) {
            return (double) some / forwards;
        }
    }
}
