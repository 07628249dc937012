package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an attachment is: by its first bytes, else as declared if that is a type we know; never what it merely claims. */
final class AttachedType {
    private static final String UNKNOWN = "application/octet-stream";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("%PDF-", "application/pdf"),
            Map.entry("\u0089PNG\r\n", "image/png"),
            Map.entry("\u00ff\u00d8\u00ff", "image/jpeg"),
            Map.entry("GIF87a", "image/gif"),
            Map.entry("GIF89a", "image/gif"),
            Map.entry("PK\u0003\u0004", "application/zip"),
            Map.entry("{\\rtf", "application/rtf"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "application/x-ole-storage"),
            Map.entry("\u001f\u008b", "application/gzip"),
            Map.entry("MZ", UNKNOWN),
            Map.entry("\u007fELF", UNKNOWN));
    private static final Set<String> INSIDE_ZIP = Set.of(
            OFFICE + "wordprocessingml.document",
            OFFICE + "spreadsheetml.sheet",
            OFFICE + "presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "application/epub+zip");
    private static final Set<String> INSIDE_OLE = Set.of(
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.ms-outlook",
            "application/vnd.visio");
    private static final Set<String> KNOWN = Set.of(
            "text/plain",
            "text/html",
            "text/csv",
            "text/calendar",
            "text/vcard",
            "text/x-vcard",
            "text/markdown",
            "text/enriched",
            "message/rfc822",
            "message/delivery-status",
            "application/ms-tnef",
            "application/json",
            "application/xml",
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pkcs7-mime",
            "image/svg+xml",
            "image/webp",
            "image/heic",
            "image/tiff",
            "image/bmp",
            "audio/mpeg",
            "audio/mp4",
            "audio/wav",
            "audio/ogg",
            "video/mp4",
            "video/quicktime",
            "video/webm");

    private AttachedType() {}

    static String of(Leaf leaf) {
        String declared = leaf.type().toLowerCase(Locale.ROOT);
        byte[] bytes = leaf.bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, 8), ISO_8859_1);
        List<String> signs = SIGNS.keySet().stream().filter(start::startsWith).toList();
        if (signs.isEmpty()) {
            return KNOWN.contains(declared) ? declared : UNKNOWN;
        }
        String found = SIGNS.getOrDefault(signs.get(0), UNKNOWN);
        boolean fits = (found.equals("application/zip") && INSIDE_ZIP.contains(declared))
                || (found.equals("application/x-ole-storage") && INSIDE_OLE.contains(declared));
        return fits ? declared : found;
    }
}
