package foreword.ask.reading;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.target.Acquaintance.Closeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HowWellTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WELL   | I know her well
            WELL   | Sure! I know Ines very well, happy to do it.
            WELL   | Happy to. We worked together for years at Contoso.
            WELL   | She's a good friend of mine
            WELL   | We go way back, I'll write to her
            WELL   | I've known Moreau since university
            WELL   | She used to be my boss
            WELL   | Ich kenne sie gut, mache ich gern.
            WELL   | Wir haben jahrelang zusammengearbeitet
            WELL   | Ines ist eine alte Freundin
            WELL   | Je la connais très bien
            WELL   | On a travaillé ensemble pendant des années
            WELL   | La conozco muy bien
            WELL   | Conheço-a bem
            WELL   | Ik ken haar goed
            LITTLE | I only met him once
            LITTLE | We've only just met her briefly
            LITTLE | I don't know her that well
            LITTLE | I know her a little
            LITTLE | I barely know Ines
            LITTLE | We have lost touch
            LITTLE | Ich kenne sie nicht so gut
            LITTLE | Ich kenne sie nur flüchtig
            LITTLE | Haben uns nur einmal getroffen
            LITTLE | Je la connais un peu
            LITTLE | Je l'ai rencontrée une fois
            LITTLE | No la conozco muy bien
            LITTLE | Não a conheço muito bem
            LITTLE | Ik ken haar niet zo goed
            NOT    | I don't really know her
            NOT    | I do not know Ines Moreau
            NOT    | Sorry, I've never met her
            NOT    | Ich kenne sie leider nicht
            NOT    | Wir haben uns nie getroffen
            NOT    | Je ne la connais pas
            NOT    | No la conozco
            NOT    | Não a conheço
            NOT    | Ik ken haar helaas niet
            """)
    void reads_clear_words(Closeness closeness, String words) {
        assertThat(HowWell.in(words, "Ines Moreau"))
                .map(HowWell.Read::closeness)
                .contains(closeness);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Happy to introduce you.
            How well do you know her?
            I wish I knew her well
            If I knew her well I would
            Ich weiß nicht, ob ich sie gut kenne
            I know the company well
            You know us well
            I don't know when I'll have time
            I know Peter well
            We never worked together for long
            Ich kenne das Problem nicht
            """)
    void leaves_alone_what_says_nothing_of_it(String words) {
        assertThat(HowWell.in(words, "Ines Moreau")).isEmpty();
    }

    @Test
    void keeps_only_the_clause_that_says_it() {
        assertThat(HowWell.in("Hi Tom,\\n\\nsorry for the delay. I know her well! My number is 12.", "Ines Moreau"))
                .map(HowWell.Read::words)
                .contains("I know her well!");
    }

    @Test
    void does_not_read_what_we_wrote() {
        String reply = "Happy to.\n\nOn Monday Tom wrote:\n> I think you know her well";

        assertThat(HowWell.in(reply, "Ines Moreau")).isEmpty();
    }
}
