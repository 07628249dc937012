package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a mail.
 *
 * @param all everything a person sees
 * @param heads where other mails begin in it
 * @param fresh the new words only
 */
record BodyText(String all, Heads heads, String fresh) {
    static BodyText of(List<Leaf> bodies, Occasion occasion) {
        List<String> all = new ArrayList<>();
        List<String> uncut = new ArrayList<>();
        for (Leaf leaf : bodies) {
            String text = leaf.text();
            if (leaf.is("text/html") || (leaf.is("text/plain") && isHtml(text))) {
                HtmlText.Seen seen = HtmlText.Seen.in(text);
                all.add(seen.all());
                uncut.add(seen.withoutQuote());
            } else {
                String plain = leaf.flowed() ? joined(text) : text;
                all.add(plain);
                uncut.add(plain);
            }
        }
        Heads heads = Heads.of(String.join("\n", all));
        Heads own = uncut.equals(all) ? heads : Heads.of(String.join("\n", uncut));
        return new BodyText(String.join("\n", all), heads, NewWords.of(own, occasion));
    }

    private static boolean isHtml(String text) {
        String start = text.stripLeading();
        return start.regionMatches(true, 0, "<html", 0, 5) || start.regionMatches(true, 0, "<!doctype html", 0, 14);
    }

    /** RFC 3676: a line that ends in a blank goes on in the next; quoted lines keep their breaks. */
    private static String joined(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean open = false;
        for (String line : text.lines().toList()) {
            boolean quoted = line.startsWith(">");
            String words = line.startsWith(" ") ? line.substring(1) : line;
            if (open && (quoted || line.equals("-- "))) {
                out.append('\n');
            }
            out.append(words);
            open = line.endsWith(" ") && !line.equals("-- ") && !quoted;
            if (!open) {
                out.append('\n');
            }
        }
        return out.toString();
    }
}
