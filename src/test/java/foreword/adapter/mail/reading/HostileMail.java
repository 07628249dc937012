package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;

/** Mails broken on purpose: extremes by name, and random mutations of sound ones. */
public final class HostileMail {
    private static final String HEAD = "From: Mara Lindqvist <mara@client.example>\r\nTo: bot@agency.example\r\n"
            + "Subject: =?UTF-8?Q?Caf=C3=A9?= plan\r\nDate: Tue, 3 Nov 2026 10:15:00 +0100\r\n"
            + "Message-ID: <p1@client.example>\r\nMIME-Version: 1.0\r\n";
    private static final List<String> SOUND = List.of(
            HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\nThank you, this is good.\r\n",
            HEAD + "Content-Type: multipart/alternative; boundary=\"b1\"\r\n\r\npreamble\r\n--b1\r\n"
                    + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                    + "Sch=F6n, danke.\r\n--b1\r\nContent-Type: text/html\r\n\r\n<p>Sch&ouml;n, danke.</p>\r\n--b1--\r\n",
            HEAD + "Content-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n"
                    + "Content-Type: multipart/related; boundary=outer-inner\r\n\r\n--outer-inner\r\n\r\nHello.\r\n"
                    + "--outer-inner\r\nContent-Type: image/png; name=a.png\r\nContent-ID: <c1>\r\n"
                    + "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--outer-inner--\r\n--outer\r\n"
                    + "Content-Type: application/pdf; name*0*=utf-8''%e2%82%ac; name*1=rates.pdf\r\n"
                    + "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0x\r\n--outer--\r\n",
            HEAD + "Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n--r\r\n\r\n"
                    + "The mail could not be delivered.\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\n"
                    + "Reporting-MTA: dns; mx.client.example\r\n\r\nFinal-Recipient: rfc822; lee@client.example\r\n"
                    + "Action: failed\r\nStatus: 5.1.1\r\n\r\n--r\r\nContent-Type: message/rfc822\r\n\r\n"
                    + "Message-ID: <o1@agency.example>\r\nSubject: x\r\n\r\nx\r\n--r--\r\n",
            HEAD
                    + "Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n"
                    + "BEGIN:VEVENT\r\nUID:u1\r\nDTSTART;TZID=Europe/Paris:20261112T090000\r\nSUMMARY:Review\r\n"
                    + "END:VEVENT\r\nEND:VCALENDAR\r\n");

    private HostileMail() {}

