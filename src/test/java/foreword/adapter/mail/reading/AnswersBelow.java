package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replies whose answers stand below or between what they quote, all made up: every head that a mail program writes, over every way of
 * marking, over every place for an answer.
 */
public final class AnswersBelow {
    private static final List<String> HEADS = List.of(
            "On Tue, 3 Feb 2026 at 09:12, Dana Okafor <dana@northbridge.example> wrote:",
            "On Tue, Feb 3, 2026 at 9:12 AM Dana Okafor <dana.okafor@northbridge.example>\nwrote:",
            "On Tue, Feb 3, 2026 at 9:12 AM Dana Okafor <\ndana.okafor@northbridge.example> wrote:",
            "On 3 Feb 2026, at 09:12, Dana Okafor <dana@northbridge.example> wrote:",
            "On 2/3/26 9:12 AM, Dana Okafor wrote:",
            "On Tuesday 03 February 2026 09:12:44 Dana Okafor wrote:",
            "On Tue, Feb 03, 2026 at 09:12:44AM +0100, Dana Okafor wrote:",
            "Dana Okafor <dana@northbridge.example> writes:",
            "Dana Okafor wrote:",
            "* Dana Okafor <dana@northbridge.example> [2026-02-03 09:12]:",
            "2026-02-03 9:12 GMT+01:00 Dana Okafor <dana@northbridge.example>:",
            "Quoting Dana Okafor <dana@northbridge.example>:",
            "> From: Dana Okafor <dana@northbridge.example>\n> Sent: Tuesday, February 3, 2026 9:12 AM\n> To: Ruth Lindqvist\n> Subject: Halden\n>",
            "-----Original Message-----\nFrom: Dana Okafor <dana@northbridge.example>\nSent: Tuesday, February 3, 2026 9:12 AM\n"
                    + "To: Ruth Lindqvist\nSubject: Halden\n",
            "Am 03.02.2026 um 09:12 schrieb Dana Okafor:",
            "Am Di., 3. Feb. 2026 um 09:12 Uhr schrieb Dana Okafor <\ndana@northbridge.example>:",
            "Dana Okafor schrieb am 03.02.26 um 09:12:",
            "Gesendet: Dienstag, 3. Februar 2026 um 09:12 Uhr\nVon: \"Dana Okafor\" <dana@northbridge.example>\n"
                    + "An: \"Ruth Lindqvist\" <ruth@halden.example>\nBetreff: Halden",
            "Le mar. 3 févr. 2026 à 09:12, Dana Okafor <dana@northbridge.example> a\nécrit :",
            "Le 03/02/2026 à 09:12, Dana Okafor a écrit :",
            "El mar, 3 feb 2026 a las 9:12, Dana Okafor (<dana@northbridge.example>)\nescribió:",
            "El 3/2/26 a las 9:12, Dana Okafor escribió:",
            "Op di 3 feb 2026 om 09:12 schreef Dana Okafor <dana@northbridge.example>:",
            "Op 3-2-2026 om 09:12 schreef Dana Okafor:",
            "Em ter., 3 de fev. de 2026 às 09:12, Dana Okafor <dana@northbridge.example>\nescreveu:",
            "Em 03/02/2026 09:12, Dana Okafor escreveu:",
            "Il giorno mar 3 feb 2026 alle ore 09:12 Dana Okafor <\ndana@northbridge.example> ha scritto:",
            "Il 03/02/2026 09:12, Dana Okafor ha scritto:",
            "Den tis 3 feb. 2026 kl 09:12 skrev Dana Okafor <dana@northbridge.example>:",
            "tir. 3. feb. 2026 kl. 09:12 skrev Dana Okafor <dana@northbridge.example>:",
            "wt., 3 lut 2026 o 09:12 Dana Okafor <dana@northbridge.example> napisał(a):",
            "At 09:12 AM 2/3/2026 -0500, Dana Okafor wrote:",
            "In message <20260203.GA12@northbridge.example>, Dana Okafor writes:",
            "In article <8kd2@northbridge.example>, Dana Okafor\n<dana@northbridge.example> wrote:",
            "On Feb 3, 9:12am, Dana Okafor wrote:",
            "Dana Okafor (dana@northbridge.example) wrote on 3 February 2026:",
            "Thus spake Dana Okafor (dana@northbridge.example):",
            "Dana Okafor said:",
            "Previously, Dana Okafor wrote:",
            "From: \"Dana Okafor\" <dana@northbridge.example>",
            "----- Original Message -----\nFrom: \"Dana Okafor\" <dana@northbridge.example>\nTo: \"Ruth Lindqvist\" <ruth@halden.example>\n"
                    + "Sent: Tuesday, February 03, 2026 9:12 AM\nSubject: Re: Halden\n\n",
            "dana@northbridge.example wrote:",
            "Tuesday, February 3, 2026, 9:12:44 AM, you wrote:",
            "On Tue, 3 Feb 2026, Dana Okafor wrote:");

    /** What stands before each quoted line. */
    private static final List<String> MARKS = List.of("> ", ">", "| ", "DO> ", "Dana> ", " > ", "} ", ": ");

