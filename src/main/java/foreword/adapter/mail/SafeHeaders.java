package foreword.adapter.mail;

import foreword.people.EmailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The only place that writes headers and file names. The library puts a line break in a value straight into the mail, where it
 * begins a header of its own; here such a value is refused, with the name of the field.
 */
public final class SafeHeaders {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+@[^<>\\s]+>");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,50}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*");
    private static final Pattern UNFIT_IN_A_FILE_NAME = Pattern.compile("[/\\\\:*?\"<>|\\p{Cf}]");
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_FILE_NAME = 120;
    private static final int REFERENCES_KEPT = 20;

    private SafeHeaders() {}

    /** The value, when it is one line of text. */
    static String line(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                throw refused(field, "a line break or control character");
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw refused(field, "half a character");
            }
        }
        return value;
    }

    /** The value, when it is printable ASCII: of anything else the library writes the low byte, which may be a line break. */
    static String asciiLine(String field, String value) {
        if (!line(field, value).chars().allMatch(c -> c < 0x7f)) {
            throw refused(field, "a character that is not ASCII");
        }
        return value;
    }

    static boolean isMessageId(String id) {
        return id.length() < LONGEST_ID
                && id.chars().allMatch(c -> c > ' ' && c < 0x7f)
                && MESSAGE_ID.matcher(id).matches();
    }

    static String messageId(String field, String id) {
        asciiLine(field, id);
        if (!isMessageId(id)) {
            throw refused(field, "something that is no message id");
        }
        return id;
    }

    /** A BCP 47 tag such as {@code de-AT}. */
    static String language(String field, String tag) {
        if (!LANGUAGE.matcher(tag).matches()) {
            throw refused(field, "something that is no language tag");
        }
        return tag;
    }

    static String token(String field, String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw refused(field, "something other than letters, digits, - and _");
        }
        return token;
    }

    /** The address as it goes over the wire: the domain in its ASCII form, the local part ASCII already. */
    static String ascii(String field, EmailAddress address) {
        asciiLine(field, address.localPart());
        try {
            return asciiLine(field, address.localPart() + "@" + IDN.toASCII(address.domain()));
        } catch (IllegalArgumentException notADomain) {
            throw new IllegalArgumentException(field + " holds no usable address", notADomain);
        }
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
            throw new IllegalArgumentException(field + " holds no usable address", notAnAddress);
        }
    }

    static void from(MimeMessage message, String field, String name, EmailAddress address) throws MessagingException {
        InternetAddress from = address(field, address);
        try {
            from.setPersonal(line(field, name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        message.setFrom(from);
    }

    static void replyTo(MimeMessage message, List<EmailAddress> addresses) throws MessagingException {
        message.setReplyTo(addresses("replyTo", addresses));
    }

    static void to(MimeMessage message, List<EmailAddress> addresses) throws MessagingException {
        if (!addresses.isEmpty()) {
            message.setRecipients(Message.RecipientType.TO, addresses("to", addresses));
        }
    }

    static void subject(MimeMessage message, String subject) throws MessagingException {
        message.setSubject(line("subject", subject), StandardCharsets.UTF_8.name());
    }

    /** Corrects the type of a received part, so that it can be taken apart; this part is never sent. */
    public static void retype(MimePart part, String type) throws MessagingException {
        part.setHeader("Content-Type", type);
    }

    static void header(MimeMessage message, String name, String value) throws MessagingException {
        message.setHeader(asciiLine("header name", name), asciiLine(name, value));
    }

    /** The first and the last twenty, folded. */
    static void references(MimeMessage message, List<String> references) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (String reference : references) {
            ids.add(messageId("references", reference));
        }
        if (ids.size() > REFERENCES_KEPT + 1) {
            ids.subList(1, ids.size() - REFERENCES_KEPT).clear();
        }
        if (!ids.isEmpty()) {
            String name = "References";
            message.setHeader(name, MimeUtility.fold(name.length() + 2, String.join(" ", ids)));
        }
    }

    /** The type of an attachment; one that would be taken apart as a mail goes as plain bytes. */
    static String mediaType(String field, String type) {
        if (!MEDIA_TYPE.matcher(type).matches()) {
            throw refused(field, "something that is no media type");
        }
        return type.startsWith("message/") || type.startsWith("multipart/") ? "application/octet-stream" : type;
    }

    static void attached(MimeBodyPart part, String field, String name) throws MessagingException {
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setFileName(fileName(field, name));
    }

    /** Without folders, signs that some system forbids, and characters that turn the reading direction. */
    private static String fileName(String field, String name) {
        String safe = UNFIT_IN_A_FILE_NAME
                .matcher(line(field, name))
                .replaceAll("_")
                .strip()
                .replaceFirst("^\\.+", "");
        if (safe.codePointCount(0, safe.length()) > LONGEST_FILE_NAME) {
            int dot = safe.lastIndexOf('.');
            String ending = dot > 0 && safe.length() - dot <= 10 ? safe.substring(dot) : "";
            safe = safe.substring(0, safe.offsetByCodePoints(0, LONGEST_FILE_NAME - ending.length())) + ending;
        }
        return safe.isEmpty() ? "attachment" : safe;
    }

    private static IllegalArgumentException refused(String field, String what) {
        return new IllegalArgumentException(field + " holds " + what);
    }
}
