package foreword.adapter.mail.reading;

import java.util.List;
import java.util.regex.Pattern;

/** What machines put under a mail: device lines, disclaimers, advertisements, the foot of a mailing list. */
final class Footers {
    private static final int LONGEST_DEVICE = 110;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_PARAGRAPH = 2_000;
    private static final int DISCLAIMER_LINES = 9;
    private static final int LONGEST_FOOT = 8;
    private static final Pattern DEVICE =
            Pattern.compile("(sent|posted|composed|written) (from|via|using|with|by|on) .*"
                    + "|get (outlook|bluemail|spark|yahoo|the) .*|(via|from) my .*|sent on the (move|go|run).*"
                    + "|(diese nachricht wurde )?(von mein|gesendet (von|mit|über|via)|mobil gesendet|unterwegs gesendet|von unterwegs).*"
                    + "|(holen sie sich|laden sie|download|télécharge[rz]|obtenir|obtener|obter|scarica|skaffa|hent|hämta) (le |o )?outlook.*|outlook (voor|für|pour|para|per) .*"
                    + "|envoy[ée]e? (de|depuis|à partir|via|avec|par) .*|(enviado|enviada) (desde|de|do|da|a partir|por|via|con|mediante|pelo|pela) .*"
                    + "|inviat[oa] (da|dal|con|tramite|mediante) .*|(verstuurd|verzonden|gestuurd) (vanaf|van|via|met|vanuit) .*"
                    + "|(wysłan[oe]|wysłana) (z|za pomocą) .*|(skickat|skickades|skickad) (från|med|via) .*|sendt (fra|med|via) .*"
                    + "|lähetetty .*|отправлено (с|из) .*|надіслано (з|із) .*|odesláno (z|ze) .*|odoslané (z|zo) .*|أُرسلت من.*|trimis (de pe|din) .*"
                    + "|enviat des.*|poslano (s|z|iz) .*|发自.*|從我的.*|나의 .*|şuradan gönderildi.*");
    private static final List<String> DEVICE_ENDS = List.of("küldve", "から送信", "dan gönderildi", "den gönderildi");
    private static final Pattern APOLOGY = Pattern.compile(
            ".*(excuse|pardon|forgive|typo|brief|brevity|spelling|mistake|error|entschuldig|tippfehler|excusez|disculp).*");
    private static final Pattern THIS_MAIL = Pattern.compile(
            "(the )?(information|content|contents)( contained)?( in| of) this .*"
                    + "|(note|notice|important|warning|caution|attention|nb|disclaimer|confidential\\w*|legal|privileged|private|hinweis|avis|aviso|avviso)\\b.{0,80}"
                    + "|.{0,40}\\b(this|the|the attached|any) (\\w+ )?(e-?mail|email|message|communication|transmission|electronic\\w*|document|fax|correspondence)\\b.*"
                    + "|(die informationen|der inhalt|diese|dieses) .{0,30}(e-?mail|mail|nachricht|mitteilung)\\b.*"
                    + "|(ce|cet|le présent|les informations) .{0,40}(message|courriel|e-?mail|mail|courrier)\\b.*"
                    + "|(este|esta|el presente|a presente|la información|as informações) .{0,40}(mensaje|mensagem|correo|e-?mail|comunicación)\\b.*"
                    + "|(questo|questa|il presente|la presente|le informazioni) .{0,40}(messaggio|e-?mail|mail|comunicazione)\\b.*"
                    + "|(dit|deze|de informatie) .{0,40}(bericht|e-?mail|e-mailbericht)\\b.*|(denne|dette|detta) .{0,20}(e-?post|e-?mail|melding|meddelande|mail)\\b.*");
    private static final Pattern LEGAL =
            Pattern.compile("confidential|privileged|intended|recipient|addressee|unauthori[sz]ed|disclos|in error|"
                    + "delet|notify|prohibited|property of|liab|virus|distribut|copying|dissemination|proprietary|permanently|opinions|scanned|"
                    + "vertraulich|empfänger|irrtümlich|vernichten|unbefugt|löschen|bestimmt|confidentiel|destinataire|erreur|détrui|strictement|"
                    + "confidencia|destinatari|elimin|borr|error|sigilo|apag|riservat|cancell|errore|vertrouwelijk|geadresseerde|bestemd|verwijder|"
                    + "konfidensiel|fortrolig|mottaker|modtager|konfidentiell|mottagare|radera");
    private static final List<String> RECIPIENT = List.of(
            "recipient",
            "addressee",
            "addressed",
            "intended",
            "in error",
            "prohibited",
            "sole use",
            "empfänger",
            "irrtümlich",
            "bestimmt",
            "destinat",
            "strictement",
            "erreur",
            "errore",
            "geadresseerde",
            "bestemd",
            "mottaker",
            "modtager",
            "mottagare");
    private static final List<String> FEET = List.of(
            "you received this message because",
            "you are receiving this",
            "to unsubscribe",
            "unsubscribe from",
            "unsubscribe:",
            "please consider the environment",
            "consider the environment",
            "think before you print",
            "before printing",
            "bitte denken sie an die umwelt",
            "bitte prüfen sie, ob diese",
            "pensez à l'environnement",
            "pensez à l’environnement",
            "avant d'imprimer",
            "antes de imprimir",
            "prima di stampare",
            "denk aan het milieu",
            "tænk på miljøet",
            "tenk på miljøet",
            "virus-free",
            "this email has been",
            "this e-mail has been",
            "this message has been scanned",
            "do you yahoo",
            "get your free",
            "get your private",
            "join the world's largest",
            "send and receive hotmail",
            "chat with friends online",
            "msn photos",
            "stay in touch with your friends",
            "yahoo! groups",
            "post message:",
            "to post to this",
            "to subscribe or unsubscribe",
            "reply to this email directly",
            "click here to unsubscribe",
            "www.avg.com",
            "checked by avg");
    private static final Pattern BANNER =
            Pattern.compile("(caution|warning|external|attention|achtung|vorsicht|be careful)\\b.*"
                    + "(external|outside|extern|außerhalb).*(sender|e-?mail|message|organi[sz]ation|absender|nachricht|company).*"
                    + "|(external|extern) (e-?mail|sender|message)\\b.*");
    private static final Pattern LINK = Pattern.compile("https?://|www\\.|\\S@\\S+\\.\\w|mailing list");

