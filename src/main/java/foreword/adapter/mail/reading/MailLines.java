package foreword.adapter.mail.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.ask.Answer;
import foreword.ask.AnswerReader;
import foreword.ask.ReadAnswer;
import foreword.ask.reading.TrainedAnswerReader;
import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Bounce;
import foreword.inbox.ReceivedMail.Forwarded;
import foreword.people.EmailAddress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code foreword read mail}: one JSON line a file, as CONTRACT.md has it. */
public final class MailLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MimeMailReader mails = new MimeMailReader(null);
    private final AnswerReader answers = TrainedAnswerReader.shipped();

    /** Reads each file; returns 0, or 1 when one could not be read: the others still are. */
    public int run(List<Path> files, PrintStream out, PrintStream err) {
        int code = 0;
        for (Path file : files) {
            try {
                out.println(JSON.writeValueAsString(line(file, mails.read(Files.readAllBytes(file)))));
            } catch (JsonProcessingException unwritable) {
                err.println("cannot write what is in " + file + ": " + unwritable.getOriginalMessage());
                code = 1;
            } catch (IOException unreadable) {
                err.println("cannot read " + file + ": " + why(file));
                code = 1;
            }
        }
        out.flush();
        return code;
    }

    private static String why(Path file) {
        if (!Files.exists(file)) {
            return "there is no such file";
        }
        return Files.isDirectory(file) ? "it is a folder; name the mails in it" : "it may not be read";
    }

    private ObjectNode line(Path file, ReceivedMail mail) {
        ObjectNode line = JSON.createObjectNode();
        line.put("file", file.toString());
        line.put("kind", written(mail.kind()));
        line.put("from", written(mail.from()));
        line.put("subject", mail.subject());
        line.put("text", mail.text());
        line.set("forwarded", forwarded(mail.forwarded()));
        answer(line, mail);
        line.set("bounce", bounce(mail.bounce()));
        var bounces = line.putArray("bounces");
        mail.bounces().forEach(one -> bounces.add(bounce(one)));
        var attachments = line.putArray("attachments");
        for (var attached : mail.attachments()) {
            attachments
                    .addObject()
                    .put("name", attached.name())
                    .put("type", attached.type())
                    .put("bytes", attached.bytes());
        }
        line.put("messageId", mail.messageId());
        line.put(
                "inReplyTo",
                mail.inReplyTo().isEmpty() ? null : mail.inReplyTo().get(0));
        return line;
    }

    private void answer(ObjectNode line, ReceivedMail mail) {
        ReadAnswer read = mail.kind() == ReceivedMail.Kind.REPLY
                ? answers.read(mail.text(), LocalDate.ofInstant(mail.date(), ZoneOffset.UTC))
                : ReadAnswer.unclear(0, "");
        LocalDate notBefore = read.notBefore();
        line.put("answer", read.answer() == Answer.UNCLEAR ? null : written(read.answer()));
        line.put("answerWords", read.answer() == Answer.UNCLEAR ? null : read.because());
        line.put("answerConfidence", Math.round(read.confidence() * 1000) / 1000.0);
        line.put("notBefore", notBefore == null ? null : notBefore.toString());
        line.put("referredTo", read.referredTo().isEmpty() ? null : read.referredTo());
    }

    private static @Nullable ObjectNode forwarded(@Nullable Forwarded forwarded) {
        if (forwarded == null) {
            return null;
        }
        return JSON.createObjectNode().put("from", written(forwarded.from())).put("text", forwarded.text());
    }

    private static @Nullable ObjectNode bounce(@Nullable Bounce bounce) {
        if (bounce == null) {
            return null;
        }
        return JSON.createObjectNode()
                .put("recipient", written(bounce.recipient()))
                .put("status", bounce.status())
                .put("permanent", bounce.permanent())
                .put("reason", bounce.reason());
    }

    private static @Nullable String written(@Nullable EmailAddress address) {
        return address == null ? null : address.value();
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
