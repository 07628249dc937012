package foreword.adapter.mail;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Values that try to become more than a value, and honest ones between them; the same for the same seed. */
final class HostileValues {
    private static final List<String> HOSTILE = List.of(
            "\r\nBcc: evil@x.test",
            "\nBcc: evil@x.test",
            "\rBcc: evil@x.test",
            "\r\n\r\n<b>body</b>",
            "\r\r\n\n",
            "\n ",
            "\r\n\t",
            "\u0000",
            "\u000b",
            "\u000c",
            "\u001b[2J",
            "\u007f",
            "\u0085Bcc: evil@x.test",
            "\u009b",
            "\u2028Bcc: evil@x.test",
            "\u2029",
            "\ud83d",
            "\ude00",
            "\ude00\ud83d",
            "\u202egpj.exe",
            "\u202d",
            "\u2067 open",
            "\u2069",
            "\u202a",
            "\u202c",
            "\u010d\u010aBcc: evil@x.test",
            "\u760d\u760aBcc: evil@x.test",
            "\u0100",
            "\u4e0a");
    private static final List<String> ODD = List.of(
            "=?utf-8?q?=0D=0ABcc:_evil@x.test?=",
            "=?UTF-8?B?DQpCY2M6IGV2aWxAeC50ZXN0?=",
            "=?",
            "?=",
            ", evil@x.test",
            "<evil@x.test>",
            "\" <evil@x.test>",
            "\\",
            "\\\"",
            "(comment)",
            "a;b",
            "group: a@b.test;",
            "  ",
            " ",
            "%0d%0a",
            "../../etc/passwd",
            "name.pdf.exe",
            "*0*=",
            "\u200f\u05e9\u05dc\u05d5\u05dd",
            "\u2068\u05e9\u05dc\u05d5\u05dd\u2069",
            "Gr\u00fc\u00dfe",
            "\ud83d\ude00",
            "\u65e5\u672c\u8a9e",
            "e\u0301",
            "\ufeff",
            "\u200d");
    private static final List<String> HONEST = List.of(
            "Pat", "Lee", "Ines Moreau", "Re:", "Quayside Foods", "O'Neil", "-", "two", "words", "&", "<3", "1.");

    private final Random random;

    HostileValues(long seed) {
        this.random = new Random(seed);
    }

    /** One to six pieces; about a third hold something that must be refused. */
    String text() {
        int pieces = 1 + random.nextInt(6);
        boolean attack = chance(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(i > 0 && chance(2) ? " " : "").append(piece(attack && chance(2)));
        }
        return chance(40) ? text.toString().repeat(1 + random.nextInt(12)) : text.toString();
    }

    /** Words that no gate has a reason to refuse. */
    String honest() {
        return one(HONEST) + " " + one(HONEST);
    }

    String id() {
        String middle = chance(2) ? "m" + random.nextInt(1000) : text();
        return chance(30) ? middle : "<" + middle + "@" + (chance(4) ? text() : "there.test") + ">";
    }

    byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    <T> T either(Supplier<T> usual, Supplier<T> seldom) {
        return chance(4) ? seldom.get() : usual.get();
    }

    private String piece(boolean attack) {
        if (attack) {
            return one(HOSTILE);
        }
        return switch (random.nextInt(4)) {
            case 0 -> one(ODD);
            case 1 -> "x".repeat(1 + random.nextInt(90));
            case 2 -> Character.toString(anyCharacter());
            default -> one(HONEST);
        };
    }

    private int anyCharacter() {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(0x80);
            case 1 -> random.nextInt(0x10000);
            default -> random.nextInt(0x110000);
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
