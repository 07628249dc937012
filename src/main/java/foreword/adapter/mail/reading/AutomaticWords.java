package foreword.adapter.mail.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Signs of an answering machine in subject and words. One word proves nothing, people write about being out of office: a
 * label before a colon does, or two signs of different kinds.
 */
final class AutomaticWords {
    private static final int OPENING = 600;
    private static final List<String> LABELS = List.of(
            "automatic reply",
            "automated reply",
            "automatic response",
            "automated response",
            "auto reply",
            "auto-reply",
            "autoreply",
            "auto response",
            "auto-response",
            "autoresponse",
            "auto: ",
            "out of office",
            "out-of-office",
            "out of the office",
            "ooo",
            "vacation reply",
            "vacation",
            "on vacation",
            "on leave",
            "away",
            "away from my mail",
            "away from the office",
            "i am out of the office",
            "i'm out of the office",
            "abwesenheitsnotiz",
            "abwesenheitsmeldung",
            "abwesenheitsassistent",
            "abwesenheit",
            "abwesend",
            "automatische antwort",
            "automatische rückantwort",
            "nicht im büro",
            "réponse automatique",
            "reponse automatique",
            "absence du bureau",
            "message d'absence",
            "absent du bureau",
            "respuesta automática",
            "respuesta automatica",
            "fuera de la oficina",
            "fuera de oficina",
            "resposta automática",
            "resposta automatica",
            "fora do escritório",
            "ausência temporária",
            "automatisch antwoord",
            "afwezigheidsbericht",
            "afwezig",
            "niet op kantoor",
            "risposta automatica",
            "fuori sede",
            "fuori ufficio",
            "frånvaro",
            "frånvaromeddelande",
            "automatiskt svar",
            "autosvar",
            "automatisk svar",
            "ikke på kontoret",
            "fravær",
            "automaattinen vastaus",
            "poissaoloilmoitus",
            "poissa",
            "odpowiedź automatyczna",
            "automatyczna odpowiedź",
            "autoodpowiedź",
            "poza biurem",
            "automatická odpověď",
            "automatikus válasz",
            "răspuns automat",
            "otomatik yanıt",
            "автоматический ответ",
            "автоответ",
            "автоматична відповідь",
            "自动回复",
            "自动答复",
            "自動回覆",
            "自動返信",
            "자동 회신",
            "רשובה אוטומטית",
            "رد تلقائي");
    private static final List<String> DECLARED = List.of(
            "this is an automatic",
            "this is an automated",
            "this is an auto-",
            "this is an auto ",
            "this email was automatically",
            "this message was automatically",
            "this mailbox is not monitored",
            "do not reply to this email",
            "do not reply to this message",
            "dies ist eine automatische",
            "dies ist eine automatisch",
            "wurde automatisch erzeugt",
            "wurde automatisch generiert",
            "wurde automatisch erstellt",
            "ceci est un message automatique",
            "ceci est une réponse automatique",
            "ce message a été généré automatiquement",
            "este es un mensaje automático",
            "esta es una respuesta automática",
            "esta é uma mensagem automática",
            "esta é uma resposta automática",
            "dit is een automatisch",
            "questo è un messaggio automatico",
            "questa è una risposta automatica");
    private static final List<String> RECEIVED = List.of(
            "received your request",
            "received your message",
            "received your email",
            "received your e-mail",
            "received your inquiry",
            "received your enquiry",
            "your request has been received",
            "your message has been received",
            "your email has been received",
            "a ticket has been opened",
            "a ticket has been created",
            "ihre anfrage ist bei uns eingegangen",
            "ihre nachricht ist bei uns eingegangen",
            "haben ihre anfrage erhalten",
            "haben ihre nachricht erhalten",
            "avons bien reçu votre demande",
            "avons bien reçu votre message",
            "hemos recibido su solicitud",
            "hemos recibido su mensaje",
            "hemos recibido tu mensaje",
            "recebemos a sua mensagem",
            "recebemos sua mensagem",
            "hebben uw bericht ontvangen",
            "abbiamo ricevuto la sua richiesta");
    private static final List<String> TICKETS = List.of(
            "[#", "(#", "ticket #", "ticket#", "case #", "request #", "[ticket", "ticket received", "request received");
    private static final List<String> UNTIL = List.of(
            "until", "till", "through", "from ", "bis ", "vom ", "jusqu", "du ", "hasta", "del ", "até", "tot ",
            "fino");
    private static final List<String> CHALLENGES = List.of(
            "confirm that you are a human",
            "confirm your message",
            "confirm your email by",
            "verify that you are",
            "verify your address by",
            "your message is being held",
            "your message has been held",
            "held for approval",
            "will be delivered once you",
            "to release your message",
            "to have your message delivered",
            "sender verification",
            "challenge-response",
            "one-time verification",
            "boxbe",
            "spamarrest",
            "added to my approved senders",
            "freigabe ihrer nachricht",
            "absender bestätigen");

    private static final List<String> FIRST_PERSON = List.of(
            "i am out of",
            "i'm out of",
            "i am currently",
            "i'm currently",
            "i am away",
            "i will be out",
            "i am on ",
            "ich bin",
            "je suis",
            "estoy",
            "estou",
            "ik ben",
            "sono ",
            "jag är",
            "jeg er",
            "jestem");

    private final Headers headers;
    private final String subject;
    private final String opening;

    AutomaticWords(Headers headers, String text) {
        this.headers = headers;
        this.subject = headers.words("Subject").strip().toLowerCase(Locale.ROOT);
        this.opening = text.substring(0, Math.min(text.length(), OPENING)).toLowerCase(Locale.ROOT);
    }

    boolean answer() {
        String label = label();
        if (!label.isEmpty() && isSet(subject, label)) {
            return true;
        }
        boolean declared = DECLARED.stream().anyMatch(opening::contains);
        boolean received = RECEIVED.stream().anyMatch(opening::contains);
        boolean hinted = headers.has("X-Auto-Response-Suppress") || headers.has("X-MS-Exchange-Inbox-Rules-Loop");
        boolean challenge = CHALLENGES.stream().anyMatch(opening::contains);
        boolean ticket = isTicket();
        boolean replying = headers.has("In-Reply-To") || headers.has("References");
        return (!label.isEmpty() && (hinted || declared || replying || (isUntil(label) && isAbsence())))
                || (declared && (received || ticket || challenge))
                || (received && ticket)
                || (challenge && opening.contains("http"));
    }

    private String label() {
        return LABELS.stream()
                .filter(subject::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** The label stands alone, or before a colon or bracket: people go on with the sentence instead. */
    private static boolean isSet(String subject, String label) {
        String rest = subject.substring(label.length()).strip();
        return rest.isEmpty() || ":：([".indexOf(rest.charAt(0)) >= 0 || label.endsWith(": ");
    }

    private boolean isUntil(String label) {
        String rest = subject.substring(label.length()).strip();
        return UNTIL.stream().anyMatch(rest::startsWith);
    }

    /** The first words are of one's own being away. */
    private boolean isAbsence() {
        String first = opening.substring(0, Math.min(200, opening.length()));
        return FIRST_PERSON.stream().anyMatch(first::contains);
    }

    private boolean isTicket() {
        return TICKETS.stream().anyMatch(subject::contains);
    }
}
