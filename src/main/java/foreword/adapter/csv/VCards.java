package foreword.adapter.csv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address books of cards (vCard 2.1, 3.0 as RFC 2426, 4.0 as RFC 6350), as far as names, mail addresses, companies and roles go:
 * folded lines, quoted-printable with its charset, groups, and line ends of any kind.
 */
final class VCards {
    private static final Pattern BEGIN = Pattern.compile("(?is)\\A\\s*BEGIN\\s*:\\s*VCARD\\b.*");
    private static final Pattern LINE_END = Pattern.compile("\\r*\\n|\\r");
    private static final Pattern BACKSLASHED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    /** In which the name and the parameters of a property stand. */
    private static final int HEAD = 500;

    private VCards() {}

    static boolean are(String text) {
        return BEGIN.matcher(text.substring(0, Math.min(text.length(), 200))).matches();
    }

    /** One row for each card; its number is that of the card. */
    static Table table(Encoded encoded, Columns columns) {
        List<Table.Row> rows = new ArrayList<>();
        Card card = new Card();
        int number = 0;
        for (String line : unfolded(encoded.text())) {
            Property property = Property.read(line);
            if (property.is("BEGIN")) {
                card = new Card();
                number++;
            } else if (property.is("END")) {
                if (!card.group()) {
                    rows.add(new Table.Row(number, card.cells(columns)));
                }
            } else {
                card.take(property);
            }
        }
        return new Table(
                rows, List.of(), "Read as " + encoded.charset() + ", an address book of " + number + " cards.", true);
    }

    /** A line for each property: folded lines begin with a blank, and quoted-printable ones end with an equals sign. */
    private static List<String> unfolded(String text) {
        List<StringBuilder> lines = new ArrayList<>();
        boolean open = false;
        for (String line : LINE_END.split(text, -1)) {
            boolean more = !lines.isEmpty() && (open || line.startsWith(" ") || line.startsWith("\t"));
            if (more) {
                StringBuilder before = lines.get(lines.size() - 1);
                before.setLength(before.length() - (open ? 1 : 0));
                before.append(open ? line : line.substring(1));
            } else {
                lines.add(new StringBuilder(line));
            }
            StringBuilder whole = lines.get(lines.size() - 1);
            open = line.endsWith("=")
                    && Property.read(whole.substring(0, Math.min(whole.length(), HEAD)))
                            .quotedPrintable();
        }
        return lines.stream().map(StringBuilder::toString).toList();
    }

    /** One line of a card. */
    private record Property(String name, Map<String, String> parameters, String value) {
        static Property read(String line) {
            int colon = colon(line);
            String[] head = line.substring(0, Math.max(colon, 0)).split(";", -1);
            String name =
                    head[0].substring(head[0].lastIndexOf('.') + 1).strip().toUpperCase(Locale.ROOT);
            Map<String, String> parameters = new HashMap<>();
            for (int i = 1; i < head.length; i++) {
                int equals = head[i].indexOf('=');
                String key = equals < 0
                        ? "TYPE"
                        : head[i].substring(0, equals).strip().toUpperCase(Locale.ROOT);
                String value = head[i].substring(equals + 1).strip().replace("\"", "");
                parameters.merge(key, value.toUpperCase(Locale.ROOT), (one, other) -> one + "," + other);
            }
            return new Property(name, parameters, line.substring(colon + 1));
        }

        boolean is(String wanted) {
            return name.equals(wanted);
        }

        boolean quotedPrintable() {
            return (parameters.getOrDefault("ENCODING", "") + "," + parameters.getOrDefault("TYPE", ""))
                    .contains("QUOTED-PRINTABLE");
        }

        /** How well an address is preferred: the lower the better. */
        int preference() {
            String types = "," + parameters.getOrDefault("TYPE", "") + ",";
            if (parameters.containsKey("PREF") || types.contains(",PREF,")) {
                String place = parameters.getOrDefault("PREF", "1");
                return place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : 1;
            }
            return types.contains(",WORK,") ? 200 : types.contains(",HOME,") ? 400 : 300;
        }

