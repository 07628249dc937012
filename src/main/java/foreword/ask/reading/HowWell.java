package foreword.ask.reading;

import foreword.people.PersonName;
import foreword.target.Acquaintance.Closeness;
import foreword.words.OwnWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads how well the writer of a reply says to know somebody. Only clear words count; a question or a condition does not. */
public final class HowWell {
    private static final Pattern CLAUSE = Pattern.compile(
            "(?<=[.!?;\\n])|\\s[-\u2013\u2014]\\s|\\b(?:but|though|although|aber|doch|mais|pero|mas|porem|maar)\\b");
    private static final Pattern UNSURE = Pattern.compile(
            "\\?|\\b(?:if|wish|how well|whether|would like to know|wenn|falls|ob|wie gut|si je|ojala|se eu|als ik)\\b");
    private static final int LONGEST = 5_000;

    /** In this order: "not that well" is a little, and no "not". The place of the person is marked with THEM. */
    private static final List<Said> SAID = List.of(
            said(
                    Closeness.LITTLE,
                    "(?:not|\\w+n't|dont|never) (?:\\w+ ){0,2}(?:know|knew|known) THEM (?:\\w+ ){0,2}well",
                    "(?:only|just) (?:\\w+ )?(?:met|spoke|spoken|talked|seen|saw)(?: (?:to|with))?(?: THEM)? (?:\\w+ )?(?:once|twice|briefly)",
                    "(?:met|spoke|spoken|talked)(?: (?:to|with))? THEM (?:\\w+ )?(?:once|twice|briefly|a couple of times|a few times)",
                    "know THEM (?:only )?(?:a little|a bit|slightly|vaguely|in passing|by sight|casually)",
                    "(?:barely|hardly|only just|scarcely) know THEM",
                    "(?:have |'ve )?lost touch",
                    "kenne THEM (?:\\w+ ){0,2}nicht (?:so|sehr|besonders|allzu|wirklich|richtig) gut",
                    "kenne THEM (?:nur |leider )*(?:ein bisschen|ein wenig|fluchtig|kaum|vom sehen)",
                    "nur (?:ein|zwei)mal (?:\\w+ )?(?:getroffen|gesehen|gesprochen)",
                    "ne THEM ?connais pas (?:tres|si|vraiment) bien",
                    "(?:THEM ?connais|connais THEM) (?:juste |seulement )?(?:un peu|a peine|peu|vaguement)",
                    "(?:rencontree?|croisee?|vue?) (?:qu'|seulement )?une (?:seule )?fois",
                    "no THEM conozco (?:muy|tan|demasiado) bien",
                    "THEM conozco (?:solo )?(?:un poco|apenas|de vista)",
                    "solo (?:THEM )?(?:vi|conoci|he visto) una vez",
                    "nao THEM ?conheco (?:muito|tao|la muito) bem",
                    "conheco(?:-| )?THEM (?:so )?(?:um pouco|mal|de vista)",
                    "so (?:THEM )?(?:vi|encontrei) uma vez",
                    "ken THEM (?:\\w+ ){0,2}niet (?:zo|heel|erg) goed",
                    "ken THEM (?:maar |alleen )?(?:een beetje|nauwelijks|amper|van gezicht)",
                    "(?:maar|slechts) een keer (?:ontmoet|gezien|gesproken)"),
            said(
                    Closeness.NOT,
                    "(?:not|\\w+n't|dont|never) (?:\\w+ ){0,2}(?:know|knew|known) THEM",
                    "(?:not|\\w+n't|dont|never) (?:\\w+ ){0,2}met THEM",
                    "no idea who THEM (?:is|are)",
                    "(?:only )?know of THEM",
                    "kenne THEM (?:\\w+ ){0,3}nicht",
                    "(?:nie|noch nie) (?:\\w+ ){0,2}(?:getroffen|kennengelernt|gesprochen)",
                    "ne THEM ?connais (?:\\w+ )?pas",
                    "connais pas THEM",
                    "jamais (?:rencontree?|croisee?)",
                    "no THEM conozco",
                    "no conozco a THEM",
                    "nao THEM ?conheco",
                    "nao conheco THEM",
                    "ken THEM (?:\\w+ ){0,2}niet",
                    "nooit (?:\\w+ )?ontmoet"),
            said(
                    Closeness.WELL,
                    "know THEM (?:\\w+ )?(?:well|inside out)",
                    "known THEM (?:for|since)",
                    "(?<!never )(?<!not )worked together (?:\\w+ ){0,3}(?:years|decade|decades|closely|at|for)",
                    "worked (?:closely )?with THEM for",
                    "THEM(?: is|'s) (?:an? |my )?(?:\\w+ )?(?:good|old|close|dear|great) (?:friend|colleague|mate|pal)",
                    "(?:good|old|close|dear) friend of mine",
                    "we(?: are|'re) (?:good |close |old )?friends",
                    "we go (?:way|a long way|far) back",
                    "THEM used to (?:be my (?:boss|manager|colleague)|work for me|report to me)",
                    "my (?:former|old) (?:boss|manager|colleague)",
                    "kenne THEM (?:\\w+ )?gut",
                    "kenne THEM (?:schon )?seit",
                    "(?:jahrelang|jahre lang|lange|jahre) (?:eng )?zusammengearbeitet",
                    "gut befreundet",
                    "(?:guter|gute|enger|enge|alter|alte) (?:freund|freundin|bekannter|bekannte)\\b",
                    "THEM ?connais (?:\\w+ )?bien",
                    "connais (?:\\w+ )?bien THEM",
                    "THEM ?connais depuis",
                    "travaille ensemble (?:pendant|plusieurs|des annees)",
                    "THEM conozco (?:\\w+ )?bien",
                    "conozco (?:\\w+ )?bien a THEM",
                    "THEM conozco desde",
                    "trabaj(?:amos|e) juntos (?:durante|muchos|varios)",
                    "conheco(?:-| )?THEM (?:\\w+ )?bem",
                    "conheco (?:muito )?bem",
                    "trabalhamos juntos (?:durante|muitos|varios)",
                    "ken THEM (?:\\w+ )?goed",
                    "ken THEM al",
                    "jaren(?:lang)? (?:nauw )?samengewerkt"));

