package foreword.words;

import java.util.Arrays;

/**
 * The words and emoji of a text in order, each as a hash with its place, and what stood before it. Punctuation, links and
 * channel names are no words.
 */
public final class Words {
    /** What may stand before a word; a bit each. */
    public static final int COMMA = 1;

    public static final int STOP = 2;
    public static final int EXCLAMATION = 4;
    public static final int QUESTION = 8;
    public static final int LINE = 16;
    public static final int DASH = 32;
    public static final int QUOTE = 64;
    public static final int ELLIPSIS = 128;
    public static final int COLON = 256;

    /** What a word may look like; a bit each. */
    public static final int CAPITAL = 1;

    public static final int UPPER_CASE = 2;
    public static final int NUMBER = 4;
    public static final int NAME = 8;
    public static final int STRETCHED = 16;
    public static final int OURS = 32;

    public static final int NAME_HASH = hash("[name]");
    public static final int NUMBER_HASH = hash("[number]");

    private static final int SEED = 0x3c6ef372;

    private int count;
    private int[] hashes;
    private int[] starts;
    private int[] ends;
    private int[] shapes;
    private int[] gaps;

    private Words(int most) {
        hashes = new int[most];
        starts = new int[most];
        ends = new int[most];
        shapes = new int[most];
        gaps = new int[most + 1];
    }

    /** Reads what {@link OwnWords} left. */
    public static Words in(char[] text) {
        Words words = new Words(Math.min(text.length / 4 + 8, 64));
        new Scanner(text, words).run();
        return words;
    }

