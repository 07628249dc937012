package foreword.adapter.mail.reading;

import java.util.Locale;
import java.util.Set;

/** What mail programs call the fields of a mail's head. */
final class HeaderNames {
    private static final Set<String> FROM = Set.of(
            ("from|von|de|da|van|od|från|fra|lähettäjä|от|від|kimden|gönderen|feladó|发件人|寄件者|寄件人|差出人|送信元|送信者|보낸 사람|de la|"
                            + "expéditeur|expediteur|afsender|avsändare|avsender|odesílatel|odosielateľ|mittente|remitente|afzender|"
                            + "nadawca|отправитель|відправник|dari|từ|מאת|من|desde|šalje|expeditor|saatja|absender|pošiljatelj|remetente")
                    .split("\\|", -1));
    private static final Set<String> SUBJECT = Set.of(
            ("subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|temat|ämne|emne|aihe|тема|konu|tárgy|předmět|predmet|"
                            + "predmět|subiect|主题|主旨|件名|제목|naslov|objeto|perihal|subyek|chủ đề|נושא|الموضوع|teema|re")
                    .split("\\|", -1));
    private static final Set<String> DATE = Set.of(
            ("date|sent|sent at|gesendet|datum|envoyé|envoye|envoyé le|date d'envoi|fecha|enviado|enviada|enviado el|enviada em|"
                            + "enviado em|data|data/hora|inviato|verzonden|wysłano|wysłane|skickat|skickad|sendt|dato|lähetetty|päivämäärä|päiväys|дата|"
                            + "отправлено|надіслано|gönderildi|gönderilme tarihi|gönderme tarihi|tarih|dátum|küldve|odesláno|odoslané|"
                            + "odeslané|trimis|trimise|trimis la|poslano|日期|发送时间|发送日期|寄件日期|日時|送信日時|日付|날짜|보낸 날짜|kuupäev|received|message du")
                    .split("\\|", -1));
    private static final Set<String> TO =
            Set.of(("to|an|à|para|a|aan|do|till|til|vastaanottaja|кому|kime|címzett|komu|către|catre|收件人|宛先|送信先|"
                            + "받는 사람|per|za|pro|prima|destinataire|destinatario|destinatário|modtager|mottaker|mottagare|adressat|kellele|to whom|dla|pre|sent to")
                    .split("\\|", -1));
    private static final Set<String> OTHER = Set.of(
            ("cc|bcc|kopie|copie|copie à|kopi|kopia|kopio|копия|копія|抄送|reply-to|reply to|antwort an|répondre à|responder a|"
                            + "importance|priority|priorité|priorität|wichtigkeit|attachments|attachment|anhang|anlagen|pièces jointes|másolatot kap|"
                            + "bilgi|参照|참조|cópia|kópia|copia|cópia para|dw|message-id|organization|organisation|sent by|please respond to|bcc to|"
                            + "categories|sensitivity|x-mailer|newsgroups|in-reply-to|mailing-list|to/cc|bk|skrytá kopie|kc|hidden")
                    .split("\\|", -1));
    private static final int LONGEST = 30;

    private HeaderNames() {}

    static boolean isFrom(String line) {
        return FROM.contains(name(line));
    }

    static boolean isSubject(String line) {
        return SUBJECT.contains(name(line));
    }

    static boolean isDate(String line) {
        return DATE.contains(name(line));
    }

    static boolean isTo(String line) {
        return TO.contains(name(line));
    }

    static boolean isAny(String line) {
        String name = name(line);
        return !name.isEmpty()
                && (FROM.contains(name)
                        || SUBJECT.contains(name)
                        || DATE.contains(name)
                        || TO.contains(name)
                        || OTHER.contains(name));
    }

    /** The word before the colon in lower case, empty when the line does not begin with one. */
    static String name(String line) {
        int colon = colon(line);
        return colon <= 0 || colon > LONGEST
                ? ""
                : line.substring(0, colon)
                        .replace("*", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("i\u0307", "i");
    }

    /** What follows the colon. */
    static String value(String line) {
        String value = line.substring(colon(line) + 1).strip();
        while (value.startsWith("*")) {
            value = value.substring(1).strip();
        }
        return value.endsWith("*") ? value.substring(0, value.length() - 1).strip() : value;
    }

    /** Where the last subject field of a line that holds a whole head begins its value; -1 when there is none. */
    static int subjectWithin(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        int value = -1;
        for (String name : SUBJECT) {
            int at = name.length() < 4 ? -1 : lower.lastIndexOf(name + ":");
            value = Math.max(value, at < 0 ? -1 : at + name.length() + 1);
        }
        return value;
    }

    private static int colon(String text) {
        int narrow = text.indexOf(':');
        int wide = text.indexOf('\uff1a');
        return narrow < 0 ? wide : wide < 0 ? narrow : Math.min(narrow, wide);
    }
}
