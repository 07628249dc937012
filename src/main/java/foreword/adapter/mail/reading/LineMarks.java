package foreword.adapter.mail.reading;

import java.util.List;
import java.util.Locale;

/** What a single line of a mail gives itself away as. */
final class LineMarks {
    private static final List<String> FORWARDS = List.of(
            "forwarded message",
            "begin forwarded message",
            "forwarded by",
            "weitergeleitete nachricht",
            "message transféré",
            "message transfere",
            "mensaje reenviado",
            "mensagem encaminhada",
            "mensagem reencaminhada",
            "messaggio inoltrato",
            "doorgestuurd bericht",
            "wiadomość przekazana",
            "przekazana wiadomość",
            "vidarebefordrat",
            "videresendt",
            "videresend",
            "välitetty viesti",
            "edelleen lähetetty",
            "пересылаемое",
            "пересланное",
            "переслане",
            "yönlendirilen",
            "iletilen",
            "iletilmiş",
            "továbbított",
            "přeposlaná",
            "přeposlan",
            "preposlan",
            "mesaj redirecționat",
            "mesaj redirecţionat",
            "redirecționat",
            "转发",
            "轉寄",
            "転送",
            "전달된",
            "proslijeđena",
            "proslijeđen",
            "reenviado",
            "encaminhad",
            "inoltrat",
            "transféré",
            "doorgestuurde",
            "förmedlat",
            "vidarebefordra",
            "diteruskan",
            "вихідне",
            "átirányított",
            "początek przekazywanej",
            "début du message",
            "anfang der weitergeleiteten",
            "inizio messaggio",
            "inicio del mensaje",
            "début du message réexpédié",
            "início da mensagem",
            "begin doorgestuurd",
            "inicio de la",
            "vidarebefordrat brev",
            "началo",
            "начало переадресованного",
            "początek",
            "továbbítása",
            "réexpédié",
            "anfang der",
            "starten på",
            "påbörjad",
            "alkaa",
            "başlangıcı",
            "iletiyi",
            "informacja przekazana",
            "redirecționarea",
            "začátek přeposlané",
            "začiatok",
            "redirigido",
            "переадрес",
            "започнување",
            "započni");
    private static final List<String> ORIGINALS = List.of(
            "original message",
            "original email",
            "ursprüngliche nachricht",
            "originalnachricht",
            "message d'origine",
            "message original",
            "message initial",
            "mensaje original",
            "mensagem original",
            "messaggio originale",
            "oorspronkelijk bericht",
            "origineel bericht",
            "wiadomość oryginalna",
            "oryginalna wiadomość",
            "ursprungligt meddelande",
            "originalmeddelande",
            "oprindelig meddelelse",
            "opprinnelig melding",
            "alkuperäinen viesti",
            "исходное сообщение",
            "оригинальное сообщение",
            "orijinal mesaj",
            "özgün ileti",
            "eredeti üzenet",
            "původní zpráva",
            "pôvodná správa",
            "mesaj original",
            "原始邮件",
            "邮件原件",
            "原始信件",
            "元のメッセージ",
            "원본 메일",
            "reply message",
            "antwort nachricht",
            "quoted message",
            "message from",
            "izvorna poruka",
            "urspr. nachricht",
            "original-nachricht",
            "original besked",
            "original appointment",
            "reply above",
            "write above this line",
            "reply to this email above",
            "above this line");
    private static final List<String> DEVICES = List.of(
            "sent from my ",
            "sent from mobile",
            "sent from outlook",
            "sent from yahoo",
            "sent from mail for",
            "sent from proton",
            "sent from samsung",
            "sent from a ",
            "sent from the ",
            "sent from gmail",
            "sent via ",
            "sent using ",
            "sent with ",
            "get outlook for",
            "get bluemail",
            "von meinem ",
            "gesendet von ",
            "gesendet mit ",
            "diese nachricht wurde von mein",
            "envoyé de mon",
            "envoyé depuis",
            "envoyé à partir",
            "envoyé de ",
            "télécharger outlook",
            "enviado desde ",
            "enviado de ",
            "enviado do ",
            "enviado a partir",
            "enviado via",
            "obtener outlook",
            "obter o outlook",
            "inviato da ",
            "verstuurd vanaf",
            "verzonden vanaf",
            "verstuurd van",
            "outlook voor",
            "download outlook",
            "wysłane z ",
            "wysłano z ",
            "skickat från",
            "sendt fra",
            "lähetetty ",
            "отправлено с ",
            "отправлено из ",
            "надіслано з",
            "odesláno z ",
            "odoslané z",
            "küldve ",
            "iphone'umdan",
            "发自我的",
            "從我的",
            "iphoneから送信",
            "나의 iphone",
            "trimis de pe",
            "from my iphone",
            "skickades från",
            "sent on the move",
            "sent by ",
            "holen sie sich outlook",
            "outlook für",
            "scarica outlook",
            "enviat des",
            "poslano s",
            "mobil gesendet",
            "via mobile",
            "envoyé via",
            "gönderildi iphone",
            "enviado con ");
    private static final List<String> DISCLAIMERS = List.of(
            "confidentiality notice",
            "confidentiality note",
            "this email and any",
            "this e-mail and any",
            "this message and any",
            "disclaimer",
            "this e-mail message",
            "this email message",
            "this email is confidential",
            "this message is confidential",
            "this e-mail is confidential",
            "the information contained in this",
            "the information in this e",
            "this communication is",
            "this transmission",
            "this message is intended",
            "this message may contain",
            "this email may contain",
            "this e-mail may contain",
            "privileged and confidential",
            "privileged/confidential",
            "legal disclaimer",
            "the contents of this e",
            "this message contains",
            "this email contains",
            "this e-mail contains",
            "diese e-mail enthält",
            "diese nachricht ist vertraulich",
            "diese e-mail ist vertraulich",
            "ce message et toutes",
            "ce message est confidentiel",
            "ce courriel",
            "este mensaje y",
            "este correo",
            "este mensaje puede",
            "esta mensagem",
            "este e-mail",
            "dit bericht is",
            "de informatie in dit",
            "dit e-mailbericht",
            "questo messaggio",
            "le informazioni contenute",
            "este email",
            "aviso legal",
            "aviso de confidencialidad",
            "please consider the environment",
            "consider the environment",
            "think before you print",
            "virus-free",
            "this e-mail has been scanned",
            "this email has been scanned",
            "you received this message because",
            "you are receiving this",
            "to unsubscribe",
            "unsubscribe from this",
            "external email:",
            "**disclaimer",
            "_______________________________________________ ");

