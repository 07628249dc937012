package foreword.deal.source;

import foreword.deal.Stage;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of stages that mean the same everywhere: those that the large systems ship with, and the words for won and lost in several
 * languages. Any other name is unknown: a person says what it means.
 */
public final class StageWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern COUNTED = Pattern.compile("^[0-9]{1,2} (?=\\p{L})|(?<=\\p{L}) [0-9]{1,3}$");
    private static final Map<String, Stage> NAMES = new HashMap<>();

    static {
        put(Stage.WON, """
                won, closed won, closedwon, close won, closewon, deal won, won deal, won closed, closed and won, closed as won, is won, signed won
                gewonnen, abgeschlossen gewonnen, geschlossen gewonnen, auftrag gewonnen, gagne, gagnee, conclu gagne, ferme gagne, cloture gagne
                ganado, ganada, cerrado ganado, cerrada ganada, ganho, ganha, fechado ganho, fechada ganha, vinto, vinta, chiuso vinto, chiusa vinta
                afgesloten gewonnen, gesloten gewonnen, wygrana, wygrane, zamkniete wygrane, vundet, lukket vundet, vunnet, vunnen, stangd vunnen
                kazanildi, vyhrano, 成約, 受注, 赢单, 成交, выиграна, выиграно
                """);
        put(Stage.LOST, """
                lost, closed lost, closedlost, close lost, closelost, deal lost, lost deal, lost closed, closed and lost, closed as lost, is lost
                closed lost to competition, verloren, abgeschlossen verloren, geschlossen verloren, auftrag verloren, perdu, perdue, conclu perdu
                ferme perdu, cloture perdu, perdido, perdida, cerrado perdido, cerrada perdida, fechado perdido, fechada perdida, perso, persa
                chiuso perso, chiusa persa, afgesloten verloren, gesloten verloren, przegrana, przegrane, zamkniete przegrane, tabt, lukket tabt
                tapt, forlorad, stangd forlorad, kaybedildi, prohrano, 失注, 输单, 丢单, проиграна, проиграно
                """);
        put(Stage.ON_HOLD, """
                on hold, onhold, hold, paused, stalled, parked, postponed, suspended, pausiert, angehalten, zuruckgestellt, en pause, en attente
                en pausa, in pausa, in attesa, em espera, on ice, gepauzeerd, wstrzymane
                """);
        put(Stage.OPEN, """
                open, opened, reopened, new, active, in progress, offen, ouvert, ouverte, abierto, abierta, aberto, aberta, aperto, aperta
                lead in, lead, prospect, prospecting, discovery, qualification, qualifying, qualified, qualified to buy, qualifiedtobuy
                sales qualified, appointment scheduled, appointmentscheduled, contact made, contacted, needs defined, needs analysis
                value proposition, id decision makers, identify decision makers, perception analysis, demo, demo scheduled, meeting scheduled
                proposal, proposal made, proposal sent, proposal price quote, quote, quote sent, quoted, negotiation, negotiating, in negotiation
                negotiation review, negotiations started, verhandlung, in verhandlung, angebot, qualifiziert, negociation, proposition, negociacion
                propuesta, negociacao, proposta, trattativa, negoziazione, onderhandeling, offerte
                """);
    }

    private StageWords() {}

    /** The stage that is meant; unknown when the name means different things in different places. */
    public static Stage of(String name) {
        String plain = plain(name);
        Stage known = NAMES.get(plain);
        return known == null ? ended(plain) : known;
    }

    /** How it ended, whatever is said of the why: {@code Closed Lost - Competitor}. */
    private static Stage ended(String plain) {
        if (plain.contains("pending")) {
            return Stage.UNKNOWN;
        }
        if (plain.startsWith("closed lost ")) {
            return Stage.LOST;
        }
        return plain.startsWith("closed won ") ? Stage.WON : Stage.UNKNOWN;
    }

    /** A name without accents, signs, letter case and a number before or after it: {@code 5. Closed-Won (100%)} is {@code closed won}. */
    public static String plain(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String spaced =
                BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return COUNTED.matcher(spaced).replaceAll("");
    }

    private static void put(Stage stage, String names) {
        for (String name : names.strip().split("\\s*[,\\n]\\s*", -1)) {
            NAMES.put(plain(name), stage);
        }
    }
}