    /** The extremes, each of at most a few megabytes. */
    public enum Extreme {
        DEEP_CONTAINERS {
            @Override
            public byte[] raw() {
                StringBuilder out =
                        new StringBuilder(HEAD).append("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
                for (int i = 0; i < 20_000; i++) {
                    out.append("--b").append(i).append("\r\nContent-Type: multipart/mixed; boundary=b");
                    out.append(i + 1).append("\r\n\r\n");
                }
                return bytes(out);
            }
        },
        DEEP_MESSAGES {
            @Override
            public byte[] raw() {
                StringBuilder out = new StringBuilder();
                for (int i = 0; i < 20_000; i++) {
                    out.append("Subject: x\r\nContent-Type: message/rfc822\r\n\r\n");
                }
                return bytes(out);
            }
        },
        MANY_PARTS {
            @Override
            public byte[] raw() {
                return bytes(new StringBuilder(HEAD)
                        .append("Content-Type: multipart/mixed; boundary=b\r\n\r\n")
                        .append("--b\r\n\r\nx\r\n".repeat(100_000)));
            }
        },
        MANY_PARTS_BY_CR {
            @Override
            public byte[] raw() {
                return bytes(new StringBuilder(HEAD)
                        .append("Content-Type: multipart/mixed; boundary=b\r\n\r\n")
                        .append("--b\r\rx\r".repeat(100_000)));
            }
        },
        LARGE_HEADER {
            @Override
            public byte[] raw() {
                return bytes(new StringBuilder(HEAD)
                        .append("X-Long: ")
                        .append("a,<b@c.example> (d\r\n ".repeat(200_000))
                        .append("\r\n\r\nHello.\r\n"));
            }
        },
        LARGE_PART_HEADER {
            @Override
            public byte[] raw() {
                return bytes(new StringBuilder(HEAD)
                        .append("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nX-Long: ")
                        .append("a\r\n b".repeat(800_000))
                        .append("\r\n\r\nHello.\r\n--b--\r\n"));
            }
        },
        MANY_FIELDS {
            @Override
            public byte[] raw() {
                return bytes(new StringBuilder("To: a@b.example\r\n".repeat(12_000))
                        .append(HEAD)
                        .append("\r\nHello.\r\n"));
            }
        },
        MANY_RECIPIENTS {
            @Override
            public byte[] raw() {
                return bytes(new StringBuilder("Cc: ")
                        .append("\"((\\\" <a@b.example>, ".repeat(10_000))
                        .append("\r\n")
                        .append(HEAD)
                        .append("\r\nHello.\r\n"));
            }
        },
        MANY_WORDS {
            @Override
            public byte[] raw() {
                return bytes(new StringBuilder("Subject: ")
                        .append("=?utf-8?q?=C3=A9?= ".repeat(12_000))
                        .append("\r\nTo: a@b.example\r\n\r\nHello.\r\n"));
            }
        },
        NESTED_COMMENTS {
            @Override
            public byte[] raw() {
                String comments = "(".repeat(100_000);
                return bytes(new StringBuilder("From: ")
                        .append(comments)
                        .append("\r\nAuthentication-Results: mx.agency.example; ")
                        .append(comments)
                        .append("\r\n\r\nHello.\r\n"));
            }
        },
        CLAIMED_GIGABYTE {
            @Override
            public byte[] raw() {
                return bytes(new StringBuilder(HEAD)
                        .append("Content-Length: 1073741824\r\nContent-Type: application/octet-stream\r\n")
                        .append("Content-Transfer-Encoding: base64\r\nLines: 99999999\r\n\r\n")
                        .append("QUJD".repeat(2_700_000)));
            }
        },
        ONE_LINE {
            @Override
            public byte[] raw() {
                return bytes(
                        new StringBuilder(HEAD).append("\r\n").append("user unknown 550 x@y.example ".repeat(100_000)));
            }
        },
        MANY_SEGMENTS {
            @Override
            public byte[] raw() {
                StringBuilder out = new StringBuilder(HEAD).append("Content-Disposition: attachment");
                for (int i = 0; i < 8_000; i++) {
                    out.append(";\r\n filename*").append(i).append("*=%41");
                }
                return bytes(out.append("\r\n\r\nHello.\r\n"));
            }
        },
        MANY_GROUPS {
            @Override
            public byte[] raw() {
                return bytes(new StringBuilder(HEAD)
                        .append("Content-Type: message/delivery-status\r\n\r\n")
                        .append("Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n"
                                .repeat(60_000)));
            }
        },
        NO_BYTES {
            @Override
            public byte[] raw() {
                return new byte[0];
            }
        },
        ONLY_ZEROS {
            @Override
            public byte[] raw() {
                return new byte[1_000_000];
            }
        };

        public abstract byte[] raw();
    }

    /** One of the sound mails with one to six accidents; the same for the same random state. */
    public static byte[] mutated(Random random) {
        byte[] mail = SOUND.get(random.nextInt(SOUND.size())).getBytes(ISO_8859_1);
        for (int i = 1 + random.nextInt(6); i > 0 && mail.length > 2; i--) {
            mail = mutated(mail, random);
        }
        return mail;
    }

    private static byte[] mutated(byte[] mail, Random random) {
        int from = random.nextInt(mail.length);
        int to = Math.min(mail.length, from + 1 + random.nextInt(60));
        String text = new String(mail, ISO_8859_1);
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, from).getBytes(ISO_8859_1);
            case 1 -> (text.substring(0, from) + text.substring(to)).getBytes(ISO_8859_1);
            case 2 -> (text.substring(0, to) + text.substring(from)).getBytes(ISO_8859_1);
            case 3 -> text.replace("\r\n", random.nextBoolean() ? "\n" : "\r").getBytes(ISO_8859_1);
            case 4 -> text.replaceFirst("\r\n--", "\r\n--b1\r\n\r\n--").getBytes(ISO_8859_1);
            case 5 ->
                text.replaceAll("charset=[\\w-]+", "charset=" + CHARSETS.get(random.nextInt(CHARSETS.size())))
                        .getBytes(ISO_8859_1);
            case 6 ->
                text.replaceAll("(?i)encoding: \\S+", "Encoding: " + CODES.get(random.nextInt(CODES.size())))
                        .getBytes(ISO_8859_1);
            default -> flipped(mail, random);
        };
    }

    private static final List<String> CHARSETS = List.of(
            "unicode-1-1-utf-7", "x-unknown", "\"", "utf-16", "ISO-2022-JP", "utf-8;;", "''", "cp437", "_charset_");
    private static final List<String> CODES =
            List.of("base64", "uuencode", "x-gzip", "8bit base64", "\"7bit", "quoted-printable");

    private static byte[] flipped(byte[] mail, Random random) {
        byte[] flipped = mail.clone();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(ISO_8859_1);
    }
}