    private static final List<String> ASKED = List.of(
            "Shall I write to Marta about the audit,\nor would you rather do that?",
            "She is back on Monday, as far as I know.",
            "And who pays for the drawings?");
    private static final List<String> SAID = List.of(
            "Please do, she knows of it.\nI spoke with her last week.", "No, on Thursday.", "We do, as agreed.");

    private static final List<Place> PLACES = List.of(Place.values());

    private AnswersBelow() {}

    /** A place for answers; {@code @} is the head, {@code #0} a quoted paragraph, {@code ##0} one quoted twice, {@code 0} an answer. */
    private enum Place {
        BELOW("@ #0 #1 #2 _ 0 _ 1", "0 _ 1"),
        BELOW_AT_ONCE("@ #0 #1 #2 0", "0"),
        BELOW_A_BLANK("@ _ #0 #1 #2 _ 0 _ Ruth", "0 _ Ruth"),
        BELOW_A_GREETING("Hi_Dana, _ @ #0 #1 _ 0", "Hi_Dana, _ 0"),
        BELOW_ALL_DEPTHS("@ ##0 ## #1 _ 0 _ 1", "0 _ 1"),
        BELOW_AND_SIGNED("@ #0 _ 0 _ --_ Ruth_Lindqvist Halden_Marine", "0"),
        BELOW_FROM_A_PHONE("@ #0 _ 0 _ Sent_from_my_phone", "0"),
        BELOW_AND_CLOSED("@ #0 #1 _ 0 _ Regards, Ruth", "0 _ Regards, Ruth"),
        BETWEEN("@ #0 _ 0 _ #1 _ 1 _ #2 _ 2", "0 _ #1 _ 1 _ #2 _ 2"),
        BETWEEN_AT_ONCE("@ #0 0 #1 1 #2 2", "0 #1 1 #2 2"),
        BETWEEN_AND_REST("@ #0 _ 0 _ #1 _ 1 _ #2", "0 _ #1 _ 1"),
        BETWEEN_BELOW_A_GREETING("Hi_Dana, _ @ _ #0 _ 0 _ #1 _ 1 _ Ruth", "Hi_Dana, _ 0 _ #1 _ 1 _ Ruth"),
        BETWEEN_DEPTHS("@ ##0 #1 _ 1 _ ##2 #0 _ 0", "1 _ ##2 #0 _ 0"),
        BELOW_ON_A_LIST(
                "@ #0 _ 0 _ _______________________________________________ Talk_mailing_list Talk@lists.example", "0"),
        BELOW_AND_SEALED(
                "-----BEGIN_PGP_SIGNED_MESSAGE----- Hash:_SHA256 _ @ #0 _ 0 _"
                        + " -----BEGIN_PGP_SIGNATURE----- _ iQEzBAEBCAAdFiEE8k3v =9dKc -----END_PGP_SIGNATURE-----",
                "0"),
        BETWEEN_A_NOTE_AND_MORE("0 _ @ #0 1 #1 _ 2", "0 _ @ #0 1 #1 _ 2"),
        BETWEEN_AND_OLDER("@ #0 _ 0 _ #1 _ 1 _ @ #2", "0 _ #1 _ 1"),
        BETWEEN_AND_SIGNED("@ #0 _ 0 _ #1 _ 1 _ --_ Ruth_Lindqvist Halden_Marine", "0 _ #1 _ 1");

        private final String mail;
        private final String words;

        Place(String mail, String words) {
            this.mail = mail;
            this.words = words;
        }
    }

    /** All of them as the cases of a set. */
    public static List<ReplyCase> cases() {
        List<ReplyCase> cases = new ArrayList<>();
        for (int head = 0; head < HEADS.size(); head++) {
            for (int at = 0; at < PLACES.size(); at++) {
                Place place = PLACES.get(at);
                boolean marked = HEADS.get(head).startsWith(">");
                String mark = marked ? "> " : MARKS.get((head + at) % 11 % MARKS.size());
                String id = place + " under head " + head + " marked " + mark.strip();
                String body = written(place.mail, HEADS.get(head), mark);
                String words = written(place.words, HEADS.get(head), mark);
                cases.add(new ReplyCase(id, false, body, List.of(new ReplyCase.Claim("equals", words, false))));
            }
        }
        return cases;
    }

    private static String written(String plan, String head, String mark) {
        StringBuilder text = new StringBuilder();
        for (String piece : plan.split(" ", -1)) {
            text.append(piece(piece, head, mark)).append('\n');
        }
        return text.toString();
    }

    private static String piece(String piece, String head, String mark) {
        if (piece.equals("@")) {
            return head;
        }
        if (piece.startsWith("#")) {
            int depth = piece.lastIndexOf('#') + 1;
            return marked(paragraph(ASKED, piece.substring(depth)).orElse(""), mark.repeat(depth));
        }
        boolean rule = piece.length() > 5 && piece.replace("_", "").isEmpty();
        return paragraph(SAID, piece)
                .orElse(rule ? piece : piece.replace('_', ' ').replaceFirst("^ $", ""));
    }

    private static Optional<String> paragraph(List<String> paragraphs, String number) {
        boolean numbered = number.length() == 1 && Character.isDigit(number.charAt(0));
        return numbered ? Optional.of(paragraphs.get(number.charAt(0) - '0')) : Optional.empty();
    }

    private static String marked(String paragraph, String mark) {
        return mark + paragraph.replace("\n", "\n" + mark);
    }
}