    private final List<MailLine> lines;
    private final Boolean[] recipients;

    /** @param lines all of a mail's */
    Footers(List<MailLine> lines) {
        this.lines = lines;
        this.recipients = new Boolean[lines.size()];
    }

    /** "Sent from my phone", alone on its line; a sentence that only begins so is text. */
    static boolean isDevice(MailLine line) {
        String bare = opened(line.lower());
        if (bare.length() > LONGEST_DEVICE
                || bare.endsWith("?")
                || !(DEVICE.matcher(bare).lookingAt() || DEVICE_ENDS.stream().anyMatch(bare::contains))) {
            return false;
        }
        boolean sentence = bare.contains(", ") || bare.contains(". ");
        return !sentence || APOLOGY.matcher(bare).matches();
    }

    /** What a mail server puts above a mail from outside. */
    static boolean isBanner(MailLine line) {
        return line.bare().length() < 300
                && BANNER.matcher(opened(line.lower())).matches();
    }

    /** What stands above the words of a mail that is signed by OpenPGP. */
    static boolean isSealed(List<MailLine> lines, int at) {
        String bare = lines.get(at).bare();
        return bare.equals("-----BEGIN PGP SIGNED MESSAGE-----")
                || (at > 0 && bare.startsWith("Hash: ") && isSealed(lines, at - 1));
    }

    /** A line that begins a disclaimer or another foot. */
    boolean isFoot(int at) {
        String lower = lines.get(at).lower();
        String bare = opened(lower.substring(0, Math.min(lower.length(), LONGEST_LINE)));
        return lower.equals("-----begin pgp signature-----")
                || FEET.stream().anyMatch(bare::startsWith)
                || isDisclaimer(at, bare);
    }

    private boolean isDisclaimer(int at, String bare) {
        if (!isAboutRecipients(at)) {
            return false;
        }
        boolean announced = isLegalTitle(bare) || THIS_MAIL.matcher(bare).matches();
        if (!announced
                || (at > 0 && THIS_MAIL.matcher(lines.get(at - 1).lower()).matches())) {
            return false;
        }
        StringBuilder paragraph = new StringBuilder();
        for (int i = at; i < lines.size() && i < at + DISCLAIMER_LINES; i++) {
            boolean over = lines.get(i).isEmpty() && paragraph.length() > 120;
            if (over || lines.get(i).quoted()) {
                break;
            }
            String line = lines.get(i).lower();
            paragraph
                    .append(line, 0, Math.min(line.length(), LONGEST_PARAGRAPH))
                    .append(' ');
        }
        return namesRecipient(paragraph.toString())
                && LEGAL.matcher(paragraph)
                                .results()
                                .map(found -> found.group())
                                .distinct()
                                .count()
                        >= 3;
    }

    /** Whether one of the next few lines is about whom the mail is for; most mails hold no such line, and need no closer look. */
    private boolean isAboutRecipients(int at) {
        for (int i = at; i < lines.size() && i < at + DISCLAIMER_LINES; i++) {
            if (recipients[i] == null) {
                recipients[i] = namesRecipient(lines.get(i).lower());
            }
            if (recipients[i]) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesRecipient(String lower) {
        return RECIPIENT.stream().anyMatch(lower::contains);
    }

    private static boolean isLegalTitle(String bare) {
        return bare.length() < 60
                && (bare.contains("confidential") || bare.contains("disclaimer") || bare.contains("vertraulich"));
    }

    /** A drawn line with a few lines below it that lead to a page: the foot of a list or of a free mail service. */
    boolean isRuledFoot(int at, int end) {
        if (!lines.get(at).isRule(5) || at == 0) {
            return false;
        }
        int written = 0;
        boolean link = false;
        for (int i = at + 1; i < end && written <= LONGEST_FOOT; i++) {
            String lower = lines.get(i).lower();
            written += lower.isEmpty() ? 0 : 1;
            link |= LINK.matcher(lower).find();
        }
        return link && written <= LONGEST_FOOT;
    }

    private static String opened(String lower) {
        int at = 0;
        while (at < lower.length() && "-_*[(<\"“~ ".indexOf(lower.charAt(at)) >= 0) {
            at++;
        }
        int end = lower.length();
        while (end > at && "-_*])>\"”~ ".indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        return lower.substring(at, end);
    }
}
