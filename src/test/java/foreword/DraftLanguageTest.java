package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.people.Company;
import foreword.people.Segment;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft begins in the language of the reader's company and in the wording of its segment, its times too. */
class DraftLanguageTest extends OnPaper {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "en | client  | Hi Sam,             | can tell you what that was like | at 10:00",
                "de | client  | Guten Tag Sam Lee,  | kann Ihnen sagen, wie das war   | um 10:00 Uhr",
                "de-AT | client | Guten Tag Sam Lee, | kann Ihnen sagen, wie das war  | um 10:00 Uhr",
                "en | partner | Hi Sam,             | work side by side for clients   | at 10:00",
                "de | partner | Guten Tag Sam Lee,  | arbeiten Seite an Seite         | um 10:00 Uhr",
                "fr | client  | Hi Sam,             | can tell you what that was like | 10:00",
            })
    void is_written_in_the_language_and_the_wording_of_the_reader(
            String tag, String segment, String greeting, String words, String time) {
        belongTo(new Segment(segment));
        paper.rows.people().language(paper.dana.company(), Locale.forLanguageTag(tag));

        String body = forwardable().letter().body();

        assertThat(body).startsWith(greeting).contains(words, time);
    }

    @Test
    void is_written_in_the_usual_language_where_none_is_known() {
        paper.rows.people().language(paper.dana.company(), Locale.GERMAN);
        paper.rows.people().language(paper.dana.company(), null);

        assertThat(paper.rows.people().language(paper.dana.company())).isEmpty();
        assertThat(forwardable().letter().body()).startsWith("Hi Sam,");
    }

    private void belongTo(Segment segment) {
        Company company = paper.rows.people().company(paper.dana.company()).orElseThrow();
        paper.rows
                .people()
                .save(new Company(company.id(), company.name(), segment, company.domain(), paper.alice.id()));
    }

    private Draft forwardable() {
        paper.whenReplied.received(PaperMail.mail(PaperMail.DANA, "Dana Ortiz", new PaperMail.Instance()));
        return paper.rows.drafts().about(paper.ask.ref()).stream()
                .filter(draft -> draft.kind() == MessageKind.FORWARDABLE)
                .findFirst()
                .orElseThrow();
    }
}