    /** The hash that a word has in a text. */
    public static int hash(String word) {
        int hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = mixed(hash, word.charAt(i));
        }
        return hash;
    }

    private static int mixed(int hash, int letter) {
        return (hash ^ letter) * 0x01000193 + (hash >>> 15);
    }

    public int count() {
        return count;
    }

    /** A number for the words from one up to another, whatever their case and punctuation. */
    public long fingerprint(int from, int to) {
        long print = 1469598103934665603L;
        for (int word = from; word < to; word++) {
            print = (print ^ hash(word)) * 1099511628211L;
        }
        return print;
    }

    public int hash(int word) {
        return hashes[word];
    }

    /** First UTF-16 unit of the word. */
    public int start(int word) {
        return starts[word];
    }

    /** Just after the last. */
    public int end(int word) {
        return ends[word];
    }

    public boolean looks(int word, int shape) {
        return (shapes[word] & shape) != 0;
    }

    /** What stood before this word; before {@link #count()}, what ended the text. */
    public int gap(int word) {
        return gaps[word];
    }

    /** Reads this word as somebody's name from now on. */
    public void callName(int word) {
        shapes[word] |= NAME;
        hashes[word] = NAME_HASH;
    }

    /** Reads this word as a name of one of us, or of something of ours. */
    public void callOurs(int word) {
        shapes[word] |= OURS;
        hashes[word] = NAME_HASH;
    }

    private void add(int hash, int start, int end, int shape) {
        if (count == hashes.length) {
            grow();
        }
        hashes[count] = hash;
        starts[count] = start;
        ends[count] = end;
        shapes[count] = shape;
        count++;
        gaps[count] = 0;
    }

    private void grow() {
        int size = hashes.length * 2;
        hashes = Arrays.copyOf(hashes, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        shapes = Arrays.copyOf(shapes, size);
        gaps = Arrays.copyOf(gaps, size + 1);
    }

    /** One pass over the characters. */
    private static final class Scanner {
        private final char[] text;
        private final Words words;
        private int at;

        Scanner(char[] text, Words words) {
            this.text = text;
            this.words = words;
        }

        void run() {
            while (at < text.length) {
                char c = text[at];
                if (c < 128 ? isAsciiWord(c) : Character.isLetterOrDigit(c)) {
                    word();
                } else if (c > ' ') {
                    mark(c);
                } else {
                    words.gaps[words.count] |= c == '\n' ? LINE : 0;
                    at++;
                }
            }
        }

        private void mark(char c) {
            switch (c) {
                case ',' -> gap(COMMA);
                case ';' -> gap(STOP);
                case '.' -> stop();
                case '!' -> gap(EXCLAMATION);
                case '?' -> gap(QUESTION);
                case '\u2026' -> gap(ELLIPSIS);
                case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> gap(QUOTE);
                case '-', '\u2013', '\u2014' -> dash(c);
                case ':' -> colon();
                case '<' -> angle();
                case '@' -> atName();
                case '[' -> bracket();
                case '(', ')' -> gap(COMMA);
                case '&' -> entity();
                default -> symbol(c);
            }
        }

        private void gap(int kind) {
            words.gaps[words.count] |= kind;
            at++;
        }

        private void stop() {
            boolean several = at + 1 < text.length && text[at + 1] == '.';
            boolean inside = at + 1 < text.length && isWord(text[at + 1]) && at > 0 && isWord(text[at - 1]);
            gap(several ? ELLIPSIS : inside ? 0 : STOP);
            while (several && at < text.length && text[at] == '.') {
                at++;
            }
        }

        private void dash(char c) {
            boolean spaced = at > 0 && text[at - 1] <= ' ' && at + 1 < text.length && text[at + 1] <= ' ';
            boolean doubled = at + 1 < text.length && text[at + 1] == '-';
            gap(c == '\u2014' || doubled || spaced ? DASH : 0);
        }

        /** A smiley like {@code :)}, a shortcode like {@code :tada:}, or a colon. */
        private void colon() {
            int smiley = smiley();
            if (smiley > 0) {
                words.add(hash(new String(text, at, smiley).replace("-", "")), at, at + smiley, 0);
                at += smiley;
                return;
            }
            int end = at + 1;
            while (end < text.length
                    && end - at < 40
                    && (isAsciiWord(text[end]) || text[end] == '_' || text[end] == '+' || text[end] == '-')) {
                end++;
            }
            boolean shortcode = end > at + 1 && end < text.length && text[end] == ':';
            if (shortcode) {
                words.add(folded(at, end + 1), at, end + 1, 0);
                at = end + 1;
            } else {
                gap(COLON);
            }
        }

        private int smiley() {
            int mouth = at + 1 < text.length && text[at + 1] == '-' ? at + 2 : at + 1;
            return mouth < text.length && ")(DPp/".indexOf(text[mouth]) >= 0 ? mouth + 1 - at : 0;
        }

        /** Slack's {@code <@U1>}, {@code <#C1|name>}, {@code <https://…|label>}; or a heart. */
        private void angle() {
            if (at + 1 < text.length && text[at + 1] == '3') {
                words.add(hash("<3"), at, at + 2, 0);
                at += 2;
                return;
            }
            char kind = at + 1 < text.length ? text[at + 1] : ' ';
            int end = kind == '@' || kind == '#' || kind == '!' || kind == 'h' || kind == 'm' ? closing('>') : -1;
            if (end < 0) {
                at++;
                return;
            }
            if (kind == '@') {
                words.add(NAME_HASH, at, end + 1, NAME);
            }
            at = end + 1;
        }

        private int closing(char bracket) {
            for (int i = at + 1; i < text.length && text[i] != '\n' && i - at < 2_100; i++) {
                if (text[i] == bracket) {
                    return i;
                }
            }
            return -1;
        }

        private void atName() {
            int end = at + 1;
            while (end < text.length && (isWord(text[end]) || text[end] == '.' || text[end] == '_')) {
                end++;
            }
            if (end > at + 1) {
                words.add(NAME_HASH, at, end, NAME);
            }
            at = end;
        }

        private void bracket() {
            boolean name = at + 6 <= text.length && text[at + 1] == 'N' && text[at + 2] == 'A' && text[at + 5] == ']';
            if (name) {
                words.add(NAME_HASH, at, at + 6, NAME);
            }
            at += name ? 6 : 1;
        }

        /** Slack writes an ampersand and the angle brackets as HTML entities. */
        private void entity() {
            at += startsWith("&amp;") ? 5 : startsWith("&lt;") || startsWith("&gt;") ? 4 : 1;
        }

        /** An emoji, with its skin tone and joiners passed over. */
        private void symbol(char c) {
            int point =
                    Character.isHighSurrogate(c) && at + 1 < text.length ? Character.toCodePoint(c, text[at + 1]) : c;
            int size = Character.charCount(point);
            boolean tone = point >= 0x1f3fb && point <= 0x1f3ff;
            boolean letter = size == 2 && Character.isLetterOrDigit(point);
            if (!tone && (letter || Character.getType(point) == Character.OTHER_SYMBOL)) {
                int hash = SEED;
                for (int i = 0; i < size; i++) {
                    hash = mixed(hash, text[at + i]);
                }
                words.add(hash, at, at + size, 0);
            }
            at += size;
        }

        private void word() {
            if (isLink()) {
                while (at < text.length && text[at] > ' ' && text[at] != '>') {
                    at++;
                }
                return;
            }
            int start = at;
            int hash = SEED;
            int run = 0;
            char last = 0;
            int capitals = 0;
            int digits = 0;
            int shape = 0;
            while (at < text.length && (isWord(text[at]) || joins())) {
                char c = lower(text[at]);
                capitals += c != text[at] ? 1 : 0;
                digits += c >= '0' && c <= '9' ? 1 : 0;
                run = c == last ? run + 1 : 1;
                boolean stretch = run > 2 && (c < '0' || c > '9');
                shape |= stretch ? STRETCHED : 0;
                hash = stretch ? hash : mixed(hash, c);
                last = c;
                at++;
            }
            words.add(hash, start, at, shape | shape(start, capitals, digits));
        }

        private int shape(int start, int capitals, int digits) {
            int length = at - start;
            int shape = capitals > 0 && Character.isUpperCase(text[start]) ? CAPITAL : 0;
            shape |= capitals > 1 && capitals + digits == length && length > 2 ? UPPER_CASE : 0;
            return shape | (digits == length ? NUMBER : 0);
        }

        /** An apostrophe, hyphen or plus inside a word. */
        private boolean joins() {
            char c = text[at];
            boolean joiner = c == '\'' || c == '\u2019' || c == '-';
            return joiner && at + 1 < text.length && isWord(text[at + 1]);
        }

        private boolean isLink() {
            return (text[at] == 'h' && startsWith("http://"))
                    || (text[at] == 'h' && startsWith("https://"))
                    || startsWith("www.");
        }

        private boolean startsWith(String prefix) {
            if (at + prefix.length() > text.length) {
                return false;
            }
            for (int i = 0; i < prefix.length(); i++) {
                if (text[at + i] != prefix.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private int folded(int from, int to) {
            int hash = SEED;
            for (int i = from; i < to; i++) {
                hash = mixed(hash, lower(text[i]));
            }
            return hash;
        }

        private static char lower(char c) {
            if (c < 128) {
                return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            }
            return c == '\u2019' ? '\'' : Character.toLowerCase(c);
        }

        private static boolean isWord(char c) {
            return c < 128 ? isAsciiWord(c) : Character.isLetterOrDigit(c);
        }

        private static boolean isAsciiWord(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
    }
}
