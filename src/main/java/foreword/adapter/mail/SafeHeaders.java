package foreword.adapter.mail;

import foreword.people.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The only place that writes headers and file names: everything passes the guard, and goes out in ASCII and short lines. */
public final class SafeHeaders {
    private static final int REFERENCES_KEPT = 20;
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder();

    private SafeHeaders() {}

    /** The address as it goes over the wire: the domain in its ASCII form, the local part ASCII already. */
    static String ascii(String field, EmailAddress address) {
        return HeaderGuard.address(field, address);
    }

    static InternetAddress[] addresses(String field, List<EmailAddress> addresses) {
        List<InternetAddress> checked = new ArrayList<>();
        for (EmailAddress address : addresses) {
            checked.add(address(field, address));
        }
        return checked.toArray(InternetAddress[]::new);
    }

    private static InternetAddress address(String field, EmailAddress address) {
        try {
            return new InternetAddress(ascii(field, address), true);
        } catch (AddressException notAnAddress) {
            throw new IllegalArgumentException("The " + field + " of the mail holds no usable address.", notAnAddress);
        }
    }

    static void from(MimeMessage message, String field, String name, EmailAddress address) throws MessagingException {
        String words = HeaderGuard.text(field, name);
        String sender = "<" + address("sender address", address).getAddress() + ">";
        message.setHeader("From", words.isBlank() ? sender : HeaderText.phrase(words) + "\r\n " + sender);
    }

    static void replyTo(MimeMessage message, List<EmailAddress> addresses) throws MessagingException {
        people(message, "Reply-To", addresses);
    }

    static void to(MimeMessage message, List<EmailAddress> addresses) throws MessagingException {
        if (!addresses.isEmpty()) {
            people(message, "To", addresses);
        }
    }

    private static void people(MimeMessage message, String name, List<EmailAddress> addresses)
            throws MessagingException {
        String list = Stream.of(addresses(name + " address", addresses))
                .map(InternetAddress::getAddress)
                .collect(Collectors.joining(", "));
        message.setHeader(name, HeaderText.folded(name.length() + 2, list));
    }

    static void subject(MimeMessage message, String subject) throws MessagingException {
        text(message, "Subject", HeaderGuard.text("subject", subject));
    }

    private static void text(MimeMessage message, String name, String text) throws MessagingException {
        message.setHeader(name, HeaderText.unstructured(name.length() + 2, text));
    }

    /** Corrects the type of a received part, so that it can be taken apart; this part is never sent. */
    public static void retype(MimePart part, String type) throws MessagingException {
        part.setHeader("Content-Type", type);
    }

    /** A header of ours whose value is ASCII, such as a date or an id. */
    static void header(MimeMessage message, String name, String value) throws MessagingException {
        String checked = HeaderGuard.headerName(name);
        message.setHeader(checked, HeaderText.folded(checked.length() + 2, HeaderGuard.ascii(checked, value)));
    }

    /** The first and the last twenty, folded. */
    static void references(MimeMessage message, List<String> references) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (String reference : references) {
            ids.add(HeaderGuard.messageId("References", reference));
        }
        if (ids.size() > REFERENCES_KEPT + 1) {
            ids.subList(1, ids.size() - REFERENCES_KEPT).clear();
        }
        if (!ids.isEmpty()) {
            String name = "References";
            message.setHeader(name, HeaderText.folded(name.length() + 2, String.join(" ", ids)));
        }
    }

    /** A part that holds text, already encoded. */
    static MimeBodyPart text(String subtype, byte[] quotedPrintable) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "text/" + subtype + "; charset=UTF-8");
        headers.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return new MimeBodyPart(headers, quotedPrintable);
    }

    /** A part that holds a file, its name written twice: as new programs read it, and as old ones do. */
    static MimeBodyPart file(String name, String type, byte[] bytes) throws MessagingException {
        String safe = HeaderGuard.fileName("attachment name", name);
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader(
                "Content-Type", HeaderGuard.mediaType("attachment type", type) + HeaderText.nameParameter(safe));
        headers.setHeader("Content-Transfer-Encoding", "base64");
        headers.setHeader("Content-Disposition", "attachment" + HeaderText.fileNameParameter(safe));
        return new MimeBodyPart(headers, BASE64.encode(bytes));
    }
}