        String text() {
            return unescaped(decoded()).strip();
        }

        /** The parts of a value that a semicolon parts. */
        List<String> parts() {
            return Arrays.stream(decoded().split("(?<!\\\\);", -1))
                    .map(part -> unescaped(part).strip())
                    .toList();
        }

        private String decoded() {
            if (!quotedPrintable()) {
                return value;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = 0; i < value.length(); i++) {
                int code = i + 2 < value.length() && value.charAt(i) == '='
                        ? Character.digit(value.charAt(i + 1), 16) * 16 + Character.digit(value.charAt(i + 2), 16)
                        : -1;
                if (code >= 0) {
                    bytes.write(code);
                    i += 2;
                } else {
                    bytes.writeBytes(String.valueOf(value.charAt(i)).getBytes(charset()));
                }
            }
            return bytes.toString(charset());
        }

        private Charset charset() {
            try {
                String named = parameters.getOrDefault("CHARSET", "UTF-8");
                return Charset.forName(named);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return StandardCharsets.UTF_8;
            }
        }

        /** The colon after which the value begins: not one between quotes. */
        private static int colon(String line) {
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                quoted ^= line.charAt(i) == '"';
                if (line.charAt(i) == ':' && !quoted) {
                    return i;
                }
            }
            return line.indexOf(':');
        }

        private static String unescaped(String text) {
            return BACKSLASHED
                    .matcher(text)
                    .replaceAll(sign ->
                            sign.group(1).equalsIgnoreCase("n") ? " " : Matcher.quoteReplacement(sign.group(1)));
        }
    }

    /** What is gathered of one card. */
    private static final class Card {
        private final Map<String, String> cells = new HashMap<>();
        private final List<Property> addresses = new ArrayList<>();
        private List<String> names = List.of();
        private boolean group;

        void take(Property property) {
            switch (property.name()) {
                case "FN" -> put("name", property.text());
                case "N" -> names = property.parts();
                case "ORG" -> put("company", property.parts().get(0));
                case "TITLE" -> put("role", property.text());
                case "EMAIL" -> addresses.add(property);
                case "KIND", "X-ADDRESSBOOKSERVER-KIND" ->
                    group |= property.text().equalsIgnoreCase("group");
                default -> {}
            }
        }

        /** A list of other cards is nobody. */
        boolean group() {
            return group;
        }

        Map<String, String> cells(Columns columns) {
            Map<String, String> known = new HashMap<>(cells);
            known.put("name", named());
            known.put("email", addressed());
            known.keySet().removeIf(column -> columns.meaning(column) == null);
            known.values().removeIf(String::isBlank);
            return known;
        }

        /** The name as it is shown, without the titles and suffixes that the card itself calls so. */
        private String named() {
            String shown = cells.getOrDefault("name", "");
            if (shown.isEmpty()) {
                return (part(1) + " " + part(0)).strip();
            }
            String bare = shown;
            if (!part(3).isEmpty() && bare.startsWith(part(3) + " ")) {
                bare = bare.substring(part(3).length()).strip();
            }
            if (!part(4).isEmpty() && bare.endsWith(part(4))) {
                bare = bare.substring(0, bare.length() - part(4).length()).strip();
            }
            return bare.isEmpty() || bare.indexOf('@') > 0 ? shown : bare;
        }

        private String addressed() {
            return String.join(
                    ";",
                    addresses.stream()
                            .sorted(Comparator.comparingInt(Property::preference))
                            .map(Property::text)
                            .map(address -> address.replaceFirst("(?i)^mailto:", ""))
                            .toList());
        }

        private String part(int index) {
            return index < names.size() ? names.get(index) : "";
        }

        private void put(String column, String value) {
            if (!value.isBlank()) {
                cells.putIfAbsent(column, value);
            }
        }
    }
}