    private LineMarks() {}

    static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    static boolean isForward(String bare) {
        String lower = bare.toLowerCase(Locale.ROOT);
        return bare.length() < 120 && drawn(lower) && contains(lower, FORWARDS);
    }

    static boolean isOriginal(String bare) {
        String lower = bare.toLowerCase(Locale.ROOT);
        return bare.length() < 120
                && (lower.startsWith("--")
                        || lower.startsWith("__")
                        || lower.startsWith("##")
                        || lower.startsWith("=="))
                && contains(lower, ORIGINALS);
    }

    private static boolean drawn(String lower) {
        return lower.startsWith("--")
                || lower.startsWith("==")
                || lower.startsWith("__")
                || lower.startsWith("##")
                || lower.endsWith("--")
                || lower.endsWith(":")
                || lower.endsWith("\uff1a");
    }

    static boolean isRule(String bare) {
        return bare.length() >= 10 && bare.chars().allMatch(c -> c == '_' || c == '-' || c == '=' || c == '*');
    }

    static boolean isUnderscores(String bare) {
        return bare.length() >= 10 && bare.chars().allMatch(c -> c == '_');
    }

    static boolean isSignatureStart(String line) {
        String bare = line.strip();
        return bare.equals("--")
                || bare.equals("—")
                || bare.equals("__")
                || bare.equals("---")
                || bare.equals("–")
                || bare.equals("- --")
                || bare.equals("___");
    }

    static boolean isDevice(String line) {
        String bare = HeaderBlock.bare(line).toLowerCase(Locale.ROOT);
        while (bare.startsWith("-")
                || bare.startsWith("_")
                || bare.startsWith("*")
                || bare.startsWith("[")
                || bare.startsWith("<")) {
            bare = bare.substring(1).strip();
        }
        return bare.length() < 110 && !bare.endsWith("?") && startsWith(bare, DEVICES);
    }

    static boolean isDisclaimer(String line) {
        String bare = HeaderBlock.bare(line).toLowerCase(Locale.ROOT);
        while (bare.startsWith("*") || bare.startsWith("[") || bare.startsWith("(") || bare.startsWith("_")) {
            bare = bare.substring(1);
        }
        return startsWith(bare, DISCLAIMERS);
    }

    private static boolean contains(String text, List<String> phrases) {
        return phrases.stream().anyMatch(text::contains);
    }

    private static boolean startsWith(String text, List<String> phrases) {
        return phrases.stream().anyMatch(text::startsWith);
    }
}
