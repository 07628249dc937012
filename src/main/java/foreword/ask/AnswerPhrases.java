package foreword.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The phrase tables; UNCLEAR takes words out that would mislead otherwise. */
final class AnswerPhrases {
    static final List<Phrase> LONGEST_FIRST = sorted();

    private AnswerPhrases() {}

    /** @param words lower-case, single blanks */
    record Phrase(String words, Answer answer) {}

    private static final String YES =
            "yes|yep|yeah|yup|sure|sure thing|absolutely|definitely|of course|certainly|happy to|glad to|gladly|no problem|"
                    + "no worries|my pleasure|will do|i'll do it|i'll introduce|i will introduce|i'll reach out|i'll connect|i'll make the intro|"
                    + "i can introduce|i can make the intro|i can do that|can do|consider it done|go ahead|count me in|with pleasure|would love to|"
                    + "i'd love to|i'd be delighted|delighted to|sounds good|happily|no objection|no objections|not a problem|don't mind|"
                    + "wouldn't mind|why not|feel comfortable|i'm comfortable|comfortable introducing|intro sent|just introduced|ok|okay|"
                    + "ja|gerne|sehr gerne|klar|natürlich|kein problem|mache ich|oui|bien sûr|avec plaisir|volontiers|pas de problème|sí|claro|"
                    + "por supuesto|con gusto|con mucho gusto|encantado|encantada|sim|com certeza|com prazer|claro que sim|graag|natuurlijk|"
                    + "geen probleem|prima";
    private static final String HESITANT =
            "not sure|i'm not sure|unsure|maybe|perhaps|possibly|let me think|need to think|have to think|think about it|hesitant|"
                    + "a bit awkward|don't know her well|don't know him well|don't know them well|don't know that well|barely know|hardly know|"
                    + "don't know her that well|don't know him that well|don't know them that well|not that close|not very close|not close|only met|"
                    + "don't know her well enough|don't know him well enough|don't know them well enough|not well enough|know her a little|"
                    + "know him a little|i could try|could try|not comfortable yet|depends|it depends|i suppose|i guess|on the fence|"
                    + "check with her first|check with him first|check with them first|ask her first|ask him first|ask them first|"
                    + "haven't spoken in|haven't talked in|lost touch|vielleicht|nicht sicher|ich weiß nicht|kenne sie kaum|kenne ihn kaum|"
                    + "peut être|je ne sais pas|je ne suis pas sûr|quizás|tal vez|no estoy seguro|no estoy segura|talvez|não tenho certeza|"
                    + "misschien|weet ik niet|niet zeker|don't really know|do not know her well enough|do not know him well enough";
    private static final String NO =
            "no|nope|i'd rather not|would rather not|rather not|i'd prefer not|prefer not to|can't help|cannot help|unable to|"
                    + "not able to|not comfortable|wouldn't feel comfortable|don't feel comfortable|not feel comfortable|uncomfortable|"
                    + "don't know her|don't know him|don't know them|don't know sam|do not know her|do not know him|never met|not appropriate|"
                    + "i can't|i cannot|i won't|won't be able|i must decline|have to decline|decline|i'll pass|i will pass|have to pass|not interested|"
                    + "against our policy|against company policy|not allowed to|please don't|please stop|stop asking|not happy to|not something i|"
                    + "no thanks|no thank you|nein|lieber nicht|leider nicht|kann ich nicht|kenne ich nicht|non|je préfère pas|je préfère ne pas|"
                    + "malheureusement pas|je ne connais pas|prefiero no|no puedo|no la conozco|no lo conozco|não|não posso|prefiro não|"
                    + "não conheço|nee|liever niet|helaas niet|ken ik niet|kan ik niet";
    private static final String NOT_NOW =
            "not right now|not now|not yet|not at the moment|not at this time|not this quarter|not this month|not this week|"
                    + "maybe later|later this year|later in the year|next quarter|next month|next year|next week|in a few weeks|in a few months|"
                    + "in a couple of weeks|in a couple of months|bad timing|not a good time|isn't a good time|timing isn't|timing is bad|swamped|"
                    + "too busy|ask me again|check back|circle back|come back to me|try me again|remind me|after the summer|after summer|"
                    + "after the holidays|in spring|in the spring|in january|in february|in march|in april|in june|in july|in august|"
                    + "in september|in october|in november|in december|in the new year|on parental leave|on vacation until|jetzt nicht|im moment nicht|"
                    + "gerade nicht|später|nächsten monat|nächstes jahr|pas maintenant|pas pour le moment|plus tard|le mois prochain|ahora no|"
                    + "más adelante|el próximo mes|por ahora no|agora não|mais tarde|mês que vem|nu niet|niet nu|later misschien|volgende maand|"
                    + "hold off|wait until";
    private static final String QUESTION =
            "who is that again|who is that|who is this|who is she|who is he|who are|who's that|who's this|which sam|what do you|"
                    + "what would you|what exactly|what is this about|what's this about|what's in it|what is it about|how do you|how would you|"
                    + "why do you|why her|why him|can you tell me|could you tell me|can you send|could you send|can you share|could you share|"
                    + "can you explain|could you explain|tell me more|more details|more context|more information|more info|do you have|do you mean|"
                    + "what should i say|what do i say|remind me who|wer ist das|worum geht|was genau|c'est qui|qui est|de quoi|quién es|"
                    + "de qué se trata|quem é|do que se trata|wie is dat|waar gaat|what company|what's the|what is the|which company|is this";
    private static final String REFERRED =
            "you should talk to|you should speak to|you should speak with|should talk with|talk to|better to ask|better person|"
                    + "better placed|best person|right person|better contact|speak to|speak with|reach out to|get in touch with|please contact|contact my|"
                    + "try asking|ask my|you could ask|you might ask|would know better|knows her better|knows him better|knows them better|"
                    + "knows her much better|knows him much better|i've cc'd|cc'ing|copying in|looping in|adding my colleague|forwarded this to|"
                    + "forwarded your|passed this on to|passing this on to|i've forwarded|sprechen sie mit|wenden sie sich an|fragen sie|"
                    + "adressez vous à|contactez|hable con|habla con|pregunta a|fale com|praat met|neem contact op met|vraag het aan";
    private static final String MISLEADING =
            "no idea|no longer|no doubt|no time|not only|no rush|i hope you are ok|sure you|make sure|i'm sure|to be sure|"
                    + "not yes|yes or no|no hurry|no matter|no one|no need|i don't mind saying|are you ok|happy to hear|glad to hear|"
                    + "sounds good to hear|no later|who is who|i'll talk to|i'll speak to|i'll speak with|i will talk to|let me talk to|"
                    + "i'll reach out to|i'll get in touch with|i will reach out to|i talk to|i speak to|can't wait|can't think of anyone better";

    private static List<Phrase> sorted() {
        List<Phrase> phrases = new ArrayList<>();
        add(phrases, YES, Answer.YES);
        add(phrases, HESITANT, Answer.HESITANT);
        add(phrases, NO, Answer.NO);
        add(phrases, NOT_NOW, Answer.NOT_NOW);
        add(phrases, QUESTION, Answer.QUESTION);
        add(phrases, REFERRED, Answer.REFERRED_ON);
        add(phrases, MISLEADING, Answer.UNCLEAR);
        add(
                phrases,
                "i'll talk to|i'll speak to|i'll speak with|i will talk to|i'll reach out to|i will reach out to|i'll get in touch with|can't wait",
                Answer.YES);
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words().length())
                .reversed()
                .thenComparing(Phrase::answer));
        return List.copyOf(phrases);
    }

    private static void add(List<Phrase> phrases, String table, Answer answer) {
        int start = 0;
        while (start <= table.length()) {
            int bar = table.indexOf('|', start);
            int end = bar < 0 ? table.length() : bar;
            phrases.add(new Phrase(table.substring(start, end), answer));
            start = end + 1;
        }
    }
}
