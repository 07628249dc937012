package foreword.adapter.mail.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a mail was refused, as the words of the server have it; the first that fits. */
enum Failure {
    SENDER("1.8", """
            sender address; address of the sender; domain of sender; sender domain; sender's domain;
            sender rejected; sender verify failed; sender denied; sender unknown; unknown sender;
            invalid sender; in reply to mail from; [mail_from]; after mail from; my name was rejected;
            envelope sender; return path"""),
    FULL("2.2", """
            quota; mailbox full; mailbox is full; mail box is full; full mailbox; inbox is full;
            folder is full; mailfolder is full; storage limit; exceeds allowed size; exceeded storage;
            mailbox has exceeded; insufficient disk; insufficient system storage; out of storage;
            not enough space; disk space; too much mail; mailbox size; user is over; account is full;
            postfach voll; boîte pleine; buzón lleno"""),
    TOO_LARGE("3.4", """
            too large; too big; size limit; maximum message size; exceeds maximum; exceeds fixed;
            message size exceeds; message length exceeds; larger than"""),
    SPAM("7.1", """
            spam; blacklist; black list; blocklist; block list; blocked; reputation; virus; malware;
            unsolicited; junk mail; bulk mail; rbl; dmarc; dkim;  spf; reverse dns; rdns; ptr record;
            client host rejected; unverifyable sending; banned; open relay; recipient preferences;
            too many recipients; too many messages; too many unwanted; rate limit"""),
    RELAY("7.1", """
            relay denied; relaying denied; relay access denied; relay not permitted; unable to relay;
            not permitted to relay; relaying not; mail relay; relay is not; we do not relay;
            may not have permission"""),
    UNSURE_HOST("4.4", """
            not found, try again; malformed or unexpected name server reply; temporary lookup failure;
            lookup timed out; dns timeout"""),
    MOVED("1.6", """
            has moved; moved to; no longer with; has changed address; new address is"""),
    NO_SUCH_HOST("1.2", """
            host unknown; unknown host; host not found; domain not found; no such domain; unknown domain;
            invalid domain; domain does not exist; domain doesn't exist; domain may not exist;
            domain must exist; domain name not found; name or service not known; unrouteable; unroutable;
            nxdomain; no such host; bad destination host; couldn't find any host; domain is not reachable;
            not a valid domain; no dns information; illegal host/domain; destination host is unknown;
            all relevant mx records point to non-existent hosts; cannot resolve"""),
    TAKES_NO_MAIL("1.10", """
            null mx; nullmx; does not accept mail; doesn't accept mail; does not accept email;
            doesn't receive email; no smtp service; not accepting network messages; no mx record;
            smtp service not available for this domain; couldn't find a mail exchanger;
            does not receive mail"""),
    NO_SUCH_USER("1.1", """
            user unknown; unknown user; unknown recipient; unknown mailbox; unknown account; unknown local;
            unknown email; unknown e-mail; unknown or illegal; unknown address; recipient unknown;
            address unknown; account unknown; addressee unknown; mailbox unknown; user is unknown;
            no such user; no such recipient; no such mailbox; no such address; no such person;
            no such account; no such local; no such name; no mailbox; no account; no user; no recipient;
            not a valid user; not a valid mailbox; not a valid recipient; not a known user;
            not a registered; not listed in; not our customer; not known; does not exist; doesn't exist;
            not exist; not found; invalid recipient; invalid mailbox; invalid address; invalid user;
            invalid final delivery; invalid destination; illegal user; bad destination mailbox;
            unable to find user; mailbox unavailable; mailbox not available; undeliverable address;
            no longer valid; no longer available; no longer exists; no longer active; no longer accepts;
            no longer here; is not a valid; isn't a valid; is not recognized; not recognised; wasn't found;
            couldn't be found; could not be found; doesn't have a; does not have a; resolver.adr;
            recipient address rejected: access denied; delivery error: dd; user not found; recipient not found;
            mailbox not found; address not found; no longer employed; has left the company; left the organization;
            no es válida; adresse inconnue; ist nicht bekannt; gibt es nicht; utilisateur inconnu; usuario desconocido;
            usuário desconhecido; utente sconosciuto; onbekende gebruiker; recipnotfound; recipientnotfound; mailbox does not; check if address is correct;
            not match any recipient; unbekannt; existiert nicht; n'existe pas; no existe; inconnu;
            desconocido; não existe; non esiste; bestaat niet"""),
    SUSPENDED("2.1", """
            suspended; disabled; inactive; is locked; deactivated; discontinued; not active; unavailable"""),
    EXPIRED("4.7", """
            timed out; timeout; time out; expired; too long; could not be delivered for;
            unable to deliver in; giving up after; retry time; failing for a long time;
            not been delivered within; has been in the queue; maximum time; not reachable"""),
    LOOP("4.6", """
            too many hops; mail loop; loops back; routing loop; hop count; looping"""),
    NETWORK("4.1", """
            connection refused; connection reset; connection lost; connection dropped; network error;
            network is unreachable; no route to host; name server; name service error; lookup failure;
            dns error; no answer from host; try again later"""),
    POLICY("7.1", """
            access denied; denied; policy; not authorized; not permitted; not allowed; permission;
            rejected for; refused; restricted; authentication; too many"""),
    REFUSED("1.1", """
            recipient address rejected; recipient rejected; address rejected"""),
    OTHER("0.0", "");

    private final String detail;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> phrases;

    /** @param phrases between semicolons, at which a line may end */
    Failure(String detail, String phrases) {
        this.detail = detail;
        this.phrases = Arrays.stream(phrases.split(";\\s?", -1))
                .filter(phrase -> !phrase.isBlank())
                .toList();
    }

    /** The first failure whose words stand in the text, {@link #OTHER} without any. */
    static Failure in(String text) {
        String lower = plain(text.toLowerCase(Locale.ROOT));
        for (Failure failure : values()) {
            if (failure.phrases.stream().anyMatch(lower::contains)) {
                return failure;
            }
        }
        return OTHER;
    }

    /** Without addresses and links: a mailbox named "blocked" is not blocked. */
    static String plain(String text) {
        if (text.indexOf('@') < 0 && !text.contains("://")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (String word : text.split("\\s+", -1)) {
            int at = word.contains("://") ? 0 : word.indexOf('@');
            int open = Math.max(word.lastIndexOf('<', at), word.lastIndexOf(':', at));
            plain.append(at < 0 ? word : word.substring(0, at == 0 ? 0 : open + 1))
                    .append(' ');
        }
        return plain.toString();
    }

    /** Subject and detail of RFC 3463 for it, as {@code 1.1}. */
    String detail() {
        return detail;
    }

    /** True when no mail will ever arrive at the address. */
    boolean isDead() {
        return this == NO_SUCH_USER
                || this == NO_SUCH_HOST
                || this == TAKES_NO_MAIL
                || this == MOVED
                || this == REFUSED;
    }
}
