package foreword.adapter.mail.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The From/Sent/To/Subject block that mail programs put above a quoted mail, in many languages. */
record HeaderBlock(int start, int end, String from, String subject) {
    private static final int LONGEST = 14;
    private static final Set<String> FROM = Set.of(
            "from",
            "von",
            "de",
            "da",
            "van",
            "od",
            "från",
            "fra",
            "lähettäjä",
            "от",
            "від",
            "kimden",
            "gönderen",
            "feladó",
            "发件人",
            "寄件者",
            "差出人",
            "보낸 사람",
            "de la",
            "expéditeur",
            "expediteur",
            "afsender",
            "avsändare",
            "odesílatel",
            "mittente",
            "remitente",
            "afzender",
            "nadawca",
            "отправитель",
            "dari",
            "từ",
            "מאת",
            "من",
            "desde",
            "despre",
            "šalje",
            "odosielateľ",
            "expeditor",
            "保発件人");
    private static final Set<String> SUBJECT = Set.of(
            "subject",
            "betreff",
            "objet",
            "asunto",
            "assunto",
            "oggetto",
            "onderwerp",
            "temat",
            "ämne",
            "emne",
            "aihe",
            "тема",
            "konu",
            "tárgy",
            "předmět",
            "predmet",
            "predmět",
            "subiect",
            "主题",
            "主旨",
            "件名",
            "제목",
            "naslov",
            "sujet",
            "objeto",
            "mavzu",
            "subyek",
            "perihal",
            "chủ đề",
            "נושא",
            "الموضوع");
    private static final Set<String> OTHER = Set.of(
            "date",
            "sent",
            "gesendet",
            "datum",
            "envoyé",
            "envoye",
            "fecha",
            "enviado",
            "enviada",
            "enviado el",
            "data",
            "inviato",
            "verzonden",
            "wysłano",
            "wysłane",
            "skickat",
            "skickad",
            "sendt",
            "dato",
            "lähetetty",
            "päivämäärä",
            "päiväys",
            "дата",
            "отправлено",
            "надіслано",
            "gönderildi",
            "gönderilme tarihi",
            "gönderme tarihi",
            "tarih",
            "dátum",
            "küldve",
            "odesláno",
            "odoslané",
            "odeslané",
            "trimis",
            "trimise",
            "poslano",
            "日期",
            "发送时间",
            "发送日期",
            "寄件日期",
            "日時",
            "送信日時",
            "日付",
            "날짜",
            "보낸 날짜",
            "sent at",
            "enviada em",
            "date d'envoi",
            "to",
            "an",
            "à",
            "para",
            "a",
            "aan",
            "do",
            "till",
            "til",
            "vastaanottaja",
            "кому",
            "kime",
            "címzett",
            "komu",
            "către",
            "catre",
            "收件人",
            "宛先",
            "받는 사람",
            "per",
            "za",
            "pro",
            "destinataire",
            "destinatario",
            "modtager",
            "mottaker",
            "mottagare",
            "cc",
            "kopie",
            "copie",
            "kopi",
            "kopia",
            "kopio",
            "копия",
            "копія",
            "抄送",
            "reply-to",
            "antwort an",
            "répondre à",
            "importance",
            "to whom",
            "dla",
            "received",
            "attachments",
            "anhang",
            "bcc",
            "másolatot kap",
            "bilgi",
            "参照",
            "참조",
            "cópia",
            "copia",
            "sammanhang",
            "priorité",
            "message-id");

    static @Nullable HeaderBlock at(List<String> lines, int start) {
        String first = lines.get(start);
        boolean startsWell = isField(first, FROM) || isField(first, SUBJECT) || isField(first, OTHER);
        if (!startsWell) {
            return null;
        }
        String from = "";
        String subject = "";
        int fields = 0;
        int last = start;
        int blanks = 0;
        for (int i = start; i < lines.size() && i < start + 2 * LONGEST && fields < LONGEST; i++) {
            String line = lines.get(i);
            if (bare(line).isEmpty()) {
                if (++blanks > 1 || !moreFieldsAt(lines, i + 1)) {
                    break;
                }
                continue;
            }
            boolean known = true;
            if (from.isEmpty() && isField(line, FROM)) {
                from = valueAt(lines, i);
            } else if (subject.isEmpty() && isField(line, SUBJECT)) {
                subject = valueAt(lines, i);
            } else {
                known = isField(line, OTHER);
            }
            boolean folded = !known && blanks == 0 && fields > 0 && continues(lines, i);
            if (!known && !folded) {
                break;
            }
            blanks = 0;
            fields += known ? 1 : 0;
            last = i;
        }
        boolean enough = fields >= 3 || (fields == 2 && first.indexOf('@') > 0 && isField(first, FROM));
        return enough && !from.isEmpty() ? new HeaderBlock(start, last + 1, from, subject) : null;
    }

    private static boolean moreFieldsAt(List<String> lines, int at) {
        return at + 1 < lines.size()
                && anyField(lines.get(at))
                && (anyField(lines.get(at + 1)) || bare(lines.get(at + 1)).isEmpty());
    }

    private static boolean continues(List<String> lines, int at) {
        return lines.get(at).length() < 200
                && ((at + 1 < lines.size() && anyField(lines.get(at + 1)))
                        || Character.isWhitespace(lines.get(at).charAt(0)));
    }

    private static String valueAt(List<String> lines, int at) {
        String value = value(lines.get(at));
        boolean wrapped = value.isEmpty() && at + 1 < lines.size() && !anyField(lines.get(at + 1));
        return wrapped ? bare(lines.get(at + 1)) : value;
    }

    private static boolean anyField(String line) {
        return isField(line, FROM) || isField(line, SUBJECT) || isField(line, OTHER);
    }

    private static boolean isField(String line, Set<String> names) {
        String bare = bare(line);
        int colon = colon(bare);
        return colon > 0
                && colon < 30
                && names.contains(
                        bare.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT));
    }

    private static int colon(String text) {
        int narrow = text.indexOf(':');
        int wide = text.indexOf('\uff1a');
        return narrow < 0 ? wide : wide < 0 ? narrow : Math.min(narrow, wide);
    }

    private static String value(String line) {
        String bare = bare(line);
        String value = bare.substring(colon(bare) + 1).strip();
        while (value.startsWith("*")) {
            value = value.substring(1).strip();
        }
        return value.endsWith("*") ? value.substring(0, value.length() - 1).strip() : value;
    }

    /** Without quote marks, bullets and odd blanks. */
    static String bare(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == '|' || blank(line.charAt(at)))) {
            at++;
        }
        return line.substring(at).replace('\u00a0', ' ').strip();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200e' || c == '\u200f' || c == '\ufeff';
    }
}
