package foreword.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at what is to become a piece. A file is judged by what is in it, not by its name alone: PDF, plain text, Markdown, Word
 * and PowerPoint without macros, PNG and JPEG.
 */
public final class Arrival {
    /** The most bytes a file may have, below what mail servers take. */
    public static final int LARGEST = 7 << 20;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "txt", "text/plain",
            "md", "text/markdown",
            "docx", OFFICE + "wordprocessingml.document",
            "pptx", OFFICE + "presentationml.presentation",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg");
    private static final Map<String, String> OFFICE_ROOTS =
            Map.of("docx", "word/document.xml", "pptx", "ppt/presentation.xml");
    private static final Set<String> PROGRAM_STARTS =
            Set.of("MZ", "\u007fELF", "#!", "\u00ca\u00fe\u00ba\u00be", "\u00cf\u00fa\u00ed\u00fe");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N} ._()+-]");
    private static final int HEAD = 1024;
    private static final int NAME = 80;

    private Arrival() {}

    /** What came of the look: a body, or why it cannot be one. */
    public record Looked(Optional<ContentItem.Body> body, String objection) {
        static Looked good(ContentItem.Body body) {
            return new Looked(Optional.of(body), "");
        }

        static Looked refused(String objection) {
            return new Looked(Optional.empty(), objection);
        }
    }

    /** A file as it came. */
    public static Looked file(String givenName, byte[] bytes) {
        String name = safeName(givenName);
        String ending = ending(name);
        String type = TYPES.get(ending);
        if (bytes.length == 0) {
            return Looked.refused(name + " is empty.");
        }
        if (bytes.length > LARGEST) {
            return Looked.refused(String.format(
                    Locale.ROOT, "%s has %,d bytes; up to %,d can be mailed.", name, bytes.length, LARGEST));
        }
        if (isProgram(bytes)) {
            return Looked.refused(name + " is a program. A piece is something to read, best a PDF.");
        }
        if (type == null) {
            return Looked.refused(
                    name + " is of a kind that is not sent. PDF is best; text, Word, PowerPoint and pictures can be.");
        }
        return wrongInside(name, ending, bytes)
                .map(Looked::refused)
                .orElseGet(() -> Looked.good(new ContentItem.File(name, type, bytes.length)));
    }

    /** An address as it was typed. */
    public static Looked link(String typed) {
        try {
            URI address = new URI(typed.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            String host = address.getHost();
            if (!Set.of("https", "http").contains(scheme) || host == null || host.indexOf('.') < 0) {
                return Looked.refused("Give the whole address of a page, such as https://yourfirm.example/checklist.");
            }
            return address.getUserInfo() == null
                    ? Looked.good(new ContentItem.Link(address))
                    : Looked.refused("The address holds a name or password. Give one that anybody may open.");
        } catch (URISyntaxException unreadable) {
            return Looked.refused("This is no address. Give one such as https://yourfirm.example/checklist.");
        }
    }

    /** A name that is safe on every disk and in every mail: no path, no signs that steer, not too long, its ending kept. */
    public static String safeName(String given) {
        String plain = Normalizer.normalize(given, Normalizer.Form.NFC).replace('\\', '/');
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        String clean = NO_NAME.matcher(last)
                .replaceAll("")
                .strip()
                .replaceAll("^\\.+", "")
                .strip();
        if (clean.isEmpty()) {
            return "piece";
        }
        int dot = clean.lastIndexOf('.');
        String ending = dot < 0 ? "" : clean.substring(dot);
        String stem = dot < 0 ? clean : clean.substring(0, dot);
        int room = Math.max(1, NAME - ending.length());
        return stem.substring(0, Math.min(room, stem.length())).strip() + ending;
    }

    private static Optional<String> wrongInside(String name, String ending, byte[] bytes) {
        return switch (ending) {
            case "pdf" ->
                head(bytes).contains("%PDF-")
                        ? script(name, bytes)
                        : Optional.of(name + " is called a PDF and is none. Save it as PDF again.");
            case "docx", "pptx" -> Zipped.objection(name, bytes, String.valueOf(OFFICE_ROOTS.get(ending)));
            case "png" -> starts(bytes, "\u0089PNG") ? Optional.empty() : Optional.of(name + " is no PNG picture.");
            case "jpg", "jpeg" ->
                starts(bytes, "\u00ff\u00d8\u00ff") ? Optional.empty() : Optional.of(name + " is no JPEG picture.");
            default -> text(name, bytes);
        };
    }

    /** A PDF may carry scripts and programs; those of ours do not. */
    private static Optional<String> script(String name, byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean active = all.contains("/JavaScript") || all.contains("/Launch") || all.contains("/EmbeddedFile");
        return active
                ? Optional.of(name + " carries a script or another file inside. Save it as a plain PDF.")
                : Optional.empty();
    }

    private static Optional<String> text(String name, byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return Optional.of(name + " is called a text and is none.");
            }
        }
        return Optional.empty();
    }

    private static boolean isProgram(byte[] bytes) {
        return PROGRAM_STARTS.stream().anyMatch(sign -> starts(bytes, sign));
    }

    private static boolean starts(byte[] bytes, String sign) {
        return head(bytes).startsWith(sign);
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