    private HowWell() {}

    /** What was said, and the words that say it. */
    public record Read(Closeness closeness, String words) {}

    /** Words that say it; THEM stands for the person. */
    private record Said(Closeness closeness, List<String> words) {
        boolean in(String clause, String them) {
            return words.stream()
                    .anyMatch(pattern -> Pattern.compile("(?<!\\w)" + pattern.replace("THEM", them))
                            .matcher(clause)
                            .find());
        }
    }

    private static Said said(Closeness closeness, String... words) {
        return new Said(closeness, List.of(words));
    }

    /**
     * What the words tell.
     *
     * @param text the reply, with or without what it quotes
     * @param name the person in question
     */
    public static Optional<Read> in(String text, String name) {
        String own = new String(OwnWords.of(text.substring(0, Math.min(LONGEST, text.length()))));
        String them = them(name);
        return CLAUSE.splitAsStream(own.replace("\r", ""))
                .filter(clause -> !clause.isBlank())
                .map(clause -> read(clause.strip(), them))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Read> read(String clause, String them) {
        String plain = plain(clause);
        return UNSURE.matcher(plain).find()
                ? Optional.empty()
                : SAID.stream()
                        .filter(said -> said.in(plain, them))
                        .findFirst()
                        .map(said -> new Read(said.closeness(), clause));
    }

    private static String plain(String text) {
        return new String(Plain.of(text.toLowerCase(Locale.ROOT).toCharArray())).replaceAll("\\s+", " ");
    }

    private static String them(String name) {
        String names = Arrays.stream((name + " " + PersonName.first(name)).split("[\\s,]+", -1))
                .filter(word -> word.length() > 1)
                .distinct()
                .map(HowWell::plain)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String full = Pattern.quote(plain(name.strip()));
        return "(?:" + full + "|" + names
                + "|her|him|them|she|he|they|sie|ihn|la|le|les|l'|lo|los|las|a|o|ela|ele|haar|hem|ze)";
    }
}
