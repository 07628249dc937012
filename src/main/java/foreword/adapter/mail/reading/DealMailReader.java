package foreword.adapter.mail.reading;

import foreword.deal.DealNews;
import foreword.deal.PayloadReader;
import foreword.deal.reading.DealPosts;
import foreword.deal.reading.Post;
import foreword.inbox.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads deal news in a mail: a CRM's notice, or a person's words. Bulk mail and automatic replies are no news; of a forwarded
 * notice the forwarder's own words come first. Reading a notice is not trusting it.
 */
public final class DealMailReader implements PayloadReader {
    /** Notices come from machines too; only answers by machines are no news. */
    private static final Pattern ANSWERED = Pattern.compile(
            "(?im)^(?:auto-submitted:\\s*auto-replied|x-autoreply:|x-autorespond:|precedence:\\s*auto_reply)");

    private static final Pattern BULK =
            Pattern.compile("(?im)^(?:list-unsubscribe|list-id|precedence:\\s*(?:bulk|list|junk))");

    private final MimeMailReader mails = new MimeMailReader(null);
    private final DealPosts posts;

    public DealMailReader(DealPosts posts) {
        this.posts = posts;
    }

    /** @param body the mail as it came over the wire */
    @Override
    public DealNews read(String body, Map<String, String> headers) {
        String head = head(body);
        if (BULK.matcher(head).find()) {
            return DealNews.none("bulk mail");
        }
        if (ANSWERED.matcher(head).find()) {
            return DealNews.none("an automatic reply");
        }
        return read(mails.read(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a mail says that was taken apart already; bulk mail is left out by who took it in. */
    public DealNews read(ReceivedMail mail) {
        return switch (mail.kind()) {
            case BOUNCE, CALENDAR -> DealNews.none("no mail of a person or a CRM");
            case REPLY -> posts.read(mail.text());
            case AUTO_REPLY -> mail.absence() == null ? notice(mail) : DealNews.none("an automatic reply");
            case NEW -> notice(mail);
            case FORWARD -> forwarded(mail);
        };
    }

    private DealNews notice(ReceivedMail mail) {
        return posts.read(post(mail.subject(), mail.text()));
    }

    private DealNews forwarded(ReceivedMail mail) {
        ReceivedMail.Forwarded inner = mail.forwarded();
        DealNews own = posts.read(mail.text());
        return own.updates().isEmpty() && inner != null ? posts.read(post(inner.subject(), inner.text())) : own;
    }

    private static Post post(String subject, String text) {
        List<String> lines = new ArrayList<>();
        lines.add(subject);
        text.lines().forEach(lines::add);
        return new Post(lines, List.of(), null);
    }

    private static String head(String mail) {
        int end = mail.indexOf("\n\n");
        int crlf = mail.indexOf("\r\n\r\n");
        int first = end < 0 ? crlf : crlf < 0 ? end : Math.min(end, crlf);
        return first < 0 ? mail : mail.substring(0, first);
    }
}
