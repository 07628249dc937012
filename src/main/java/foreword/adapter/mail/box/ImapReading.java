package foreword.adapter.mail.box;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * Asks an open folder for mails by number. The bytes come as the server has them, and nobody sees that they were read; the
 * library's own messages write their headers anew and lose track of what vanished.
 */
final class ImapReading {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);
    private static final String LISTING = "(UID RFC822.SIZE INTERNALDATE)";

    private final IMAPFolder folder;

    ImapReading(IMAPFolder folder) {
        this.folder = folder;
    }

    /**
     * A mail that is there.
     *
     * @param bytes its size, as far as the server knows
     * @param received by the server
     */
    record Listed(long uid, long bytes, Instant received) {}

    /** The mails with a number from this one on, by number. */
    List<Listed> from(long uid) throws MessagingException {
        return listed(uid + ":*").stream().filter(mail -> mail.uid() >= uid).toList();
    }

    /** The mails with a number from this one on that the server received at this time or later, by number. */
    List<Listed> from(long uid, Instant since) throws MessagingException {
        OptionalLong first = firstSince(since);
        return first.isEmpty()
                ? List.of()
                : from(Math.max(uid, first.getAsLong())).stream()
                        .filter(mail -> !mail.received().isBefore(since))
                        .toList();
    }

    /** Whether this mail is still there. */
    boolean has(long uid) throws MessagingException {
        return listed(Long.toString(uid)).stream().anyMatch(mail -> mail.uid() == uid);
    }

    /** The bytes of these mails, by number; those that vanished are missing. */
    Map<Long, byte[]> raw(List<Listed> mails) throws MessagingException {
        String uids = mails.stream().map(mail -> Long.toString(mail.uid())).collect(Collectors.joining(","));
        Map<Long, byte[]> raw = new TreeMap<>();
        fetch(uids, "(UID BODY.PEEK[])").forEach(response -> {
            UID uid = response.getItem(UID.class);
            BODY body = response.getItem(BODY.class);
            ByteArray bytes = body == null ? null : body.getByteArray();
            if (uid != null && bytes != null) {
                raw.put(uid.uid, bytes.getNewBytes());
            }
        });
        return raw;
    }

    private List<Listed> listed(String uids) throws MessagingException {
        return fetch(uids, LISTING).stream()
                .flatMap(response -> listed(response).stream())
                .sorted(Comparator.comparingLong(Listed::uid))
                .toList();
    }

    private static Optional<Listed> listed(FetchResponse response) {
        UID uid = response.getItem(UID.class);
        RFC822SIZE size = response.getItem(RFC822SIZE.class);
        INTERNALDATE date = response.getItem(INTERNALDATE.class);
        if (uid == null) {
            return Optional.empty();
        }
        boolean dated = date != null && date.getDate() != null;
        return Optional.of(new Listed(
                uid.uid, size == null ? 0 : size.size, dated ? date.getDate().toInstant() : Instant.MAX));
    }

    /** IMAP searches by day, in the server's time zone. */
    private OptionalLong firstSince(Instant since) throws MessagingException {
        LocalDate day = LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(1);
        String search = "UID SEARCH SINCE " + DAY.format(day);
        List<Long> found = new ArrayList<>();
        for (Response response : command(search)) {
            found.addAll(numbers(response));
        }
        return found.stream().mapToLong(Long::longValue).min();
    }

    private static List<Long> numbers(Response response) {
        String line = response.toString();
        return line.startsWith("* SEARCH")
                ? Stream.of(line.substring("* SEARCH".length()).strip().split(" +"))
                        .filter(word -> word.matches("\\d+"))
                        .map(Long::valueOf)
                        .toList()
                : List.of();
    }

    private List<FetchResponse> fetch(String uids, String what) throws MessagingException {
        return Stream.of(command("UID FETCH " + uids + " " + what))
                .filter(FetchResponse.class::isInstance)
                .map(FetchResponse.class::cast)
                .toList();
    }

    private Response[] command(String command) throws MessagingException {
        return (Response[]) folder.doCommand(protocol -> answered(protocol, command));
    }

    private static Response[] answered(IMAPProtocol protocol, String command) throws ProtocolException {
        Response[] responses = protocol.command(command, null);
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }
}
